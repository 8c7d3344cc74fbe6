/** Traces why a moment is not answered; the same reason is told once, not at every event. */
import type { Hold } from '../../protocol/trace.ts';
import { type Draft, momentOf } from '../journey/draft.ts';
import type { Rulebook } from '../rulebook.ts';
import { entryOf } from './entry-of.ts';
import type { Now } from './now.ts';
import type { ShownRule } from './shown-rule.ts';

export function holdBack(draft: Draft, book: Rulebook, live: ShownRule, hold: Hold, now: Now): void {
  const moment = momentOf(draft, live.rule.id);
  const said = 'to' in hold ? `${hold.code} ${hold.to}` : hold.code;
  if (!moment || moment.said === said) return;
  draft.moments = draft.moments.map((one) => (one === moment ? { ...moment, said } : one));
  draft.trace.push({ ...entryOf(draft, book, live, now), result: 'held', hold });
}
