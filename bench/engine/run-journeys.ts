/** Runs visitors' records through the engine, one visitor after the other. */
import { newJourney, type Rulebook, type Step, step } from '../../engine/index.ts';
import type { JourneyRecord } from '../../protocol/record.ts';

/** @param see what came of each record; journeys are kept by nobody else */
export function runJourneys(
  visitors: readonly (readonly JourneyRecord[])[],
  book: Rulebook,
  see?: (done: Step, visitor: number) => void,
): void {
  for (const [visitor, records] of visitors.entries()) {
    let journey = newJourney(`visitor${visitor}`);
    for (const record of records) {
      const done = step(journey, record, book);
      journey = done.journey;
      see?.(done, visitor);
    }
  }
}
