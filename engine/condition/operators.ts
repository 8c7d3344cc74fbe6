/**
 * The comparisons of facts and parameters, one row each: what it takes, when it holds. How it reads: `engine/words/`.
 * A value that is unknown satisfies no comparison except `isNot` and `exists: false`.
 */
import type { Comparison } from '../../protocol/condition.ts';
import type { FactType } from '../../protocol/facts.ts';
import type { FactValue } from '../facts/read-fact.ts';
import type { Phrase } from '../words/phrases.ts';
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
  mend: (arg: unknown, type: FactType | undefined) => Phrase | undefined;
  /** The same, as far as a schema can say it. @param type of the fact, `undefined` for a parameter */
  schema: (type: FactType | undefined) => Schema;
  test: (arg: never) => (value: FactValue) => boolean;
}

const NUMBER_MEND: Phrase = ['writeNumber'];
const FLAG_MEND: Phrase = ['writeFlag'];
const TEXT_MEND: Phrase = ['writeQuoted'];
const SCALAR_MEND: Phrase = ['writeScalar'];

const ANY: readonly FactType[] = ['number', 'text', 'flag', 'list'];
const SINGLE: readonly FactType[] = ['number', 'text', 'flag'];
const NUMBER: readonly FactType[] = ['number'];

const wantsNumber = (arg: unknown) =>
  typeof arg === 'number' && Number.isFinite(arg) ? undefined : NUMBER_MEND;

const wantsScalar = (arg: unknown, type: FactType | undefined) => {
  if (type === 'number') return wantsNumber(arg);
  if (type === 'flag') return typeof arg === 'boolean' ? undefined : FLAG_MEND;
  if (type !== undefined) return typeof arg === 'string' ? undefined : TEXT_MEND;
  const scalar = typeof arg === 'string' || typeof arg === 'boolean' || wantsNumber(arg) === undefined;
  return scalar ? undefined : SCALAR_MEND;
};

const wantsText = (arg: unknown) => (typeof arg === 'string' && arg !== '' ? undefined : TEXT_MEND);

const patternMend = (arg: string): Phrase | undefined => {
  try {
    compilePattern(arg);
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) return ['atCharacter', error.at + 1, error.says, error.mend];
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

export const OPERATORS: { readonly [name in Operator]-?: OperatorRow } = {
  is: {
    about: 'Exactly this value; texts count capitals.',
    schema: scalarSchema,
    types: SINGLE,
    mend: wantsScalar,
    test: (arg: FactValue) => (value) => value === arg,
  },
  isNot: {
    about: 'Any other value, or unknown.',
    schema: scalarSchema,
    types: SINGLE,
    mend: wantsScalar,
    test: (arg: FactValue) => (value) => value !== arg,
  },
  in: {
    about: 'One of these values.',
    schema: (type) => ({ type: 'array', items: scalarSchema(type), minItems: 1, maxItems: 500 }),
    types: SINGLE,
    mend: (arg, type) => {
      if (!Array.isArray(arg) || arg.length === 0 || arg.length > 500) return ['writeValues'];
      return arg.map((one) => wantsScalar(one, type)).find((mend) => mend !== undefined);
    },
    test: (arg: FactValue[]) => {
      const set = new Set(arg);
      return (value) => set.has(value);
    },
  },
  above: {
    about: 'More than this number.',
    schema: () => NUMBER_SCHEMA,
    types: NUMBER,
    mend: wantsNumber,
    test: compare((value, arg) => value > arg),
  },
  atLeast: {
    about: 'This number or more.',
    schema: () => NUMBER_SCHEMA,
    types: NUMBER,
    mend: wantsNumber,
    test: compare((value, arg) => value >= arg),
  },
  below: {
    about: 'Less than this number.',
    schema: () => NUMBER_SCHEMA,
    types: NUMBER,
    mend: wantsNumber,
    test: compare((value, arg) => value < arg),
  },
  atMost: {
    about: 'This number or less.',
    schema: () => NUMBER_SCHEMA,
    types: NUMBER,
    mend: wantsNumber,
    test: compare((value, arg) => value <= arg),
  },
  between: {
    about: 'From the first number to the second, both included.',
    schema: () => ({ type: 'array', items: NUMBER_SCHEMA, minItems: 2, maxItems: 2 }),
    types: NUMBER,
    mend: (arg) => {
      if (!Array.isArray(arg) || arg.length !== 2 || arg.some((end) => wantsNumber(end) !== undefined)) {
        return ['writeTwoNumbers'];
      }
      return arg[0] <= arg[1] ? undefined : ['smallerFirst', arg[1], arg[0]];
    },
    test:
      ([low, high]: [number, number]) =>
      (value) =>
        typeof value === 'number' && value >= low && value <= high,
  },
  contains: {
    about: 'A text has this text in it, or a list has this member.',
    schema: (type) => (type === undefined ? scalarSchema(type) : TEXT_SCHEMA),
    types: ['text', 'list'],
    mend: (arg, type) => (type === undefined ? wantsScalar(arg, undefined) : wantsText(arg)),
    test: (arg: string | number | boolean) => (value) =>
      typeof value === 'string' ? value.includes(String(arg)) : Array.isArray(value) && value.includes(arg),
  },
  startsWith: {
    about: 'A text begins with this text.',
    schema: () => TEXT_SCHEMA,
    types: ['text'],
    mend: wantsText,
    test: (arg: string) => (value) => typeof value === 'string' && value.startsWith(arg),
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
  },
  exists: {
    about: 'true: the value is known; false: it is not.',
    schema: () => FLAG_SCHEMA,
    types: ANY,
    mend: (arg) => (typeof arg === 'boolean' ? undefined : FLAG_MEND),
    test: (arg: boolean) => (value) => (value !== undefined && value !== null) === arg,
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
