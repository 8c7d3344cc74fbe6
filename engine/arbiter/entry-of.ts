/** What every entry of the trace says of a rule whose conditions hold. */
import type { InterventionEntry } from '../../protocol/trace.ts';
import type { Draft } from '../journey/draft.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Now } from './now.ts';
import type { ShownRule } from './shown-rule.ts';

export function entryOf(
  draft: Draft,
  book: Rulebook,
  { rule, when }: ShownRule,
  now: Now,
): Omit<InterventionEntry, 'result'> {
  return {
    at: now.at,
    event: now.event,
    rule: rule.id,
    name: rule.name,
    book: book.version,
    kind: rule.then.show.kind,
    because: when.because(draft, true),
  };
}
