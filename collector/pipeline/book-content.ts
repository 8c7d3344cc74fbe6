/** What a site's folder says in, a rulebook out: the same folder gives the same text, and so the same version. */
import { bookSettings } from './book-settings.ts';
import type { BookContent } from './books.ts';
import type { RulesFolder } from './rules-folder.ts';

export function bookContent(
  site: string,
  { written, rules }: Pick<RulesFolder, 'written' | 'rules'>,
): BookContent {
  const { segments, points, pause, alarm } = written;
  return {
    settings: bookSettings(site, written),
    ...(segments && { segments }),
    ...(points && { points }),
    ...(pause !== undefined && { pause }),
    ...(alarm !== undefined && { alarm }),
    rules,
  };
}
