/** How far a visitor's latest visit came, and what stands in its way. */
import type { LatestVisit } from '../../protocol/api/reports.ts';
import { failureText } from '../now/reason-text.ts';
import { WORDS } from '../words.ts';

export function VisitInShort({ visit }: { visit: LatestVisit | null }) {
  if (!visit) return <span class="muted">{WORDS.journeys.notCounted}</span>;
  const { step, failures, reason, code } = visit;
  return (
    <>
      <span>{step ? WORDS.now.funnel.steps[step] : WORDS.journeys.lookedAround}</span>
      {failures > 0 && <span class="bad-text visit-failure">{failureText(reason, code)}</span>}
    </>
  );
}
