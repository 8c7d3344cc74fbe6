/** An address in, the routes of the document it belongs to out. */
import { AREAS } from './areas.ts';

const KEYS = AREAS.flatMap(({ rows }) => Object.keys(rows));

/** @param path without what stands after a question mark. @returns nothing for an address the document does not have */
export function routeOf(method: string, path: string): string | undefined {
  const fit = KEYS.filter((key) => key.startsWith(`${method} `) && fits(key, path));
  // `…/rules/figures` is no rule called figures.
  return fit.sort((a, b) => a.split(':').length - b.split(':').length)[0];
}

/** @returns the methods an address takes; none for one that the document does not have */
export function methodsOf(path: string): string[] {
  return [...new Set(KEYS.filter((key) => fits(key, path)).map((key) => key.split(' ', 1)[0] ?? ''))];
}

function fits(key: string, path: string): boolean {
  const wanted = key.slice(key.indexOf(' ') + 1).split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, place) => (part.startsWith(':') ? given[place] !== '' : part === given[place]))
  );
}
