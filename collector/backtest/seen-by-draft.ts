/** The recorded events in, what the page would have told under another book out. */
import { lastSeq } from '../../engine/index.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import { ARMABLE, OUTCOME_EVENTS, RATED } from '../../protocol/event-names.ts';
import type { Lane } from './lane.ts';

const OUTCOMES: ReadonlySet<string> = new Set([...OUTCOME_EVENTS, RATED]);
/** The backtest shows by itself, and nobody acts: the book might have shown it at another moment. */
const NEVER: ReadonlySet<string> = new Set<(typeof OUTCOME_EVENTS)[number]>([
  'intervention_shown',
  'intervention_acted',
]);
const MOMENTS: ReadonlySet<string> = new Set(ARMABLE);

/**
 * Outcomes of prompts the book did not decide are left out; what was dismissed that it did decide stays. A moment
 * brings the answer that this book had sent ahead for it.
 * @returns the same list if there is nothing to change
 */
export function seenByDraft(lane: Lane, events: readonly JourneyEvent[]): readonly JourneyEvent[] {
  const usual = ({ name }: JourneyEvent) => !OUTCOMES.has(name) && !MOMENTS.has(name);
  if (lane.moved.length === 0 && events.every(usual)) return events;
  return events.flatMap((event) => {
    if (isLeftOut(lane, event)) return [];
    const moved = lane.moved.length === 0 ? event : { ...event, seq: sequence(lane, event) };
    return MOMENTS.has(event.name) ? withAnswer(lane, moved) : moved;
  });
}

/** Notes what is left out of a new record, so that the sequence of its tab stays without gaps. */
export function noteLeftOut(lane: Lane, events: readonly JourneyEvent[]): void {
  for (const event of events) {
    const { tab, seq } = event;
    if (isLeftOut(lane, event) && seq > lastRecorded(lane, tab)) lane.moved.push({ tab, after: seq, by: -1 });
  }
}

/** @returns the place of an event that follows everything known of a tab; it is added there */
export function addTo(lane: Lane, tab: string): number {
  const seq = lastSeq(lane.journey, tab) + 1;
  lane.moved.push({ tab, after: lastRecorded(lane, tab), by: 1 });
  return seq;
}

/** @returns the highest recorded sequence of the tab that the journey knows */
function lastRecorded({ journey, moved }: Lane, tab: string): number {
  return moved.reduce((seq, one) => (one.tab === tab ? seq - one.by : seq), lastSeq(journey, tab));
}

function isLeftOut({ journey }: Lane, { name, params }: JourneyEvent): boolean {
  if (!OUTCOMES.has(name)) return false;
  const id = params?.['decision'];
  return NEVER.has(name) || !journey.ledger.decisions.some((decision) => decision.id === id);
}

function sequence({ moved }: Lane, { tab, seq }: JourneyEvent): number {
  return moved.reduce((now, one) => (one.tab === tab && one.after < seq ? now + one.by : now), seq);
}

function withAnswer({ armed }: Lane, event: JourneyEvent): JourneyEvent {
  const { armed: _recorded, ...params } = event.params ?? {};
  const answer = armed.find(({ moment }) => moment === event.name);
  return { ...event, params: { ...params, ...(answer && { armed: answer.id }) } };
}
