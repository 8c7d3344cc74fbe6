/** Collects what is wrong with a rule: each problem names its place and its mend. */
import type { Problem } from '../../protocol/problem.ts';
import { PHRASES } from '../words/en/phrases.ts';
import type { Phrase } from '../words/phrases.ts';
import { sayPhrase } from '../words/say-phrase.ts';

export type { Problem } from '../../protocol/problem.ts';

export interface Report {
  problems: Problem[];
  add: (path: string, message: Phrase, mend: Phrase) => void;
}

export function newReport(): Report {
  const problems: Problem[] = [];
  return { problems, add: (...parts) => void problems.push(problem(...parts)) };
}

/** @returns the problem in English, and as phrases for those who say it otherwise */
export function problem(path: string, message: Phrase, mend: Phrase): Problem {
  const says = { message, mend };
  return { path, message: sayPhrase(message, PHRASES), mend: sayPhrase(mend, PHRASES), says };
}
