/** The phrases of the checks: which codes there are, and what is filled into each. A language has all of them. */
import type { SaidWithin } from '../../protocol/problem.ts';
import type { PHRASES } from './en/phrases.ts';

export type PhraseCode = keyof typeof PHRASES;

/** A language's own words; a missing one is a type error. */
export type Phrases = {
  readonly [Code in PhraseCode]: (typeof PHRASES)[Code] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

/** A phrase as a check writes it: its code, and a value for each place. */
export type Phrase = Filled<string | number | SaidWithin>;
/** One that may stand within another. */
export type PhraseWithin = Filled<string | number>;

type Filled<Value> = {
  [Code in PhraseCode]: readonly [Code, ...ValuesOf<(typeof PHRASES)[Code], Value>];
}[PhraseCode];
type ValuesOf<Word, Value> = Word extends (...values: infer Values) => string
  ? { [Place in keyof Values]: Value }
  : [];
