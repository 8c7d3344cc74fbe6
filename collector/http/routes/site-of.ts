/** Finds the site of a request, and refuses pages that are not its own; the install check hears of those. */
import type { Installs } from '../../reports/installs.ts';
import type { Site } from '../site.ts';
import { WireError } from '../wire-error.ts';

export interface Sender {
  site: Site;
  origin: string;
}

/**
 * Origins are compared whole: a look-alike that merely starts or ends like a listed one is another one.
 * @throws WireError `unknown_key` or `origin_not_listed`
 */
export function siteOf(
  sites: ReadonlyMap<string, Site>,
  installs: Installs,
  key: unknown,
  origin: string | undefined,
): Sender {
  const site = typeof key === 'string' ? sites.get(key) : undefined;
  const listed = site !== undefined && origin !== undefined && site.origins.has(origin);
  if (listed) return { site, origin };
  const code = site ? 'origin_not_listed' : 'unknown_key';
  installs.refused(code, key, origin);
  throw new WireError(code);
}
