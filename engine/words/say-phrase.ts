/** A phrase by its code in, the words of a language out. */
import type { Said } from '../../protocol/problem.ts';
import type { Phrase, Phrases } from './phrases.ts';

export function sayPhrase(phrase: Phrase, phrases: Phrases): string {
  return sayKnown(phrase, phrases) ?? '';
}

/** @returns `undefined` for a phrase of another version: a code that is not known, or too little to fill in */
export function sayKnown([code, ...values]: Said, phrases: Phrases): string | undefined {
  const words: { readonly [code: string]: string | ((...values: never[]) => string) } = phrases;
  const word = Object.hasOwn(words, code) ? words[code] : undefined;
  if (word === undefined || typeof word === 'string') return word;
  const filled = values.map((value) =>
    typeof value === 'object' ? sayKnown(value, phrases) : String(value),
  );
  if (filled.length < word.length || filled.includes(undefined)) return undefined;
  return word(...(filled as never[]));
}
