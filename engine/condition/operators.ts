/**
 * The comparisons of facts and parameters, one row each: what it takes, when it holds, how it reads.
 * A value that is unknown satisfies no comparison except `isNot` and `exists: false`.
 */
import type { Comparison } from '../../protocol/condition.ts';
import type { FactType } from '../../protocol/facts.ts';
import type { FactValue } from '../facts/read-fact.ts';
import { compilePattern, PATTERN_LIMITS } from './pattern/compile-pattern.ts';
import { PatternError } from './pattern/parse-pattern.ts';

export type Operator = keyof Comparison;

/** JSON Schema (draft 2020-12) of an argument. */
type Schema = { readonly [keyword: string]: unknown };

interface OperatorRow {
  /** One sentence for the editor and the docs. */
  about: string;
  /** Fact types it can be asked of. */
  types: readonly FactType[];
  /** @returns the mend, or `undefined` if the argument is right */
  mend: (arg: unknown, type: FactType | undefined) => string | undefined;
  /** The same, as far as a schema can say it. @param type of the fact, `undefined` for a parameter */
  schema: (type: FactType | undefined) => Schema;
  test: (arg: never) => (value: FactValue) => boolean;
  /** The words between the fact and the end of the sentence. */
  say: (arg: never) => string;
}

const ANY: readonly FactType[] = ['number', 'text', 'flag', 'list'];
const SINGLE: readonly FactType[] = ['number', 'text', 'flag'];
const NUMBER: readonly FactType[] = ['number'];

const wantsNumber = (arg: unknown) =>
  typeof arg === 'number' && Number.isFinite(arg) ? undefined : 'write a number, such as 100';

const wantsScalar = (arg: unknown, type: FactType | undefined) => {
  if (type === 'number') return wantsNumber(arg);
  if (type === 'flag') return typeof arg === 'boolean' ? undefined : 'write true or false';
  if (type !== undefined) return typeof arg === 'string' ? undefined : 'write a text in quotes';
  const scalar = typeof arg === 'string' || typeof arg === 'boolean' || wantsNumber(arg) === undefined;
  return scalar ? undefined : 'write a text, a number, true or false';
};

const wantsText = (arg: unknown) =>
  typeof arg === 'string' && arg !== '' ? undefined : 'write a text in quotes';

const patternMend = (arg: string) => {
  try {
    compilePattern(arg);
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) return `at character ${error.at + 1}: ${error.message}; ${error.mend}`;
    throw error;
  }
};

const compare = (holds: (value: number, arg: number) => boolean) => (arg: number) => (value: FactValue) =>
  typeof value === 'number' && holds(value, arg);

const NUMBER_SCHEMA: Schema = { type: 'number' };
const TEXT_SCHEMA: Schema = { type: 'string', minLength: 1 };
const FLAG_SCHEMA: Schema = { type: 'boolean' };

const scalarSchema = (type: FactType | undefined): Schema => {
  if (type === 'number') return NUMBER_SCHEMA;
  if (type === 'flag') return FLAG_SCHEMA;
  return type === undefined ? { type: ['string', 'number', 'boolean'] } : { type: 'string' };
};

const quote = (arg: unknown) => (typeof arg === 'string' ? `“${arg}”` : String(arg));

export const OPERATORS: { readonly [name in Operator]-?: OperatorRow } = {
  is: {
    about: 'Exactly this value; texts count capitals.',
    schema: scalarSchema,
    types: SINGLE,
    mend: wantsScalar,
    test: (arg: FactValue) => (value) => value === arg,
    say: (arg) => `is ${quote(arg)}`,
  },
  isNot: {
    about: 'Any other value, or unknown.',
    schema: scalarSchema,
    types: SINGLE,
    mend: wantsScalar,
    test: (arg: FactValue) => (value) => value !== arg,
    say: (arg) => `is not ${quote(arg)}`,
  },
  in: {
    about: 'One of these values.',
    schema: (type) => ({ type: 'array', items: scalarSchema(type), minItems: 1, maxItems: 500 }),
    types: SINGLE,
    mend: (arg, type) => {
      if (!Array.isArray(arg) || arg.length === 0 || arg.length > 500)
        return 'write a list of 1 to 500 values';
      return arg.map((one) => wantsScalar(one, type)).find((mend) => mend !== undefined);
    },
    test: (arg: FactValue[]) => {
      const set = new Set(arg);
      return (value) => set.has(value);
    },
    say: (arg: unknown[]) => `is one of ${arg.map(quote).join(', ')}`,
  },
  above: {
    about: 'More than this number.',
    schema: () => NUMBER_SCHEMA,
    types: NUMBER,
    mend: wantsNumber,
    test: compare((value, arg) => value > arg),
    say: (arg) => `is above ${arg}`,
  },
  atLeast: {
    about: 'This number or more.',
    schema: () => NUMBER_SCHEMA,
    types: NUMBER,
    mend: wantsNumber,
    test: compare((value, arg) => value >= arg),
    say: (arg) => `is at least ${arg}`,
  },
  below: {
    about: 'Less than this number.',
    schema: () => NUMBER_SCHEMA,
    types: NUMBER,
    mend: wantsNumber,
    test: compare((value, arg) => value < arg),
    say: (arg) => `is below ${arg}`,
  },
  atMost: {
    about: 'This number or less.',
    schema: () => NUMBER_SCHEMA,
    types: NUMBER,
    mend: wantsNumber,
    test: compare((value, arg) => value <= arg),
    say: (arg) => `is at most ${arg}`,
  },
  between: {
    about: 'From the first number to the second, both included.',
    schema: () => ({ type: 'array', items: NUMBER_SCHEMA, minItems: 2, maxItems: 2 }),
    types: NUMBER,
    mend: (arg) => {
      if (!Array.isArray(arg) || arg.length !== 2 || arg.some((end) => wantsNumber(end) !== undefined)) {
        return 'write two numbers, such as [100, 199.99]';
      }
      return arg[0] <= arg[1] ? undefined : `write the smaller end first: [${arg[1]}, ${arg[0]}]`;
    },
    test:
      ([low, high]: [number, number]) =>
      (value) =>
        typeof value === 'number' && value >= low && value <= high,
    say: ([low, high]: [number, number]) => `is between ${low} and ${high}`,
  },
  contains: {
    about: 'A text has this text in it, or a list has this member.',
    schema: (type) => (type === undefined ? scalarSchema(type) : TEXT_SCHEMA),
    types: ['text', 'list'],
    mend: (arg, type) => (type === undefined ? wantsScalar(arg, undefined) : wantsText(arg)),
    test: (arg: string | number | boolean) => (value) =>
      typeof value === 'string' ? value.includes(String(arg)) : Array.isArray(value) && value.includes(arg),
    say: (arg) => `contains ${quote(arg)}`,
  },
  startsWith: {
    about: 'A text begins with this text.',
    schema: () => TEXT_SCHEMA,
    types: ['text'],
    mend: wantsText,
    test: (arg: string) => (value) => typeof value === 'string' && value.startsWith(arg),
    say: (arg) => `starts with ${quote(arg)}`,
  },
  matches: {
    about: 'A pattern is found in the text.',
    schema: () => ({ ...TEXT_SCHEMA, maxLength: PATTERN_LIMITS.chars }),
    types: ['text'],
    mend: (arg) => wantsText(arg) ?? patternMend(arg as string),
    test: (arg: string) => {
      const { test } = compilePattern(arg);
      return (value) => typeof value === 'string' && test(value);
    },
    say: (arg) => `matches ${quote(arg)}`,
  },
  exists: {
    about: 'true: the value is known; false: it is not.',
    schema: () => FLAG_SCHEMA,
    types: ANY,
    mend: (arg) => (typeof arg === 'boolean' ? undefined : 'write true or false'),
    test: (arg: boolean) => (value) => (value !== undefined && value !== null) === arg,
    say: (arg) => (arg ? 'is known' : 'is not known'),
  },
};

/** Those that can be asked of how often something was done. */
export const COUNTING: readonly Operator[] = ['is', 'atLeast', 'atMost', 'between', 'above', 'below'];

/** @returns the one operator a leaf has, with its argument */
export function operatorOf(leaf: Comparison): [Operator, unknown] {
  for (const name of Object.keys(OPERATORS) as Operator[]) {
    if (Object.hasOwn(leaf, name)) return [name, leaf[name]];
  }
  throw new TypeError('a leaf without a comparison; check the rule before it is compiled');
}

/** @returns a predicate for the leaf's comparison */
export function comparisonTest(leaf: Comparison): (value: FactValue) => boolean {
  const [name, arg] = operatorOf(leaf);
  return OPERATORS[name].test(arg as never);
}
