/**
 * How far each silence has come: it runs from its `after` event until one of its events breaks it. Visible time is
 * what the tabs have said of themselves, added up; equal conditions, in whatever rule, share a silence.
 */
import type { SilenceCondition } from '../../protocol/condition.ts';
import { parseDuration } from '../../protocol/duration.ts';
import type { JourneyEvent } from '../../protocol/event.ts';

export interface Silence {
  readonly key: string;
  readonly after: string;
  readonly breaks: ReadonlySet<string>;
  /** Milliseconds until it holds. */
  readonly needs: number;
  /** By the clock, and beyond the end of the visit; otherwise in visible time of this visit. */
  readonly wall: boolean;
}

export interface Running {
  /** Key of the silence. */
  readonly silence: string;
  /** Event time of its `after`. */
  readonly at: number;
  /** Milliseconds so far, at most what it needs. */
  readonly passed: number;
}

export interface TabTime {
  readonly tab: string;
  readonly ms: number;
  readonly at: number;
}

export interface Stillness {
  /** Each tab's latest `visible` and when it said so; the one heard last at the end. */
  readonly tabs: readonly TabTime[];
  readonly running: readonly Running[];
}

export interface Silences {
  readonly byKey: ReadonlyMap<string, Silence>;
  readonly byAfter: ReadonlyMap<string, readonly Silence[]>;
  /** Some of them count visible time. */
  readonly looks: boolean;
}

/** What an event says of its tab: visible milliseconds nobody told before, and when the tab was heard last. */
interface Told {
  ms: number;
  since: number | undefined;
}

/** A tab is one page: those before the last few are gone. */
const MAX_TABS = 32;

export function noStillness(): Stillness {
  return { tabs: [], running: [] };
}

export function silenceOf({ silence, after, for: length, time }: SilenceCondition): Silence {
  const breaks = [...new Set(silence)].sort();
  const wall = time === 'wall';
  return {
    key: JSON.stringify(['silence', breaks, after, length, wall]),
    after,
    breaks: new Set(breaks),
    needs: parseDuration(length) ?? Number.POSITIVE_INFINITY,
    wall,
  };
}

/** @returns milliseconds the silence has lasted, 0 if it does not run */
export function lasted({ running }: Stillness, key: string): number {
  for (const one of running) if (one.silence === key) return one.passed;
  return 0;
}

/**
 * @param at effective event time
 * @param newVisit the event begins a visit
 * @param changed is told the key of each silence that began or ceased to hold
 * @returns the stillness after the event; the same object if the event leaves it alone
 */
export function foldStillness(
  before: Stillness,
  event: JourneyEvent,
  at: number,
  newVisit: boolean,
  silences: Silences,
  changed: (key: string) => void,
): Stillness {
  const looks = silences.looks && event.visible !== undefined;
  const tab = before.tabs.find((known) => looks && known.tab === event.tab);
  const told: Told = { ms: looks ? Math.max(0, (event.visible ?? 0) - (tab?.ms ?? 0)) : 0, since: tab?.at };
  const tabs = looks ? withTab(before.tabs, event.tab, (tab?.ms ?? 0) + told.ms, at) : before.tabs;
  const starts = silences.byAfter.get(event.name) ?? [];
  let same = tabs === before.tabs && starts.length === 0;
  const running: Running[] = [];
  for (const one of before.running) {
    const silence = silences.byKey.get(one.silence);
    const next = silence && after(one, silence, event, at, newVisit, told);
    if (silence && one.passed >= silence.needs !== (next?.passed ?? 0) >= silence.needs) {
      changed(one.silence);
    }
    if (next) running.push(next);
    if (next !== one) same = false;
  }
  if (same) return before;
  for (const { key } of starts) running.push({ silence: key, at, passed: 0 });
  return { tabs, running };
}

/** @returns the stillness that this many more milliseconds of looking, with nothing done, would make */
export function advanced(stillness: Stillness, ms: number, silences: Silences): Stillness {
  const running = stillness.running.map((one) => {
    const needs = silences.byKey.get(one.silence)?.needs ?? 0;
    return { ...one, passed: Math.min(needs, one.passed + ms) };
  });
  return { tabs: stillness.tabs, running };
}

function after(
  one: Running,
  silence: Silence,
  event: JourneyEvent,
  at: number,
  newVisit: boolean,
  told: Told,
): Running | undefined {
  if (event.name === silence.after || silence.breaks.has(event.name)) return undefined;
  if (newVisit && !silence.wall) return undefined;
  // A tab not heard since the silence began may tell of what it saw before: no more counts than has gone by.
  const heard = told.since !== undefined && told.since >= one.at;
  const looked = heard ? told.ms : Math.min(told.ms, at - one.at);
  const passed = silence.wall ? at - one.at : one.passed + looked;
  return passed === one.passed ? one : { ...one, passed: Math.min(silence.needs, Math.max(0, passed)) };
}

function withTab(tabs: Stillness['tabs'], tab: string, ms: number, at: number): Stillness['tabs'] {
  const others = tabs.filter((known) => known.tab !== tab);
  return [...others.slice(1 - MAX_TABS), { tab, ms, at }];
}
