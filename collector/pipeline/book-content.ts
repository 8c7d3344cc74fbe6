/** What a site's folder says in, a rulebook out: the same folder gives the same text, and so the same version. */
import type { RulebookFile } from '../../engine/index.ts';
import type { Rule } from '../../protocol/rule.ts';
import { bookSettings } from './book-settings.ts';
import type { BookContent } from './books.ts';

export function bookContent(
  site: string,
  { rulebook, rules }: { rulebook: RulebookFile; rules: Rule[] },
): BookContent {
  const { settings, ...rest } = rulebook;
  return { settings: bookSettings(site, settings), ...rest, rules };
}
