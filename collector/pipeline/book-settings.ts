/** What a site's rulebook says for all rules in, the settings the engine takes out: every default in one place. */
import { parseDuration } from '../../protocol/duration.ts';
import { KINDS } from '../../protocol/intervention.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { BookSettings } from '../../protocol/rule.ts';

/** The settings as they are written: times as text, everything optional, and no site: the folder is its own. */
export type WrittenSettings = Partial<Omit<BookSettings, 'site' | 'quiet'>> & { quiet?: string };

/** Per cent of visitors held out for proof, unless the shop says otherwise. */
const HOLDOUT = 5;

/** @param written what passed its check */
export function bookSettings(site: string, written: WrittenSettings = {}): BookSettings {
  const { quiet, lang, kinds, caps, holdout, spared, offerAtRisk, zone } = written;
  return {
    site,
    quiet: parseDuration(quiet) ?? LIMITS.quiet,
    lang: lang ?? 'en',
    kinds: kinds ?? KINDS,
    ...(caps && { caps }),
    holdout: holdout ?? HOLDOUT,
    // What went wrong is mended for everybody.
    spared: spared ?? ['fix'],
    ...(offerAtRisk !== undefined && { offerAtRisk }),
    zone: zone ?? 'UTC',
  };
}
