/** A why of the engine in, which calls facts and events as rules do; the same with the console's names out. */
import type { NameWords } from './name-words.ts';

/** As the engine says them: `cart.value was 129`, `purchase had not happened within 30d`. */
export function plainEnglish(text: string, { facts, events }: Pick<NameWords, 'facts' | 'events'>): string {
  return text
    .replaceAll(/\b([a-z]+\.[A-Za-z]+|risk) (was|is)\b/g, (whole, name: string, verb: string) => {
      const words = said(facts, name);
      return words === undefined ? whole : `${words.charAt(0).toLowerCase()}${words.slice(1)} ${verb}`;
    })
    .replaceAll(/\b([a-z]\w*) had (not )?happened\b/g, (whole, name: string, not = '') => {
      const words = said(events, name);
      return words === undefined ? whole : `“${words}” had ${not}happened`;
    });
}

function said(words: { readonly [name: string]: string | undefined }, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
