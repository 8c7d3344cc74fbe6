/** "Why am I seeing this?" in the customer's words and language, made from what made the rule true. */
import { EXIT_INTENT, FAILURE_EVENT } from '../../../protocol/event-names.ts';
import type { Decision } from '../../../protocol/intervention.ts';
import { type PromptLanguage, promptLanguage } from '../../../protocol/prompt-language.ts';
import type { Evidence } from '../../../protocol/trace.ts';
import { kindOf } from '../../condition/kinds/list.ts';
import { ar } from './ar.ts';
import type { Begun, CustomerWords, Reason } from './customer-words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const WORDS: { readonly [language in PromptLanguage]: CustomerWords } = { en, de, zh, ar };

/** A leaf that was true; of a rule under way nobody has seen anything yet. */
export type Ground = Omit<Evidence, 'saw'> & Partial<Pick<Evidence, 'saw'>>;

interface Part {
  about: (topic: string) => boolean;
  reason: Reason;
  /** For what is said to have happened: the reason where it did not. */
  otherwise?: Reason;
}

/** Which part of the shop's knowledge a leaf is about: the first that fits. */
const PARTS: readonly Part[] = [
  {
    about: (topic) => topic === FAILURE_EVENT || /^checkout\.(failures|last)/.test(topic),
    reason: 'failure',
    otherwise: 'checkout',
  },
  {
    about: (topic) =>
      topic.startsWith('checkout.') || /^(begin_checkout|add_shipping_info|add_payment_info)$/.test(topic),
    reason: 'checkout',
  },
  { about: (topic) => topic.startsWith('cart.') || topic.endsWith('_cart'), reason: 'cart' },
  { about: (topic) => topic.startsWith('visitor.') || topic === 'purchase', reason: 'before' },
  { about: (topic) => topic.startsWith('campaign.'), reason: 'arrival' },
  { about: (topic) => topic.startsWith('device.'), reason: 'device' },
  { about: (topic) => topic === 'risk', reason: 'obstacle', otherwise: 'pages' },
  { about: (topic) => topic === EXIT_INTENT, reason: 'leaving', otherwise: 'pages' },
  { about: () => true, reason: 'pages' },
];

/** More would be read by nobody. */
const MOST = 2;

/**
 * @param because what made the rule true; what it wanted false is spoken of only if there is nothing else
 * @param lang of the prompt, BCP 47; one that is not spoken gets English, and is told so in `whyLang`
 * @param worth what the cart is worth, as that language writes it; `undefined` if there is nothing to say
 */
export function customerWhy(
  because: readonly Ground[],
  lang: string,
  worth: (lang: string) => string | undefined,
): Pick<Decision, 'why' | 'whyLang'> {
  const spoken = promptLanguage(lang);
  const words = WORDS[spoken ?? 'en'];
  const wanted = because.filter((leaf) => !leaf.not);
  const said = new Set<string>();
  for (const leaf of wanted.length > 0 ? wanted : because) {
    const begun = begunOf(leaf, words);
    const reason = reasonOf(leaf);
    const amount = reason === 'cart' ? worth(spoken ? lang : 'en') : undefined;
    if (begun !== undefined) said.add(begun);
    else if (amount !== undefined) said.add(words.worth(amount));
    else if (reason !== undefined) said.add(words.reasons[reason]);
  }
  const reasons = said.size > 0 ? [...said].slice(0, MOST) : [words.reasons.here];
  return { why: words.sentence(reasons), ...(!spoken && { whyLang: 'en' }) };
}

/** @returns the words for a silence that ran since something was begun */
function begunOf({ condition, not }: Ground, { begun }: CustomerWords): string | undefined {
  if (not || !('silence' in condition) || !Object.hasOwn(begun, condition.after)) return undefined;
  return begun[condition.after as Begun];
}

/** @returns `undefined` for a leaf that is about nothing a customer would be told of, such as the time of day */
function reasonOf(leaf: Ground): Reason | undefined {
  const topic = kindOf(leaf.condition).topic(leaf.condition as never);
  if (topic === undefined) return undefined;
  const { reason, otherwise = reason } = PARTS.find(({ about }) => about(topic)) as Part;
  return happened(leaf, reason) ? reason : otherwise;
}

/** Nobody is told that something went wrong because it did not, or because it was little. */
function happened({ condition, saw, not }: Ground, reason: Reason): boolean {
  if (not || saw === 0 || saw === null) return false;
  const little = 'below' in condition || 'atMost' in condition;
  // One failure is one, though a rule may ask for few.
  return !little || (reason === 'failure' && saw !== undefined);
}
