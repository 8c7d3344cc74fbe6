/** A site in, its newest rulebook and what is being changed of it out, read from the store at once. */
import type { Published } from '../../protocol/api/rulebook.ts';
import { bookOf } from '../pipeline/book-of.ts';
import type { DraftRow } from '../store/drafts.ts';
import type { BookRow, Store, StoredBook } from '../store/store.ts';
import { type BookFile, bookFile } from './book-file.ts';

export interface LiveBook {
  /** Absent before the first version. */
  live?: Published;
  file: BookFile;
  /** Every draft row there ever was. */
  rows: DraftRow[];
}

export async function liveBook(store: Pick<Store, 'books' | 'drafts'>, site: string): Promise<LiveBook> {
  const stored = await store.books.latest(site);
  const rows = await store.drafts.list(site);
  return stored
    ? { live: publishedOf(stored), file: fileOf(site, stored), rows }
    : { file: { settings: {}, rules: [] }, rows };
}

export function fileOf(site: string, stored: StoredBook): BookFile {
  return bookFile(bookOf(site, stored));
}

/** Who is empty where a folder was read, the time 0 where it was not kept. */
export function publishedOf({ version, who, note, at }: BookRow): Published {
  return { version, who: who ?? '', note, at: at ?? 0 };
}
