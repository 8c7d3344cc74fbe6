/** What a site's rulebook says for all rules in, the settings the engine takes out. */
import type { BookSettings } from '../../protocol/rule.ts';
import { USUAL_SETTINGS } from '../../protocol/usual-settings.ts';

/** @param told what `rulebook.json` says of them */
export function bookSettings(site: string, told: Partial<Omit<BookSettings, 'site'>> = {}): BookSettings {
  return { site, ...USUAL_SETTINGS, ...told };
}
