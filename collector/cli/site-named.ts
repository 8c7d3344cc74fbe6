/** The sites there are and the key somebody named in, the site that is meant out. */
import type { SiteConfig } from '../config/config.ts';
import { Refusal } from '../config/refusal.ts';
import type { AnySite } from './all-sites.ts';

/**
 * @param key the first of the config if left out
 * @throws Refusal
 */
export function siteNamed(sites: readonly AnySite[], key: string | undefined): SiteConfig {
  const site = key === undefined ? sites[0] : sites.find((one) => one.key === key);
  if (site?.closed) {
    throw new Refusal(
      `Site “${site.key}” is closed; an owner opens it again in the console, Settings → Site.`,
    );
  }
  if (site) return site;
  const keys = sites.flatMap((one) => (one.closed ? [] : one.key)).join(', ');
  throw new Refusal(`No site has the key “${key}”; known: ${keys}.`);
}
