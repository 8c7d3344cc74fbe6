/** An address in, the routes of `/api` it belongs to out. */
import { CATALOGUE, type RouteKey } from './catalogue.ts';

const KEYS = Object.keys(CATALOGUE) as RouteKey[];

/** @param path without what stands after a question mark. @returns nothing for an address the catalogue does not have */
export function routeOf(method: string, path: string): RouteKey | undefined {
  const fit = KEYS.filter((key) => key.startsWith(`${method} `) && fits(key, path));
  // `…/rules/figures` is no rule called figures.
  return fit.sort((a, b) => a.split(':').length - b.split(':').length)[0];
}

/** @returns the methods an address of `/api` takes; none for any other */
export function methodsOf(path: string): string[] {
  return [...new Set(KEYS.filter((key) => fits(key, path)).map((key) => key.split(' ', 1)[0] ?? ''))];
}

function fits(key: RouteKey, path: string): boolean {
  const wanted = key.slice(key.indexOf(' ') + 1).split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, place) => (part.startsWith(':') ? given[place] !== '' : part === given[place]))
  );
}
