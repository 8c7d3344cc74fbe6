/** In: whatever the page passed as parameters. Out: a plain, bounded copy without personal data. */
import type { Param, Params } from '../protocol/event.ts';
import { LIMITS } from '../protocol/limits.ts';
import { isPersonal } from './is-personal.ts';

/** Deep enough for items and their options, well within what the collector reads. */
const DEPTH = 5;
/** Keys that a collector refuses a whole batch for. */
const POLLUTING = /^(__proto__|constructor|prototype)$/;

/** @returns `undefined` when nothing is left */
export function cleanParams(params: unknown): Params | undefined {
  const copy = cleanObject(Object(params), DEPTH);
  return Object.keys(copy).length ? copy : undefined;
}

function clean(value: unknown, name: string, depth: number): Param | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'string') {
    return isPersonal(value, /_id$/.test(name)) ? undefined : value.slice(0, LIMITS.paramChars);
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
      .filter(([key]) => !POLLUTING.test(key))
      .slice(0, LIMITS.params)
      .map(([key, inner]) => [key, clean(inner, key, depth - 1)] as const)
      .filter((entry): entry is [string, Param] => entry[1] !== undefined),
  );
}
