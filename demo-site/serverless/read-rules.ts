/** The text of rules.json and the shop's folder come in; the rulebook goes out, its links below that folder. */

import { bookContent } from '../../collector/pipeline/book-content.ts';
import type { BookContent } from '../../collector/pipeline/books.ts';
import { checkRule, checkRulebook } from '../../engine/index.ts';

export function readRules(site: string, text: string, folder: string): BookContent {
  const { pathname } = new URL(folder);
  // A rule names a page of the shop from the root of its host, and this shop may lie anywhere.
  const moved = text.replaceAll(/("href":\s*")\//g, (_, before: string) => before + pathname);
  const file = JSON.parse(moved) as { rulebook: unknown; rules: unknown[] };
  const { rulebook } = checkRulebook(file.rulebook);
  if (!rulebook) throw new TypeError('rules.json was not built of rules that pass their check');
  return bookContent(site, { rulebook, rules: file.rules.flatMap((rule) => checkRule(rule).rule ?? []) });
}
