/** The secret key of each site in `secrets.json`, by which the commands of this installation speak for it. */
import { randomBytes } from 'node:crypto';
import { keepSecrets } from './keep-secrets.ts';
import type { Secrets } from './secrets.ts';

export interface SiteSecrets {
  read(site: string): string | undefined;
  /** Puts another one in its place, and gives it. */
  renew(site: string): string;
}

/** @param secrets as they were read from the folder; they are changed together with the file */
export function siteSecrets(folder: string, secrets: Secrets): SiteSecrets {
  return {
    read: (site) => (Object.hasOwn(secrets.sites, site) ? secrets.sites[site] : undefined),
    renew(site) {
      const fresh = `sk_${randomBytes(24).toString('base64url')}`;
      const sites = { ...secrets.sites, [site]: fresh };
      keepSecrets(folder, { ...secrets, sites });
      secrets.sites = sites;
      return fresh;
    },
  };
}
