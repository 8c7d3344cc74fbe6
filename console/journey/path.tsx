/** The path of a visitor: visits, and in each what happened in order. */
import { useMemo, useState } from 'preact/hooks';
import type { RecordView } from '../api/journey.ts';
import { exactTime } from '../format/exact-time.ts';
import { WORDS } from '../words.ts';
import { EventRow } from './event-row.tsx';
import { fates } from './fates.ts';
import { type TimelineVisit, timeline } from './timeline.ts';

/** Events drawn at first: the latest ones. */
const AT_FIRST = 300;

export function Path({ records }: { records: readonly RecordView[] }) {
  const [all, setAll] = useState(false);
  const visits = useMemo(() => timeline(records), [records]);
  const known = useMemo(() => fates(records), [records]);
  const hidden = all ? 0 : Math.max(0, count(visits) - AT_FIRST);
  return (
    <section class="path" aria-labelledby="path">
      <h2 id="path">{WORDS.journey.path}</h2>
      {hidden > 0 && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {WORDS.journey.earlier(hidden)}
        </button>
      )}
      {without(visits, hidden).map(({ number, start, events }) => (
        <section key={number} class="visit">
          <h3>
            {WORDS.journey.timelineVisit(number)} <span class="muted">{exactTime(start, 'date')}</span>
          </h3>
          <ol class="events">
            {events.map((entry) => (
              <EventRow key={entry.event.id} entry={entry} fates={known} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function count(visits: readonly TimelineVisit[]): number {
  return visits.reduce((sum, { events }) => sum + events.length, 0);
}

/** @returns the visits without their first `hidden` events */
function without(visits: readonly TimelineVisit[], hidden: number): TimelineVisit[] {
  let left = hidden;
  return visits.flatMap((visit) => {
    const events = visit.events.slice(left);
    left = Math.max(0, left - visit.events.length);
    return events.length > 0 ? [{ ...visit, events }] : [];
  });
}
