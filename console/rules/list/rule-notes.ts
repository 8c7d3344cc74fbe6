/** What one should know of a rule beside its figures: whom it loses to, what holds it back, that it is silent. */
import { WORDS } from '../../words.ts';
import type { RuleLine } from './rule-line.ts';

/** @param days of how many days the figures are */
export function notesOf({ state, figures, lostTo }: RuleLine, days: number): string[] {
  const words = WORDS.rules;
  if (state === 'new') return [];
  const notes: string[] = [];
  const held = Object.values(figures?.heldBy ?? {}).reduce((sum, times) => sum + times, 0);
  if (lostTo !== undefined && figures?.lostTo) {
    notes.push(figures.decided === 0 ? words.losesAlways(lostTo) : words.loses(lostTo, figures.lostTo.times));
  }
  if (held > 0) notes.push(words.heldBack(held));
  if (notes.length === 0 && !figures?.decided) notes.push(words.quiet(days));
  return notes;
}
