/**
 * What sequences remember: for each of their beginnings the latest start from which it is complete. A whole sequence
 * lies in a window if its latest possible start does, so nothing else needs to be kept. Equal sequences share one.
 */
import type { SequenceCondition } from '../../protocol/condition.ts';
import { parseDuration } from '../../protocol/duration.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import { type EventTest, eventTest } from './event-test.ts';
import type { Progress } from './progress.ts';

export interface Sequence {
  /** Its place in the rulebook; a journey's progress goes by it. */
  readonly index: number;
  readonly steps: readonly EventTest[];
  readonly without: readonly EventTest[];
  /** Milliseconds; `undefined` when it is the visit, or ever. */
  readonly window: number | undefined;
  readonly perVisit: boolean;
}

export interface Sequences {
  readonly all: readonly Sequence[];
  /** @returns the sequence of the condition, made if there is none that asks the same */
  of(condition: SequenceCondition): Sequence;
}

type Starts = Progress['starts'];

export function sequences(): Sequences {
  const all: Sequence[] = [];
  const byKey = new Map<string, Sequence>();
  return {
    all,
    of(condition) {
      const { sequence: steps, without = [], within } = condition;
      const key = JSON.stringify([steps, without, within]);
      const known = byKey.get(key);
      if (known) return known;
      const perVisit = within === 'visit';
      const made = {
        index: all.length,
        steps: steps.map(eventTest),
        without: without.map(eventTest),
        window: perVisit ? undefined : parseDuration(within),
        perVisit,
      };
      all.push(made);
      byKey.set(key, made);
      return made;
    },
  };
}

/** @returns how many of its events have come in order; all of them when the sequence holds */
export function stepsOf(progress: readonly Progress[], sequence: number): number {
  for (const one of progress) {
    if (one.sequence === sequence) return one.starts.findLastIndex((start) => start !== null) + 1;
  }
  return 0;
}

/** @returns true if the whole sequence has come */
export function isComplete(progress: readonly Progress[], sequence: number): boolean {
  for (const one of progress) if (one.sequence === sequence) return one.starts.at(-1) !== null;
  return false;
}

/**
 * Lets go of what left its window, and of visits that ended.
 * @param changed is told the place of each sequence that ceased to hold
 * @returns the same list if nothing was let go of
 */
export function fadeSequences(
  before: readonly Progress[],
  at: number,
  newVisit: boolean,
  all: readonly Sequence[],
  changed: (sequence: number) => void,
): readonly Progress[] {
  let same = true;
  const after: Progress[] = [];
  for (const one of before) {
    const sequence = all[one.sequence];
    const ends = !sequence || (sequence.perVisit && newVisit);
    const from = sequence?.window === undefined ? Number.NEGATIVE_INFINITY : at - sequence.window;
    if (!ends && one.starts.every((start) => start === null || start >= from)) {
      after.push(one);
      continue;
    }
    same = false;
    const starts = ends ? [] : one.starts.map((start) => (start === null || start < from ? null : start));
    if (one.starts.at(-1) !== null && (starts.at(-1) ?? null) === null) changed(one.sequence);
    if (starts.some((start) => start !== null)) after.push({ sequence: one.sequence, starts });
  }
  return same ? before : after;
}

/**
 * @param listening the sequences that ask for events of this name
 * @param changed is told the place of each sequence that began to hold
 */
export function foldSequences(
  before: readonly Progress[],
  event: JourneyEvent,
  at: number,
  listening: readonly Sequence[],
  changed: (sequence: number) => void,
): readonly Progress[] {
  let after = before;
  for (const sequence of listening) {
    const known = after.find((one) => one.sequence === sequence.index);
    const had = known?.starts ?? sequence.steps.map(() => null);
    const starts = advance(had, sequence, event, at);
    if (starts.every((start, place) => start === had[place])) continue;
    const next = { sequence: sequence.index, starts };
    const kept = starts.some((start) => start !== null);
    if (!known) after = [...after, next];
    else after = after.flatMap((one) => (one !== known ? one : kept ? next : []));
    if (had.at(-1) === null && starts.at(-1) !== null) changed(sequence.index);
  }
  return after;
}

/** Later beginnings first, so that one event is never two steps of the same run. */
function advance(had: Starts, { steps, without }: Sequence, event: JourneyEvent, at: number): Starts {
  const starts = [...had];
  const last = steps.length - 1;
  const broken = without.some((test) => fits(test, event));
  for (let place = last; place > 0; place--) {
    const run = had[place - 1] ?? null;
    // What ends the whole is not between its first and its last event; anything before that is.
    if (broken && place < last) starts[place] = null;
    else if (run !== null && fits(steps[place] as EventTest, event)) {
      starts[place] = Math.max(run, starts[place] ?? run);
    }
  }
  if (fits(steps[0] as EventTest, event)) starts[0] = at;
  else if (broken) starts[0] = null;
  return starts;
}

function fits({ event: name, fits: has }: EventTest, event: JourneyEvent): boolean {
  return event.name === name && has(event);
}
