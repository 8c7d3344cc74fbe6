/** What a shopper would be shown. In: a rule under way and a language. Out: a decision with its texts filled in as for an example shopper. */

import { FACTS } from '../../../protocol/facts.ts';
import { type Decision, KINDS, SCALES, SURFACES } from '../../../protocol/intervention.ts';
import { WORDS } from '../../words.ts';
import { asList, asObject, asText, type Json, readAt } from '../edit/json.ts';

/** Long enough to be looked at. */
const LIFE = 3_600_000;
const EXAMPLE_CART = [{ name: 'Halo ring', quantity: 1 }];
const EXAMPLE_MONEY = 129;
const EXAMPLE_NUMBER = 3;

/** @returns nothing while there is neither a title nor a text to show */
export function previewDecision(rule: Json, lang: string): Decision | undefined {
  const show = asObject(readAt(rule, ['then', 'show']));
  const text = (part: Json | undefined) => fill(asText(asObject(part)[lang]), lang);
  const kind = KINDS.find((one) => one === show['kind']) ?? 'offer';
  const surface = SURFACES.find((one) => one === show['surface']) ?? 'card';
  const title = text(show['title']);
  const body = text(show['text']);
  if (title === '' && body === '') return undefined;
  const action = asObject(show['action']);
  const scale = SCALES.find((one) => one === show['scale']);
  const steps = asList(show['steps']).map(text).filter(Boolean);
  const choices = asList(show['choices'])
    .map(asObject)
    .map(({ label, href }) => ({ label: text(label), href: asText(href) }))
    .filter(({ label }) => label !== '');
  const label = text(action['label']);
  return {
    id: 'preview',
    rule: 'preview',
    kind,
    surface,
    title,
    text: body,
    why: text(show['why']) || WORDS.preview.why,
    lang,
    expiresIn: LIFE,
    ...(surface === 'slot' && { slot: asText(show['slot']) || 'place' }),
    ...(kind === 'survey' && { scale: scale ?? 'five' }),
    ...(steps.length > 0 && { steps }),
    ...(choices.length > 0 && { choices }),
    ...(kind === 'reminder' && { items: EXAMPLE_CART }),
    ...(label !== '' && {
      action: {
        label,
        ...(typeof action['coupon'] === 'string' &&
          action['single'] !== true && { coupon: action['coupon'] }),
        ...(action['single'] === true && { single: true as const }),
      },
    }),
  };
}

function fill(text: string, lang: string): string {
  return text.replaceAll(/\{([\w.]+)\}/g, (whole, fact: string) => {
    if (!Object.hasOwn(FACTS, fact)) return whole;
    if (fact === 'cart.value' || fact === 'visitor.spent') {
      return new Intl.NumberFormat(lang, { style: 'currency', currency: 'EUR' }).format(EXAMPLE_MONEY);
    }
    return WORDS.examples[fact] ?? new Intl.NumberFormat(lang).format(EXAMPLE_NUMBER);
  });
}
