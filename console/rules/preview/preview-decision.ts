/** What a shopper would be shown. In: a rule under way and a language. Out: a decision with its texts filled in as for an example shopper. */
import { previewDecision as decisionOf, type Example } from '../../../engine/preview/preview-decision.ts';
import type { Decision } from '../../../protocol/intervention.ts';
import { WORDS } from '../../words.ts';
import { type Json, readAt } from '../edit/json.ts';

const MONEY = 129;
const NUMBER = 3;

const EXAMPLE: Example = {
  fact(name, lang) {
    if (name === 'cart.value' || name === 'visitor.spent') {
      return new Intl.NumberFormat(lang, { style: 'currency', currency: 'EUR' }).format(MONEY);
    }
    return WORDS.examples[name] ?? new Intl.NumberFormat(lang).format(NUMBER);
  },
  items: [{ name: 'Halo ring', quantity: 1 }],
  // They would lead out of the frame.
  links: false,
};

/**
 * @param css what the brand adds to the style sheet
 * @returns nothing while there is neither a title nor a text to show
 */
export function previewDecision(rule: Json, lang: string, css?: string): Decision | undefined {
  const parts = { show: readAt(rule, ['then', 'show']), when: readAt(rule, ['when']) };
  const decision = decisionOf(parts, lang, EXAMPLE);
  return decision && { ...decision, ...(css !== undefined && { css }) };
}
