/** The sites there are and the key somebody named in, the site that is meant out. */
import type { SiteConfig } from '../config/config.ts';
import { Refusal } from '../config/refusal.ts';

/**
 * @param key the first of the config if left out
 * @throws Refusal
 */
export function siteNamed(sites: readonly SiteConfig[], key: string | undefined): SiteConfig {
  const site = key === undefined ? sites[0] : sites.find((one) => one.key === key);
  if (site) return site;
  const keys = sites.map((one) => one.key).join(', ');
  throw new Refusal(`No site has the key “${key}”; known: ${keys}.`);
}
