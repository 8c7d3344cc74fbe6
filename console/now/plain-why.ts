/** A moment in, its why without ids and names of the language of rules out: the row has the rule's name already. */
import type { MomentRow } from '../../protocol/api/reports.ts';
import { en } from '../words/en.ts';
import { WORDS } from '../words.ts';
import { heldText } from './held-text.ts';

export function plainWhy({ sentence, hold }: Pick<MomentRow, 'sentence' | 'hold'>): string {
  const why = named(sentence.replace(/ “.*?” \([^)]*, rule [^)]*\)/, ''));
  if (!hold) return why;
  const due = why.indexOf('. It was due');
  return `${WORDS.now.moments.heldBecause(heldText(hold.code, hold.to))}${due < 0 ? '.' : why.slice(due)}`;
}

/** The engine speaks English, so the names in its sentence are English too. As it says them: `cart.value was 129`, `purchase had not happened within 30d`. */
function named(text: string): string {
  return text
    .replaceAll(/\b([a-z]+\.[A-Za-z]+|risk|stage|device) was\b/g, (whole, name: string) => {
      const words = said(en.facts, name);
      return words === undefined ? whole : `${words.charAt(0).toLowerCase()}${words.slice(1)} was`;
    })
    .replaceAll(/\b([a-z]\w*) had (not )?happened\b/g, (whole, name: string, not = '') => {
      const words = said(en.events, name);
      return words === undefined ? whole : `“${words}” had ${not}happened`;
    });
}

function said(words: { readonly [name: string]: string | undefined }, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
