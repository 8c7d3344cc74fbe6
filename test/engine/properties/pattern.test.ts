/** Patterns mean what JavaScript's regular expressions mean, and cost no more than states × characters. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compilePattern,
  PATTERN_LIMITS,
  type Pattern,
} from '../../../engine/condition/pattern/compile-pattern.ts';

const letter = fc.constantFrom('a', 'b', 'c', '-', '_', '1', '9', ' ', '\n', 'é', '/', '.', '\u2028');
const text = fc.array(letter, { maxLength: 14 }).map((letters) => letters.join(''));

const plain = fc.constantFrom('a', 'b', 'c', '1', '_', '-', '/', '\\.', '\\/', '\\-', '\\n', 'é');
const classes = fc.constantFrom(
  '.',
  '\\d',
  '\\D',
  '\\w',
  '\\W',
  '\\s',
  '\\S',
  '[a-c]',
  '[^a-c]',
  '[a\\d]',
  '[^\\s_]',
  '[-a]',
  '[a-]',
  '[^\\w]',
  '[.*]',
);
const times = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{0}', '{1,3}', '{2,}', '{0,1}');

const { pattern } = fc.letrec<{ pattern: string; sequence: string; atom: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4 },
    tie('sequence'),
    fc.tuple(tie('sequence'), tie('sequence')).map(([a, b]) => `${a}|${b}`),
  ),
  sequence: fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.tuple(tie('atom'), times).map(([atom, often]) => `${atom}${often}`) },
        { weight: 1, arbitrary: fc.constantFrom('^', '$') },
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
  atom: fc.oneof(
    { maxDepth: 4 },
    plain,
    classes,
    tie('pattern').map((inner) => `(${inner})`),
    tie('pattern').map((inner) => `(?:${inner})`),
  ),
}));

test('a pattern finds what a regular expression finds (spec: E16)', () => {
  fc.assert(
    fc.property(pattern, text, (source, value) => {
      const compiled = withinBounds(source);
      fc.pre(compiled !== undefined);
      expect(compiled?.test(value), `/${source}/ in ${JSON.stringify(value)}`).toBe(
        new RegExp(source).test(value),
      );
    }),
    { numRuns: 5_000 },
  );
});

/** Nested repetitions may be too large; whatever else is wrong with a pattern made here is a mistake. */
function withinBounds(source: string): Pattern | undefined {
  try {
    return compilePattern(source);
  } catch (error) {
    if (/larger than|characters/.test(String(error))) return undefined;
    throw error;
  }
}

test('whatever is typed is compiled or refused with place and mend, never anything else (spec: E16 R1)', () => {
  const typed = fc.array(fc.constantFrom(...'ab1|()[]{}?*+^$\\.,-:=!<dwsbk'), { maxLength: 12 });
  fc.assert(
    fc.property(typed, text, (signs, value) => {
      const source = signs.join('');
      try {
        const { test: finds } = compilePattern(source);
        expect(finds(value), source).toBe(new RegExp(source).test(value));
      } catch (error) {
        expect(error, String(error)).toMatchObject({ at: expect.any(Number), mend: expect.any(Array) });
      }
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  ['(a+)+$', 'a'],
  ['(a|a)*$', 'a'],
  ['(a|aa)+$', 'a'],
  ['(.*a){12}$', 'a'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'],
  ['(x+x+)+y', 'x'],
  ['(((a{0,5}){0,5}){0,5})$', 'a'],
])('%s takes at most states × characters (spec: E16 R1)', (source, sign) => {
  const { states, test: finds } = compilePattern(source);
  const effort = { steps: 0 };
  const value = `${sign.repeat(PATTERN_LIMITS.text - 1)}!`;
  finds(value, effort);
  expect(effort.steps).toBeGreaterThan(0);
  expect(effort.steps).toBeLessThanOrEqual(states * (value.length + 1));
});

test.each([
  ['((a{100}){100}){100}', 'larger than 1000 states'],
  [`${'('.repeat(60)}a${')'.repeat(60)}`, 'deep'],
  ['a'.repeat(201), '201 characters'],
])('%s is refused (spec: E16 R1)', (source, why) => {
  expect(() => compilePattern(source)).toThrow(why);
});

test('repeating nothing costs nothing (spec: E16 R1)', () => {
  expect(compilePattern('(((((){1000}){1000}){1000}){1000}){1000}').states).toBeLessThan(10);
});

test('of a long text the first 2,000 characters are looked at (spec: E16)', () => {
  const { test: finds } = compilePattern('z');
  expect(finds(`${'a'.repeat(1_999)}z`)).toBe(true);
  expect(finds(`${'a'.repeat(2_000)}z`)).toBe(false);
  const effort = { steps: 0 };
  compilePattern('b$').test('b'.repeat(1_000_000), effort);
  expect(effort.steps).toBeLessThan(10_000);
});
