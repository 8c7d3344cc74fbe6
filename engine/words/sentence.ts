/** Reads a trace entry aloud: one sentence for the marketer and the agent. */
import type { Hold, TraceEntry } from '../../protocol/trace.ts';
import { EN } from './en/en.ts';
import { sayEvidence } from './say-evidence.ts';
import type { SentenceWords } from './sentence-words.ts';

/** @param words of a language (`wordsOf`); English if left out */
export function sentence(entry: TraceEntry, words: SentenceWords = EN): string {
  const grounds = sayEvidence(entry.because, true, words);
  if (entry.result === 'tag') return words.tag(entry, grounds);
  return words.intervention(entry, grounds, sayHold(entry.hold, words));
}

export function sayHold(hold: Hold | undefined, words: SentenceWords): string {
  return hold ? words.holds[hold.code](hold as never) : words.noHold;
}
