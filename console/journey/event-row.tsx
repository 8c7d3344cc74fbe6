/** One event of the path: when, what, where, and under it every decision it led to. */
import { FAILURE_EVENT } from '../../protocol/event-names.ts';
import { duration } from '../format/duration.ts';
import { exactTime } from '../format/exact-time.ts';
import { Moment } from '../parts/moment.tsx';
import { WORDS } from '../words.ts';
import { EventAbout } from './event-about.tsx';
import type { Fate } from './fates.ts';
import { RawEvent } from './raw-event.tsx';
import type { TimelineEvent } from './timeline.ts';
import { WhyCard } from './why-card.tsx';

interface Props {
  entry: TimelineEvent;
  fates: ReadonlyMap<string, Fate>;
}

export function EventRow({ entry, fates }: Props) {
  const { event, why, imported } = entry;
  const decision = event.params['decision'];
  const of = typeof decision === 'string' ? fates.get(decision)?.rule : undefined;
  return (
    <li class={`event${toneOf(event.name)}`}>
      <span class="clock">
        <Moment at={event.at}>{exactTime(event.at, 'clock')}</Moment>
      </span>
      <div class="event-body">
        <p class="event-head">
          <strong>{WORDS.events[event.name] ?? event.name.replaceAll('_', ' ')}</strong>
          {of && (
            <span>
              {WORDS.journey.ofRule} “{of}”
            </span>
          )}
          {event.page && <span class="page">{event.page}</span>}
          <code class="event-name">{event.name}</code>
          <Marks entry={entry} />
        </p>
        <EventAbout event={event} />
        {why.length > 0 && (
          <ul class="whys">
            {why.map((one) => (
              <WhyCard
                key={`${one.result} ${one.rule}`}
                why={one}
                imported={imported}
                fate={one.decision === undefined ? undefined : fates.get(one.decision)}
              />
            ))}
          </ul>
        )}
        <RawEvent raw={event.raw} name={event.name} />
      </div>
    </li>
  );
}

function Marks({ entry: { imported, bot, late } }: { entry: TimelineEvent }) {
  const words = WORDS.journey;
  const marks = [
    imported && { word: words.imported, about: words.importedAbout },
    bot && { word: words.bot, about: words.botAbout },
    late !== undefined && { word: words.late, about: words.lateAbout(duration(late)) },
  ].filter((mark) => mark !== false);
  return marks.map(({ word, about }) => (
    <span key={word} class="mark" title={about}>
      {word}
      <span class="unseen">: {about}</span>
    </span>
  ));
}

/** @returns what is added to its class: ordinary events have no colour of their own */
function toneOf(name: string): string {
  if (name === FAILURE_EVENT || name === 'intervention_failed') return ' bad';
  if (name === 'purchase') return ' good';
  return name.startsWith('intervention_') ? ' prompt' : '';
}
