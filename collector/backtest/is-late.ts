/** What each book would see of a record in; whether one of them must look back at what came before to take it, out. */
import { type Journey, lastSeq, needsHistory } from '../../engine/index.ts';
import type { JourneyRecord } from '../../protocol/record.ts';
import type { Lane } from './lane.ts';

/**
 * @param seen the record for each lane, in their order
 * @param versions of the books of the lanes
 */
export function isLate(
  lanes: readonly Lane[],
  seen: readonly JourneyRecord[],
  versions: readonly number[],
): boolean {
  return lanes.some(({ journey }, place) => {
    const record = seen[place] as JourneyRecord;
    const version = versions[place] as number;
    return !(journey.book === version && follows(journey, record)) && needsHistory(journey, record, version);
  });
}

/** @returns true if the events come next in the tab that was heard last: most do, and this is seen at a glance */
function follows(journey: Journey, { events }: JourneyRecord): boolean {
  const { last } = journey;
  if (last === null) return false;
  let seq = lastSeq(journey, last.tab);
  return (
    last.seq === seq &&
    events.every((event) => event.tab === last.tab && event.seq === ++seq && event.at >= last.at)
  );
}
