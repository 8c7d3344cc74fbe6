/** Runs visitors' records through the engine, one visitor after the other. */
import { type Journey, newJourney, type Rulebook, type Step, step } from '../../engine/index.ts';
import type { JourneyRecord } from '../../protocol/record.ts';

/** @returns each visitor's journey after the last record */
export function runJourneys(
  visitors: readonly (readonly JourneyRecord[])[],
  book: Rulebook,
  see?: (done: Step, visitor: number) => void,
): Journey[] {
  return visitors.map((records, visitor) => {
    let journey = newJourney(`visitor${visitor}`);
    for (const record of records) {
      const done = step(journey, record, book);
      journey = done.journey;
      see?.(done, visitor);
    }
    return journey;
  });
}
