/**
 * The text of a pattern comes in, its tree goes out: literals, `.`, classes, anchors, groups, `|`, `* + ? {n,m}`.
 * What would need more than one pass over a text (back-references, look-around) is not in the language.
 */
import { PHRASES } from '../../words/en/phrases.ts';
import type { PhraseWithin } from '../../words/phrases.ts';
import { sayPhrase } from '../../words/say-phrase.ts';
import { ANY, type CharClass, ESCAPED, except, type Range, union } from './char-class.ts';

export type Node =
  | { type: 'class'; takes: CharClass }
  | { type: 'start' }
  | { type: 'end' }
  | { type: 'sequence'; parts: Node[] }
  | { type: 'choice'; options: Node[] }
  | { type: 'repeat'; part: Node; min: number; max: number };

/** A pattern that cannot be read: where, and how to mend it. */
export class PatternError extends Error {
  /** Place in the pattern, from 0. */
  readonly at: number;
  readonly says: PhraseWithin;
  readonly mend: PhraseWithin;
  constructor(at: number, says: PhraseWithin, mend: PhraseWithin) {
    super(sayPhrase(says, PHRASES));
    this.at = at;
    this.says = says;
    this.mend = mend;
  }
}

/** Highest number in `{n,m}`; what it makes of the whole is bounded by the number of states. */
const MAX_TIMES = 1_000;
const MAX_DEPTH = 20;
/** Escapes that stand for one character. */
const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['f', 12],
  ['v', 11],
  ['0', 0],
]);
const BRACES = /^\{(\d{1,4})(?:(,)(\d{0,4}))?\}/;

/** @throws PatternError */
export function parsePattern(text: string): Node {
  let at = 0;
  const fail = (message: PhraseWithin, mend: PhraseWithin, place = at): never => {
    throw new PatternError(place, message, mend);
  };
  const next = () => text[at];

  function choice(depth: number): Node {
    if (depth > MAX_DEPTH) fail(['groupsTooDeep', MAX_DEPTH], ['flattenGroups']);
    const options = [sequence(depth)];
    while (next() === '|') {
      at++;
      options.push(sequence(depth));
    }
    return options.length === 1 ? (options[0] as Node) : { type: 'choice', options };
  }

  function sequence(depth: number): Node {
    const parts: Node[] = [];
    while (at < text.length && next() !== '|' && next() !== ')') parts.push(repeated(depth));
    return { type: 'sequence', parts };
  }

  function repeated(depth: number): Node {
    const from = at;
    const part = atom(depth);
    const times = quantifier();
    if (!times) return part;
    if (part.type === 'start' || part.type === 'end') {
      fail(['anchorRepeated'], ['removeBehindAnchor'], from);
    }
    const twice = at;
    if (next() === '?') {
      fail(['lazy'], ['removeSecondMark']);
    }
    if (quantifier()) fail(['repeatedTwice'], ['groupFirst'], twice);
    return { type: 'repeat', part, ...times };
  }

  function quantifier(): { min: number; max: number } | undefined {
    const sign = next();
    if (sign === '*' || sign === '+' || sign === '?') {
      at++;
      return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    }
    if (sign !== '{') return undefined;
    const [whole = '', low = '', comma, high = ''] =
      BRACES.exec(text.slice(at)) ?? fail(['braceNoNumber'], ['writeBraces']);
    const min = Number(low);
    const max = comma === undefined ? min : high === '' ? Number.POSITIVE_INFINITY : Number(high);
    if (min > MAX_TIMES || (max > MAX_TIMES && max !== Number.POSITIVE_INFINITY)) {
      fail(['repeatsTooOften', MAX_TIMES], ['writeFewer']);
    }
    if (min > max) fail(['smallerNumberFirst'], ['writeRange', max, min]);
    at += whole.length;
    return { min, max };
  }

  function atom(depth: number): Node {
    const sign = next() as string;
    switch (sign) {
      case '(':
        return group(depth);
      case '[':
        return { type: 'class', takes: charClass() };
      case '.':
        at++;
        return { type: 'class', takes: ANY };
      case '^':
      case '$':
        at++;
        return { type: sign === '^' ? 'start' : 'end' };
      case '\\':
        return { type: 'class', takes: escaped() };
      case '*':
      case '+':
      case '?':
      case '{':
        return fail(['repeatsNothing', sign], ['writeBefore', sign]);
      case ']':
      case '}':
        return fail(['closesNothing', sign], ['writeSign', sign]);
    }
    at++;
    return { type: 'class', takes: one(sign.charCodeAt(0)) };
  }

  function group(depth: number): Node {
    const open = at++;
    if (next() === '?') {
      if (text[at + 1] !== ':') {
        fail(['looksAround'], ['usePlainGroups'], open);
      }
      at += 2;
    }
    const inner = choice(depth + 1);
    if (next() !== ')') fail(['groupOpen'], ['writeEnd', ')'], open);
    at++;
    return inner;
  }

  function charClass(): CharClass {
    const open = at++;
    const negated = next() === '^';
    if (negated) at++;
    const ranges: Range[] = [];
    while (next() !== ']') {
      if (next() === undefined) fail(['classOpen'], ['writeEnd', ']'], open);
      const from = member();
      if (next() !== '-' || text[at + 1] === ']' || text[at + 1] === undefined) {
        ranges.push(...from);
        continue;
      }
      const dash = at++;
      const [low, high] = [single(from, dash), single(member(), dash)];
      if (low > high) fail(['rangeReversed'], ['smallerEndFirst'], dash);
      ranges.push([low, high]);
    }
    at++;
    if (ranges.length === 0) fail(['classEmpty'], ['writeClass'], open);
    return negated ? except(union(ranges)) : union(ranges);
  }

  /** One character or escape of a class. */
  function member(): CharClass {
    if (next() === '\\') return escaped();
    const code = (next() as string).charCodeAt(0);
    at++;
    return one(code);
  }

  function single(takes: CharClass, dash: number): number {
    const [range] = takes;
    if (takes.length === 1 && range && range[0] === range[1]) return range[0];
    return fail(['rangeEnd'], ['writeHyphen'], dash);
  }

  function escaped(): CharClass {
    const from = at++;
    const letter = next();
    if (letter === undefined) return fail(['backslashLast'], ['writeBackslash'], from);
    at++;
    const known = ESCAPED.get(letter);
    if (known) return known;
    const control = CONTROLS.get(letter);
    if (control !== undefined && !(letter === '0' && /\d/.test(next() ?? ''))) return one(control);
    if (/\d/.test(letter)) return fail(['refersBack'], ['writeAgain'], from);
    if (/[A-Za-z]/.test(letter)) {
      return fail(['unknownEscape', letter], ['useEscapes'], from);
    }
    return one(letter.charCodeAt(0));
  }

  const tree = choice(0);
  if (at < text.length) fail(['closesNothing', ')'], ['writeSign', ')']);
  return tree;
}

function one(code: number): CharClass {
  return [[code, code]];
}
