/** Finds the site of a request, and refuses pages that are not its own; the install check hears of those. */
import type { Site } from '../../sites/site.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';

export interface Sender {
  site: Site;
  origin: string;
}

/**
 * Origins are compared whole: a look-alike that merely starts or ends like a listed one is another one.
 * @param opens gives the site's key for the one that was sent, if that works
 * @throws WireError `unknown_key` or `origin_not_listed`
 */
export function siteOf(
  { sites, keys, installs }: Pick<HttpParts, 'sites' | 'keys' | 'installs'>,
  key: unknown,
  origin: string | undefined,
  opens: (key: string) => string | undefined = keys.siteOfPublic,
): Sender {
  const site = typeof key === 'string' ? sites.find(opens(key)) : undefined;
  const listed = site !== undefined && origin !== undefined && site.origins.has(origin);
  if (listed) return { site, origin };
  const code = site ? 'origin_not_listed' : 'unknown_key';
  installs.refused(code, site?.key ?? key, origin);
  throw new WireError(code);
}
