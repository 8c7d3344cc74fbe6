/** How long ago something was, in words: "just now", "2 minutes ago". */
import { WORDS } from '../words.ts';
import { duration } from './duration.ts';

/** Two clocks differ a little; below this, and in the future, it is now. */
const NOW = 5_000;

/** @param at and `now`: epoch milliseconds */
export function ago(at: number, now: number): string {
  return now - at < NOW ? WORDS.time.justNow : WORDS.time.ago(duration(now - at));
}
