/** In: an error, and where the browser says it happened. Out: the file of the shop's it came from, if it did. */

export interface Source {
  /** Without the query. */
  path: string;
  line: number;
}

/** A place in a stack: `https://shop.example/app.js?v=2:10:4`. */
const PLACE = /[\w-]+:\/\/[^\s)]+?:\d+(?=:\d+|\s|\)|$)/g;

/** @returns `undefined` for other origins, extensions, and what has no source at all */
export function sourceOf(error: unknown, file: string, line: number): Source | undefined {
  const places = String(Object(error).stack ?? '').match(PLACE) ?? [];
  // An extension that calls into the page, or is called by it, is in the stack somewhere.
  if ([file, ...places].some((place) => /^[\w-]+-extension:/.test(place))) return undefined;
  const [place = ''] = places;
  const from = file || place.replace(/:\d+$/, '');
  if (!from || !URL.canParse(from)) return undefined;
  const { origin, pathname } = new URL(from);
  if (origin !== location.origin) return undefined;
  return { path: pathname, line: line || Number(place.match(/\d+$/)?.[0] ?? 0) };
}
