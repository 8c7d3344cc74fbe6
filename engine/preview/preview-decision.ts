/** What somebody would be shown. In: what a rule under way shows and when, and a language. Out: a decision with example values filled in. */
import { FACTS } from '../../protocol/facts.ts';
import { type Decision, KINDS, type LocalText, SCALES, SURFACES } from '../../protocol/intervention.ts';
import { customerWhy } from '../words/customer/customer-why.ts';
import { pickLanguage } from '../words/localize.ts';
import { groundsOf } from './grounds-of.ts';

/** Parts of a rule under way: they may have what no check would let pass. */
export interface RuleParts {
  show: unknown;
  when: unknown;
}

/** What stands where a shopper's own would. */
export interface Example {
  /** @returns the value of a fact as a person of that language reads it */
  fact(name: string, lang: string): string;
  /** What is in the cart, for reminders. */
  items: NonNullable<Decision['items']>;
  /** A link of the prompt's button may be followed. */
  links: boolean;
}

/** Milliseconds: long enough to be looked at. */
const LIFE = 3_600_000;

/** @returns nothing while there is neither a title nor a text to show */
export function previewDecision(
  { show, when }: RuleParts,
  lang: string,
  example: Example,
): Decision | undefined {
  const from = objectOf(show);
  const text = (part: unknown) => fill(textOf(objectOf(part)[lang]), lang, example);
  const one = <T extends string>(of: readonly T[], part: string) => of.find((name) => name === from[part]);
  const kind = one(KINDS, 'kind') ?? 'offer';
  const surface = one(SURFACES, 'surface') ?? 'card';
  const title = text(from['title']);
  const body = text(from['text']);
  if (title === '' && body === '') return undefined;
  const steps = listOf(from['steps']).map(text).filter(Boolean);
  const choices = listOf(from['choices'])
    .map(objectOf)
    .map(({ label, href }) => ({ label: text(label), href: textOf(href) }))
    .filter(({ label }) => label !== '');
  const action = actionOf(objectOf(from['action']), text, example);
  return {
    id: 'preview',
    rule: 'preview',
    kind,
    surface,
    title,
    text: body,
    ...whyOf(from['why'], when, lang, example),
    lang,
    expiresIn: LIFE,
    ...(surface === 'slot' && { slot: textOf(from['slot']) || 'place' }),
    ...(surface === 'tip' && { anchor: textOf(from['anchor']) }),
    ...(kind === 'survey' && { scale: one(SCALES, 'scale') ?? 'five' }),
    ...(steps.length > 0 && { steps }),
    ...(choices.length > 0 && { choices }),
    ...(kind === 'reminder' && { items: example.items }),
    ...(action && { action }),
  };
}

/** As with a decision: the rule's own words, in another language if need be, or else a sentence of what it asks for. */
function whyOf(
  why: unknown,
  when: unknown,
  lang: string,
  example: Example,
): Pick<Decision, 'why' | 'whyLang'> {
  const own: LocalText = {};
  for (const [tag, text] of Object.entries(objectOf(why))) if (textOf(text) !== '') own[tag] = textOf(text);
  if (Object.keys(own).length === 0) {
    return customerWhy(groundsOf(when), lang, (asked) => example.fact('cart.value', asked));
  }
  const chosen = pickLanguage(own, lang, lang);
  return { why: fill(own[chosen] ?? '', lang, example), ...(chosen !== lang && { whyLang: chosen }) };
}

function actionOf(
  { label, href, coupon, single }: { [part: string]: unknown },
  text: (part: unknown) => string,
  { links }: Example,
): Decision['action'] {
  const said = text(label);
  if (said === '') return undefined;
  return {
    label: said,
    ...(links && typeof href === 'string' && href !== '' && { href }),
    ...(single === true ? { single: true } : typeof coupon === 'string' && coupon !== '' && { coupon }),
  };
}

function fill(text: string, lang: string, example: Example): string {
  return text.replaceAll(/\{([\w.]+)\}/g, (whole, fact: string) =>
    Object.hasOwn(FACTS, fact) ? example.fact(fact, lang) : whole,
  );
}

function objectOf(value: unknown): { [part: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
