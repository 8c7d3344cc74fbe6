/** A book as the store has it in, the book as it decides out. */
import type { Book } from '../../protocol/rule.ts';
import type { StoredBook } from '../store/store.ts';
import { bookSettings } from './book-settings.ts';

/** Books of before there was a holdout had none. */
export function bookOf(site: string, { content, version }: Pick<StoredBook, 'content' | 'version'>): Book {
  const book = JSON.parse(content) as Omit<Book, 'version'>;
  return { ...book, settings: { ...bookSettings(site, { holdout: 0 }), ...book.settings }, version };
}
