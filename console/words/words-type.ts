/** The words that every language has: those of English, with any text in the place of its texts. */
import type { en } from './en.ts';

export type Words = AnyText<typeof en>;

type AnyText<Part> = Part extends string
  ? string
  : Part extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Part extends readonly string[]
      ? readonly string[]
      : { readonly [Name in keyof Part]: AnyText<Part[Name]> };
