/** What somebody wrote or pasted as a page of the shop in, its whole address out; never another site's. */

/** @param origin one of the site's, such as `https://shop.example` */
export function pageAddress(origin: string, typed: string): string {
  const written = typed.trim();
  // With the shop's own address in front, or the other way round: only what stands behind it counts.
  const pasted = /^https?:/i.test(written) ? URL.parse(written) : undefined;
  const path = pasted ? pasted.pathname + pasted.search : written;
  const { pathname, search } = new URL(`/${path.replace(/^[/\\]+/, '')}`, origin);
  return origin + pathname + search;
}
