/** Makes a decision of a rule at a moment: the intervention in one language, with its customer's why. */
import { parseDuration } from '../../protocol/duration.ts';
import type { Decision, Intervention, LocalText } from '../../protocol/intervention.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { Evidence } from '../../protocol/trace.ts';
import type { Pending } from '../journey/ledger.ts';
import { customerWhy } from '../words/customer/customer-why.ts';
import { type Filling, fill, formatFact, pickLanguage } from '../words/localize.ts';
import type { Candidate } from './candidate.ts';
import { cartItems } from './cart-items.ts';

interface Moment extends Filling {
  /** Event id, unique in the journey; with the rule's id it names the decision. */
  event: string;
  at: number;
  because: readonly Evidence[];
  /** Language of the page, and of the site. */
  lang: string | undefined;
  siteLang: string;
}

export function decide(
  { live: { rule }, moment: { asked }, show, variant }: Candidate,
  moment: Moment,
): Pending {
  const { at } = moment;
  const lang = pickLanguage(show.title, moment.lang, moment.siteLang);
  const id = `${rule.id}~${moment.event}`;
  return {
    id,
    rule: rule.id,
    kind: show.kind,
    at,
    expires: at + (parseDuration(rule.expires) ?? LIMITS.decisionLife),
    ...(asked && { asked }),
    show: {
      id,
      rule: rule.id,
      kind: show.kind,
      surface: show.surface,
      ...(show.slot !== undefined && { slot: show.slot }),
      ...(show.anchor !== undefined && { anchor: show.anchor }),
      ...(show.scale !== undefined && { scale: show.scale }),
      title: fill(show.title, lang, moment),
      text: fill(show.text, lang, moment),
      ...(show.steps && { steps: show.steps.map((step) => fill(step, lang, moment)) }),
      ...(show.action && { action: actionOf(show.action, fill(show.action.label, lang, moment)) }),
      ...(show.choices && {
        choices: show.choices.map(({ label, href }) => ({ label: fill(label, lang, moment), href })),
      }),
      ...(show.kind === 'reminder' && { items: cartItems(moment.facts.cart) }),
      ...(variant !== undefined && { variant }),
      ...whyOf(show.why, lang, moment),
      lang,
    },
  };
}

/** The rule's own words, or else a sentence made of what made it true; both may be in another language than the rest. */
function whyOf(own: LocalText | undefined, lang: string, moment: Moment): Pick<Decision, 'why' | 'whyLang'> {
  if (!own) {
    const { value, currency } = moment.facts.cart;
    const amount = (asked: string) => formatFact('cart.value', asked, moment);
    return customerWhy(moment.because, lang, (asked) => (value && currency ? amount(asked) : undefined));
  }
  const chosen = pickLanguage(own, lang, lang);
  return { why: fill(own, lang, moment), ...(chosen !== lang && { whyLang: chosen }) };
}

/** A code of the visitor's own is made when they act: until then nobody is told of it. */
function actionOf(
  action: NonNullable<Intervention['action']>,
  label: string,
): NonNullable<Decision['action']> {
  const { coupon: _later, ...rest } = action;
  return action.single ? { ...rest, label } : { ...action, label };
}
