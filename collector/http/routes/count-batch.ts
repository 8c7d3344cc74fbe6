/** Counts what became of a batch. */
import type { Rejection } from '../../../protocol/wire.ts';
import { countAnswer } from '../../count-answer.ts';
import type { Answer } from '../../pipeline/answer.ts';
import type { HttpParts } from '../parts.ts';

/** @param received when the batch came, epoch milliseconds */
export function countBatch(
  { metrics, now }: HttpParts,
  site: string,
  answer: Answer,
  rejected: readonly Rejection[],
  received: number,
): void {
  const { accepted, duplicates, erased } = answer;
  if (accepted > 0) metrics.events.inc({ site, outcome: 'accepted' }, accepted);
  if (duplicates > 0) metrics.events.inc({ site, outcome: 'duplicate' }, duplicates);
  if (erased > 0) metrics.events.inc({ site, outcome: 'erased' }, erased);
  for (const { code } of rejected) metrics.events.inc({ site, outcome: code });
  countAnswer(metrics, site, answer);
  metrics.batchSeconds.observe((now() - received) / 1_000);
}
