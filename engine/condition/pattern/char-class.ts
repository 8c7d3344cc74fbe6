/** Which UTF-16 code units a class of a pattern takes: a sorted list of ranges, both ends included. */

export type Range = readonly [from: number, to: number];
export type CharClass = readonly Range[];

const LAST = 0xffff;

/** As ECMAScript has them (ECMA-262, CharacterClassEscape), so that a pattern means what a marketer knows. */
const DIGITS: CharClass = [[48, 57]];
const WORD: CharClass = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACE: CharClass = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const LINE_ENDS: CharClass = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];

/** By the letter behind the backslash. */
export const ESCAPED: ReadonlyMap<string, CharClass> = new Map([
  ['d', DIGITS],
  ['D', except(DIGITS)],
  ['w', WORD],
  ['W', except(WORD)],
  ['s', SPACE],
  ['S', except(SPACE)],
]);

/** What `.` takes. */
export const ANY: CharClass = except(LINE_ENDS);

/** @returns everything that is not in the class, which must be in order */
export function except(ranges: CharClass): CharClass {
  const rest: Range[] = [];
  let from = 0;
  for (const [low, high] of ranges) {
    if (low > from) rest.push([from, low - 1]);
    from = high + 1;
  }
  return from <= LAST ? [...rest, [from, LAST]] : rest;
}

/** @returns the ranges in order, those that meet made one */
export function union(ranges: readonly Range[]): CharClass {
  const all: Range[] = [];
  for (const [low, high] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && low <= last[1] + 1) all[all.length - 1] = [last[0], Math.max(last[1], high)];
    else all.push([low, high]);
  }
  return all;
}

export function includes(ranges: CharClass, code: number): boolean {
  for (const [low, high] of ranges) {
    if (code < low) return false;
    if (code <= high) return true;
  }
  return false;
}
