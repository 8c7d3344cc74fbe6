/** What one should know of a rule beside its figures: what is not written, whom it loses to, what holds it back, that it is silent. */
import { languageName } from '../../format/language-name.ts';
import { WORDS } from '../../words.ts';
import type { RuleLine } from './rule-line.ts';

/** @param days of how many days the figures are */
export function notesOf({ state, figures, lostTo, unwritten }: RuleLine, days: number): string[] {
  const words = WORDS.rules;
  const missing =
    unwritten.length > 0 ? [words.unwritten(unwritten.map(languageName).join(WORDS.bookSettings.comma))] : [];
  if (state === 'new') return missing;
  const notes: string[] = [];
  const held = Object.values(figures?.heldBy ?? {}).reduce((sum, times) => sum + times, 0);
  if (lostTo !== undefined && figures?.lostTo) {
    notes.push(figures.decided === 0 ? words.losesAlways(lostTo) : words.loses(lostTo, figures.lostTo.times));
  }
  if (held > 0) notes.push(words.heldBack(held));
  if (notes.length === 0 && !figures?.decided) notes.push(words.quiet(days));
  return [...missing, ...notes];
}
