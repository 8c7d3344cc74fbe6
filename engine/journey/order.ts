/** The one order of a journey's events: time, then tab, then sequence. */
import { isSource, type JourneyEvent } from '../../protocol/event.ts';
import { type Marks, markOf } from './marks.ts';

export interface Key {
  at: number;
  tab: string;
  seq: number;
}

export interface Timed extends Key {
  event: JourneyEvent;
}

export function compareKeys(a: Key, b: Key): number {
  return a.at - b.at || (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : a.seq - b.seq);
}

/**
 * Within a tab the sequence is the truth and the time follows it: an event never counts as earlier
 * than its predecessor, whatever the network or the device's clock did in between.
 * @param marks what was seen of each tab before these events
 * @returns the events in order, each once, with their effective times
 */
export function inOrder(events: readonly JourneyEvent[], marks: Marks): Timed[] {
  const [only] = events;
  if (events.length < 2) return only ? [timed(only, 0, marks)] : [];
  const bySequence = [...events].sort((a, b) => (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : a.seq - b.seq));
  const all: Timed[] = [];
  let before: Timed | undefined;
  for (const event of bySequence) {
    const sameTab: Timed | undefined = before?.tab === event.tab ? before : undefined;
    if (sameTab?.seq === event.seq) continue;
    before = timed(event, sameTab?.at ?? 0, marks);
    all.push(before);
  }
  return all.sort(compareKeys);
}

/** @returns true if the event fills a gap that an earlier batch left in its tab */
export function fillsGap({ tab, seq }: Pick<Key, 'tab' | 'seq'>, marks: Marks): boolean {
  return !isSource(tab) && seq < (markOf(marks, tab)?.max ?? 0);
}

function timed(event: JourneyEvent, predecessor: number, marks: Marks): Timed {
  const { tab, seq } = event;
  if (isSource(tab)) return { at: event.at, tab, seq, event };
  const mark = markOf(marks, tab);
  const floor = mark !== undefined && seq > mark.max ? mark.at : 0;
  return { at: Math.max(event.at, predecessor, floor), tab, seq, event };
}
