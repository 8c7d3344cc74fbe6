/** Says what the lots have given a visitor for a rule: the arm of the holdout and the variant of the split. */
import type { Kind } from '../../protocol/intervention.ts';
import type { BookSettings, Rule } from '../../protocol/rule.ts';
import { draw } from './draw.ts';

export interface Assignment {
  arm: 'shown' | 'holdout';
  /** Of the rule's split, if it has one. */
  variant?: string;
}

/**
 * @param asked the customer asked for help at this moment: whoever asks gets it
 * @returns `undefined` where nothing is drawn: the rule is spared and has no split
 */
export function assign(
  { id, split, then: { show } }: Pick<Rule, 'id' | 'split'> & { then: { show: { kind: Kind } } },
  { site, holdout, spared }: Pick<BookSettings, 'site' | 'holdout' | 'spared'>,
  visitor: string,
  asked: boolean,
): Assignment | undefined {
  const answer = asked && show.kind === 'help';
  const drawn = holdout > 0 && !answer && !spared.includes(show.kind);
  if (!drawn && !split) return undefined;
  const arm = drawn && draw(site, 'holdout', visitor) < holdout ? 'holdout' : 'shown';
  return { arm, ...(split && { variant: variantOf(split, draw(site, `split ${id}`, visitor)) }) };
}

/** @param lot from 0 up to 100 */
function variantOf(split: NonNullable<Rule['split']>, lot: number): string {
  let end = 0;
  let last = '';
  for (const [variant, share] of Object.entries(split)) {
    last = variant;
    end += share;
    if (lot < end) return variant;
  }
  return last;
}
