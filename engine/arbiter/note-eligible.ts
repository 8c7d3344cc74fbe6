/** The first time a rule could have been shown to this visitor is traced, in both arms alike: proof starts there. */
import type { Draft } from '../journey/draft.ts';
import { withEligible } from '../journey/ledger.ts';
import type { Assignment } from '../proof/assign.ts';
import type { Rulebook } from '../rulebook.ts';
import { entryOf } from './entry-of.ts';
import type { Now } from './now.ts';
import type { ShownRule } from './shown-rule.ts';

/** @param given what was drawn; with another holdout or split the visitor may come to stand in both arms, and it shows */
export function noteEligible(
  draft: Draft,
  book: Rulebook,
  live: ShownRule,
  given: Assignment | undefined,
  now: Now,
): void {
  const ledger = given && withEligible(draft.ledger, { rule: live.rule.id, ...given, at: now.at });
  if (!ledger) return;
  draft.ledger = ledger;
  draft.trace.push({ ...entryOf(draft, book, live, now), result: 'eligible', ...given });
}
