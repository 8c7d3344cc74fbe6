/**
 * A pattern becomes a predicate that looks at each character of a text once, whatever the pattern: all states it can
 * be in go forward together (Thompson, "Regular expression search algorithm", CACM 11:6, 1968). So the work is at
 * most states × characters, and no pattern can stall the engine.
 */
import { type CharClass, includes } from './char-class.ts';
import { type Node, PatternError, parsePattern } from './parse-pattern.ts';

export const PATTERN_LIMITS = {
  /** Characters of a pattern. */
  chars: 200,
  /** States it may have once `{n,m}` is written out. */
  states: 1_000,
  /** Characters of a text that are looked at. */
  text: 2_000,
} as const;

export interface Pattern {
  /** How many states it has. */
  readonly states: number;
  /** @returns true if the pattern is found anywhere in the first 2,000 characters of the text */
  readonly test: (text: string, effort?: Effort) => boolean;
}

/** Counts the states that were entered, for tests of the bound. */
export interface Effort {
  steps: number;
}

/** `takes` reads a character and goes to `then`; the others go on without reading. */
type State =
  | { takes: CharClass; then: number }
  | { anchor: 'start' | 'end'; then: number }
  | { then: number; or: number }
  | { found: true };

/** @throws PatternError naming the place and the mend */
export function compilePattern(text: string): Pattern {
  if (text.length > PATTERN_LIMITS.chars) {
    const { chars } = PATTERN_LIMITS;
    throw new PatternError(chars, ['patternTooLong', text.length], ['shortenTo', chars]);
  }
  const states: State[] = [{ found: true }];
  const start = build(parsePattern(text), 0, states);
  return { states: states.length, test: (value, effort) => found(states, start, value, effort) };
}

/** Writes the node's states in front of `then`. @returns the state it begins with */
function build(node: Node, then: number, states: State[]): number {
  switch (node.type) {
    case 'class':
      return add(states, { takes: node.takes, then });
    case 'start':
    case 'end':
      return add(states, { anchor: node.type, then });
    case 'sequence':
      return node.parts.reduceRight((next, part) => build(part, next, states), then);
    case 'choice':
      return node.options
        .map((option) => build(option, then, states))
        .reduceRight((or, option) => add(states, { then: option, or }));
    case 'repeat':
      return repeat(node, then, states);
  }
}

function repeat(
  { part, min, max }: Extract<Node, { type: 'repeat' }>,
  then: number,
  states: State[],
): number {
  let next = then;
  if (max === Number.POSITIVE_INFINITY) {
    const loop = { then: 0, or: then };
    next = add(states, loop);
    loop.then = build(part, next, states);
  } else {
    for (let times = min; times < max; times++) {
      next = add(states, { then: build(part, next, states), or: then });
    }
  }
  for (let times = 0; times < min; times++) {
    const before = build(part, next, states);
    // A part without states, such as `()`, is the same however often it stands there.
    if (before === next) break;
    next = before;
  }
  return next;
}

function add(states: State[], state: State): number {
  if (states.length >= PATTERN_LIMITS.states) {
    throw new PatternError(0, ['patternTooLarge', PATTERN_LIMITS.states], ['repeatLess']);
  }
  return states.push(state) - 1;
}

function found(states: readonly State[], start: number, text: string, effort?: Effort): boolean {
  const length = Math.min(text.length, PATTERN_LIMITS.text);
  /** The place at which each state was entered last; none is entered twice at one place. */
  const entered = new Int32Array(states.length).fill(-1);
  const stack: number[] = [];
  let now: number[] = [];
  let done = false;

  function enter(first: number, place: number, into: number[]): void {
    stack.push(first);
    while (stack.length > 0) {
      const number = stack.pop() as number;
      if (entered[number] === place) continue;
      entered[number] = place;
      if (effort) effort.steps++;
      const state = states[number] as State;
      if ('takes' in state) into.push(number);
      else if ('found' in state) done = true;
      else if ('or' in state) stack.push(state.or, state.then);
      else if (state.anchor === 'start' ? place === 0 : place === text.length) stack.push(state.then);
    }
  }

  for (let place = 0; place <= length; place++) {
    // What was reached by the character before stands in `now`; a match may begin at every place.
    enter(start, place, now);
    if (done) return true;
    if (place === length) return false;
    const code = text.charCodeAt(place);
    const next: number[] = [];
    for (const number of now) {
      const state = states[number] as Extract<State, { takes: CharClass }>;
      if (includes(state.takes, code)) enter(state.then, place + 1, next);
    }
    if (done) return true;
    now = next;
  }
  return false;
}
