/** A record in, the record as a draft meets it out: by the clock of its zone, nothing switched off, budgets its own. */
import type { JourneyEvent } from '../../protocol/event.ts';
import type { JourneyRecord } from '../../protocol/record.ts';
import type { Lane } from './lane.ts';
import { noteLeftOut, seenByDraft } from './seen-by-draft.ts';

/**
 * @param zone minutes the clock of the draft's site is ahead of UTC then
 * @returns the same record if there is nothing to change
 */
export function seenRecord(lane: Lane, record: JourneyRecord, zone: number): JourneyRecord {
  noteLeftOut(lane, record.events);
  const events = seenByDraft(lane, record.events) as JourneyEvent[];
  const { zone: recorded = 0, exhausted, off, codes } = record.context;
  const same = zone === recorded && exhausted === undefined && off === undefined && codes === undefined;
  if (same) return events === record.events ? record : { ...record, events };
  const { zone: _zone, exhausted: _exhausted, off: _off, codes: _codes, ...context } = record.context;
  return { ...record, events, context: { ...context, ...(zone !== 0 && { zone }) } };
}
