/**
 * Which sequence numbers of each tab were seen: a high-water mark and the gaps below it.
 * Exact deduplication in bounded memory (design, decision 3).
 */

export interface Mark {
  tab: string;
  /** Highest sequence seen. */
  max: number;
  /** Ranges below `max` not seen yet, both ends included, ascending. */
  gaps: [number, number][];
  /** Latest event time of this tab, epoch milliseconds: the times of one tab never run backwards. */
  at: number;
}

/** A list: an object with a key of its own for each visitor's tab is made many times slower. */
export type Marks = readonly Mark[];

/** Tabs remembered; the one that was silent longest is forgotten first. */
const MAX_TABS = 1_000;
/** Gaps kept in one tab; beyond this the oldest is closed, and what was missing there counts as seen. */
const MAX_GAPS = 64;

/** @returns what was seen of the tab */
export function markOf(marks: Marks, tab: string): Mark | undefined {
  for (const mark of marks) if (mark.tab === tab) return mark;
  return undefined;
}

export function isSeen(marks: Marks, tab: string, seq: number): boolean {
  const mark = markOf(marks, tab);
  if (!mark || seq > mark.max) return false;
  return !mark.gaps.some(([from, to]) => seq >= from && seq <= to);
}

/** @returns marks with this event seen; its tab's entry is new, the others are shared */
export function withSeen(marks: Marks, tab: string, seq: number, at: number): Marks {
  const mark = markOf(marks, tab);
  const max = mark?.max ?? 0;
  const gaps = gapsAfter(mark?.gaps ?? [], max, seq);
  const next = { tab, max: Math.max(max, seq), gaps, at: Math.max(mark?.at ?? 0, at) };
  if (mark) return marks.map((one) => (one === mark ? next : one));
  return marks.length < MAX_TABS ? [...marks, next] : [...withoutQuietest(marks), next];
}

function gapsAfter(gaps: Mark['gaps'], max: number, seq: number): Mark['gaps'] {
  if (seq === max + 1) return gaps;
  const all: Mark['gaps'] =
    seq > max ? [...gaps, [max + 1, seq - 1]] : gaps.flatMap((gap) => without(gap, seq));
  return all.slice(-MAX_GAPS);
}

function without([from, to]: [number, number], seq: number): [number, number][] {
  if (seq < from || seq > to) return [[from, to]];
  const parts: [number, number][] = [];
  if (from < seq) parts.push([from, seq - 1]);
  if (seq < to) parts.push([seq + 1, to]);
  return parts;
}

function withoutQuietest(marks: Marks): Mark[] {
  const quietest = marks.reduce((a, b) => (b.at < a.at ? b : a));
  return marks.filter((mark) => mark !== quietest);
}
