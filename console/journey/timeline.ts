/** A journey's records come in; out comes what happened, in order of time and by visit. */
import { LIMITS } from '../../protocol/limits.ts';
import type { EventView, RecordView, WhyView } from '../api/journey.ts';

export interface TimelineEvent {
  event: EventView;
  bot: boolean;
  imported: boolean;
  /** Milliseconds it came after it happened, if that was too late to decide anything. */
  late?: number;
  why: WhyView[];
}

export interface TimelineVisit {
  number: number;
  /** Epoch milliseconds. */
  start: number;
  events: TimelineEvent[];
}

export function timeline(records: readonly RecordView[]): TimelineVisit[] {
  const visits: TimelineVisit[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const entry of records.flatMap(entries).sort((a, b) => a.event.at - b.event.at)) {
    const { at } = entry.event;
    const visit = visits.at(-1);
    if (visit && at - last <= LIMITS.visitGap) visit.events.push(entry);
    else visits.push({ number: visits.length + 1, start: at, events: [entry] });
    last = at;
  }
  return visits;
}

function entries({ received, bot, imported, events, why }: RecordView): TimelineEvent[] {
  const ids = new Set(events.map(({ id }) => id));
  return events.map((event, place) => {
    const delay = received - event.at;
    const isLast = place === events.length - 1;
    return {
      event,
      bot,
      imported,
      ...(!imported && delay > LIMITS.lateAfter && { late: delay }),
      // A why never gets lost, even if the event it names is not in its record.
      why: why.filter((entry) => entry.event === event.id || (isLast && !ids.has(entry.event))),
    };
  });
}
