/** The path of a visitor: visits, and in each what happened in order; the latest part, and earlier steps on demand. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JourneyView } from '../api/journey.ts';
import { exactTime } from '../format/exact-time.ts';
import { WORDS } from '../words.ts';
import { EventRow } from './event-row.tsx';
import { fates } from './fates.ts';
import { type TimelineVisit, timeline } from './timeline.ts';

/** Events drawn at first, the latest ones, and at most as many more each time. */
const STEP = 300;

interface Props {
  view: JourneyView;
  /** @returns how many events came */
  loadEarlier(): Promise<number>;
}

export function Path({ view, loadEarlier }: Props) {
  const { records, first, earlier, facts } = view;
  const [drawn, setDrawn] = useState(STEP);
  const visits = useMemo(() => timeline(records), [records]);
  const known = useMemo(() => fates(records), [records]);
  const hidden = Math.max(0, count(visits) - drawn);
  const more = hidden + earlier;
  const heading = useRef<HTMLHeadingElement>(null);
  // Of a part, visits are counted back from the present one.
  const before = first > 1 ? Math.max(0, facts.visit.number - visits.length) : 0;
  const show = async () => {
    const come = hidden > 0 ? 0 : await loadEarlier();
    setDrawn((now) => now + STEP);
    return Math.min(STEP, hidden + come);
  };
  return (
    <section class="path" aria-labelledby="path">
      <h2 id="path" ref={heading} tabIndex={-1}>
        {WORDS.journey.path}
      </h2>
      <Earlier more={more} show={show} onAll={() => heading.current?.focus()} />
      {without(visits, hidden).map(({ number, start, events }) => (
        <section key={before + number} class="visit">
          <h3>
            {WORDS.journey.timelineVisit(before + number)}{' '}
            <span class="muted">{exactTime(start, 'date')}</span>
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

interface EarlierProps {
  /** Events that are not drawn. */
  more: number;
  /** @returns how many it shows */
  show(): Promise<number>;
  /** Whoever asked has seen the first step, and the button is gone. */
  onAll(): void;
}

function Earlier({ more, show, onAll }: EarlierProps) {
  const words = WORDS.journey;
  const [state, setState] = useState<'ready' | 'loading' | 'failed'>('ready');
  const [told, setTold] = useState('');
  const ended = told !== '' && more === 0;
  useEffect(() => {
    if (ended) onAll();
  }, [ended]);
  const ask = async () => {
    if (state === 'loading') return;
    setState('loading');
    try {
      setTold(words.earlierShown(await show()));
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <div class="earlier">
      {more > 0 && (
        <button type="button" class="button" aria-busy={state === 'loading'} onClick={() => void ask()}>
          {words.earlier(more)}
        </button>
      )}
      {state === 'failed' && (
        <p class="bad-text" role="alert">
          {words.earlierFailed}
        </p>
      )}
      <p class="unseen" role="status">
        {told}
      </p>
    </div>
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
