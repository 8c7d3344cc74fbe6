/** What names a rulebook in; the book as a backtest takes it, checked, out. */
import type { NamedBook } from '../../backtest/job.ts';
import { Refusal } from '../../config/refusal.ts';
import { bookContent } from '../../pipeline/book-content.ts';
import { readRules } from '../../pipeline/rules-folder.ts';
import { sayProblems } from '../say-problems.ts';

/** @throws Refusal for a folder with something to mend, after it was told what */
export async function readBook(name: string, site: string, log: string): Promise<NamedBook> {
  if (name === 'live') return { name, live: { log, site } };
  const folder = await readRules(name);
  if (folder.problems.length === 0) return { name, book: bookContent(site, folder) };
  sayProblems(folder.problems);
  const many = folder.problems.length > 1;
  throw new Refusal(
    `${name} is no rulebook yet: mend the ${many ? `${folder.problems.length} problems` : 'problem'} above first.`,
  );
}
