/** What a site's rulebook says for all rules in, the settings the engine takes out: every default in one place. */
import { KINDS } from '../../protocol/intervention.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { BookSettings } from '../../protocol/rule.ts';

const DEFAULTS = {
  quiet: LIMITS.quiet,
  lang: 'en',
  kinds: KINDS,
  /** Per cent of visitors, for proof. */
  holdout: 5,
  // What went wrong is mended for everybody.
  spared: ['fix'],
  zone: 'UTC',
} as const;

/** @param told what `rulebook.json` says of them */
export function bookSettings(site: string, told: Partial<Omit<BookSettings, 'site'>> = {}): BookSettings {
  return { site, ...DEFAULTS, ...told };
}
