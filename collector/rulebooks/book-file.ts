/** A rulebook as the store keeps it in, the same as a folder would have it out: rules, and `rulebook.json`. */
import { isDeepStrictEqual } from 'node:util';
import type { RulebookSettings } from '../../protocol/api/rulebook.ts';
import type { Rule } from '../../protocol/rule.ts';
import { bookSettings } from '../pipeline/book-settings.ts';
import type { BookContent } from '../pipeline/books.ts';

export interface BookFile {
  /** What is as it is without being said is left out. */
  settings: RulebookSettings;
  /** In the order of their ids. */
  rules: Rule[];
}

export function bookFile({ settings, rules, ...rest }: BookContent): BookFile {
  const { site, quiet, ...told } = settings;
  const defaults = bookSettings(site);
  const said = Object.entries(told).filter(
    ([name, value]) => !isDeepStrictEqual(value, defaults[name as keyof typeof defaults]),
  );
  const { segments = [], points = [], pause, alarm } = rest;
  return {
    settings: {
      ...(quiet !== defaults.quiet && { quiet: `${Math.round(quiet / 1_000)}s` }),
      ...Object.fromEntries(said),
      ...(segments.length > 0 && { segments }),
      ...(points.length > 0 && { points }),
      ...(pause !== undefined && { pause }),
      ...(alarm !== undefined && { alarm }),
    },
    rules: [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
