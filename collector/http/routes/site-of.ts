/** Finds the site of a request and refuses pages that are not its own. */
import type { Site } from '../site.ts';
import { WireError } from '../wire-error.ts';

/** @throws WireError `unknown_key` */
export function siteOf(sites: ReadonlyMap<string, Site>, key: unknown): Site {
  const site = typeof key === 'string' ? sites.get(key) : undefined;
  if (!site) throw new WireError('unknown_key');
  return site;
}

/** Compared whole: a look-alike that merely starts or ends like a listed origin is another one. */
export function originIsListed(site: Site, origin: string | undefined): void {
  if (origin === undefined || !site.origins.has(origin)) throw new WireError('origin_not_listed');
}
