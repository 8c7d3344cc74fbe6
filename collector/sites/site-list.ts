/** The config's sites and what the store has of sites and origins in, the sites there are out: the config's first. */
import type { SiteConfig } from '../config/config.ts';
import type { StoredOrigin, StoredSite } from '../store/sites.ts';
import type { Site } from './site.ts';

export interface SiteListParts {
  /** Nothing of these is changed by what the store has; they only gain origins. */
  config: readonly SiteConfig[];
  /** Origins of a site beyond those of the config and the store, such as the demo shop's. */
  moreOrigins: (site: string) => readonly string[];
  /** Makes the set of allowed names of parameters. */
  allowed: (more?: readonly string[]) => ReadonlySet<string>;
}

const NEW_VISITORS_PER_MINUTE = 600;

/** A site of the store that the config now has too is the config's; one that is closed is not there. */
export function siteList(
  { config, moreOrigins, allowed }: SiteListParts,
  stored: readonly StoredSite[],
  origins: readonly StoredOrigin[],
): Site[] {
  const ofStore = (site: string) => origins.filter((one) => one.site === site).map(({ origin }) => origin);
  const inConfig = new Set(config.map(({ key }) => key));
  const made = stored.filter(({ key, closed }) => closed === null && !inConfig.has(key));
  const there = new Set([...inConfig, ...made.map(({ key }) => key)]);
  return [
    ...config.map(
      ({ key, name, stage, stagingOf, rules, params, newVisitorsPerMinute, ...site }): Site => ({
        key,
        name,
        stage: stage ?? (stagingOf === undefined ? 'live' : 'staging'),
        ...(stagingOf !== undefined && { stagingOf }),
        owner: 'file',
        rulesOwner: rules === undefined ? 'console' : 'folder',
        origins: new Set([...site.origins, ...moreOrigins(key), ...ofStore(key)]),
        params: allowed(params),
        newVisitorsPerMinute: newVisitorsPerMinute ?? NEW_VISITORS_PER_MINUTE,
      }),
    ),
    ...made.map(
      ({ key, name, stage, stagingOf }): Site => ({
        key,
        name,
        stage,
        // Of a live site that is closed it is nobody's staging, until that is open again.
        ...(stagingOf !== null && there.has(stagingOf) && { stagingOf }),
        owner: 'console',
        rulesOwner: 'console',
        origins: new Set([...moreOrigins(key), ...ofStore(key)]),
        params: allowed(),
        newVisitorsPerMinute: NEW_VISITORS_PER_MINUTE,
      }),
    ),
  ];
}
