/** Each event of a journey with what the rule said to it: would be shown, held back, or not now, and why. */
import type { TriedEvent } from '../../../protocol/api/trying.ts';
import { Moment } from '../../parts/moment.tsx';
import { WORDS } from '../../words.ts';

export function TriedEvents({ rule, events }: { rule: string; events: readonly TriedEvent[] }) {
  const words = WORDS.tryRule;
  const times = events.filter(({ decided }) => decided.some((one) => one.rule === rule)).length;
  return (
    <>
      <p class="left-to-do done">{words.found(times, events.length)}</p>
      <ol class="tried">
        {events.map((event, place) => (
          <Row key={place} rule={rule} event={event} />
        ))}
      </ol>
    </>
  );
}

function Row({ rule, event }: { rule: string; event: TriedEvent }) {
  const words = WORDS.tryRule;
  const { at, name, holds, held, why, decided } = event;
  const shown = decided.some((one) => one.rule === rule);
  const others = decided.filter((one) => one.rule !== rule);
  const state = shown ? 'shown' : holds ? 'held' : 'not';
  return (
    <li>
      <p class="tried-head">
        <span class="muted">
          <Moment at={at} />
        </span>
        <strong>{WORDS.events[name] ?? name.replaceAll('_', ' ')}</strong>
        <span class={`state ${STATES[state]}`}>{words.states[state]}</span>
      </p>
      <p class="muted">
        {WORDS.whys.plain(why)}
        {held !== undefined && ` ${words.but(WORDS.whys.plain(held))}`}
      </p>
      {others.length > 0 && <p class="muted">{words.instead(others.map((one) => one.name).join(', '))}</p>}
    </li>
  );
}

/** The colours of the states of rules. */
const STATES = { shown: 'live', held: 'off', not: '' } as const;
