/** What the prompts chunk and the words chunk agree on. */
import type { Words } from './en.ts';

export interface Wording {
  words: Words;
  /** Language the words are in, which may not be the decision's. */
  lang: string;
}

/** @returns the words for a BCP 47 language tag; `undefined` for a language that is not here */
export type FindWording = (lang: string) => Wording | undefined;

export interface WordsChunk {
  findWording: FindWording;
}
