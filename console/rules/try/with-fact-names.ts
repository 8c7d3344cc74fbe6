/** A why of the engine in, which calls facts as rules do; the same with the names the editor uses out. */
import { WORDS } from '../../words.ts';

const NAMES: Readonly<Record<string, string>> = WORDS.facts;

export function withFactNames(why: string): string {
  return why.replace(/\b[a-z]+\.[a-zA-Z]+\b/g, (fact) =>
    Object.hasOwn(NAMES, fact) ? `“${NAMES[fact]}”` : fact,
  );
}
