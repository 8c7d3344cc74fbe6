/** In: whatever the page passed as parameters. Out: a plain, bounded copy without secrets and personal data. */
import type { Param, Params } from '../protocol/event.ts';
import { LIMITS } from '../protocol/limits.ts';
import { isPersonal } from './is-personal.ts';
import type { Scrub } from './scrub.ts';

/** Deep enough for items and their options, well within what the collector reads. */
const DEPTH = 5;

export function cleanParams(params: unknown, scrub: Scrub): Params {
  return cleanObject(Object(params), DEPTH);

  function clean(value: unknown, name: string, depth: number): Param | undefined {
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
    if (typeof value === 'string') {
      const text = scrub.address(value);
      return isPersonal(text, /_id$/.test(name)) ? undefined : text.slice(0, LIMITS.paramChars);
    }
    if (typeof value !== 'object' || !depth) return undefined;
    if (Array.isArray(value)) {
      return value
        .slice(0, LIMITS.items)
        .map((item) => clean(item, name, depth - 1))
        .filter((item) => item !== undefined);
    }
    return cleanObject(value, depth);
  }

  function cleanObject(value: object, depth: number): Params {
    // `fromEntries` defines properties, so a setter on a polluted prototype is not called.
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !scrub.hides(key))
        .slice(0, LIMITS.params)
        // What is `undefined` is not written into JSON.
        .map(([key, inner]) => [key, clean(inner, key, depth - 1)]),
    ) as Params;
  }
}
