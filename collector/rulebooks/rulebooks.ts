/** Everything the console does with rulebooks, behind one interface for the routes. */
import type { RulesOwner } from '../../protocol/api/rulebook.ts';
import type { Books } from '../pipeline/books.ts';
import type { Store } from '../store/store.ts';
import { currentBooks } from './current.ts';
import { type Drafting, drafting } from './drafting.ts';
import { type Publishing, publishing } from './publishing.ts';
import { type Trying, trying } from './trying.ts';

export interface Rulebooks extends Drafting, Publishing, Trying {}

export interface RulebooksParts {
  store: Store;
  books: Books;
  /** Says whose the rules of a site are. */
  ownerOf: (site: string) => RulesOwner;
  /** Told once a version is live. */
  onPublished: (site: string) => void;
}

export function rulebooks(parts: RulebooksParts): Rulebooks {
  const current = currentBooks(parts.store);
  return {
    ...drafting(parts.store, current, parts.ownerOf),
    ...publishing({ ...parts, current }),
    ...trying(parts.store, current),
  };
}
