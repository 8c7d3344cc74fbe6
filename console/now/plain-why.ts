/** A moment in, its why without ids and names of the language of rules out: the row has the rule's name already. */
import type { MomentRow } from '../../protocol/api/reports.ts';
import type { Words } from '../words/words-type.ts';
import { WORDS } from '../words.ts';
import { heldText } from './held-text.ts';

/** @param words of the language of the sentence */
export function plainWhy(
  { sentence, hold }: Pick<MomentRow, 'sentence' | 'hold'>,
  words: Words = WORDS,
): string {
  const { untitled, plain, due, end } = words.whys;
  const why = plain(untitled(sentence));
  if (!hold) return why;
  const place = why.indexOf(due);
  const held = words.now.moments.heldBecause(heldText(hold.code, hold.to, words));
  return `${held}${place < 0 ? end : why.slice(place)}`;
}
