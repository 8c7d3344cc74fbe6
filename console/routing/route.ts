/** The console's addresses, kept behind the `#`: `#/SITE` is the list, `#/SITE/VISITOR` a journey. */

export type Route =
  | { screen: 'journeys'; site?: string }
  | { screen: 'journey'; site: string; visitor: string }
  | { screen: 'unknown' };

/** @param hash as `location.hash` has it */
export function parseRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  const [site, visitor] = parts;
  if (parts.length > 2 || site === undefined || parts.includes(undefined)) return { screen: 'unknown' };
  if (visitor) return { screen: 'journey', site, visitor };
  return site === '' ? { screen: 'journeys' } : { screen: 'journeys', site };
}

export function journeysHref(site: string): string {
  return `#/${encodeURIComponent(site)}`;
}

export function journeyHref(site: string, visitor: string): string {
  return `#/${encodeURIComponent(site)}/${encodeURIComponent(visitor)}`;
}

/** @returns `undefined` for what no address of ours can be */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
