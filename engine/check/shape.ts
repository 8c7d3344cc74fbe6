/** Small checks that every part of a rule shares; each reports its place and mend. */
import type { Phrase } from '../words/phrases.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';

export type Fields = { [name: string]: unknown };

/** @returns the object if it is one whose keys are all known; unknown keys are reported, not fatal */
export function fields(
  value: unknown,
  path: string,
  known: readonly string[],
  report: Report,
): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report.add(path, ['notAnObject'], ['writeObject', known.slice(0, 4).join(', ')]);
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const close = nearest(key, known);
    report.add(`${path}/${key}`, ['unknownKey', key], didYouMean(close, known));
  }
  return value as Fields;
}

/** @returns the list if it is one with `min` to `max` members */
export function list(
  value: unknown,
  path: string,
  min: number,
  max: number,
  report: Report,
): unknown[] | undefined {
  if (Array.isArray(value) && value.length >= min && value.length <= max) return value;
  report.add(path, ['wrongLength'], ['writeList', min, max]);
  return undefined;
}

export function oneOf(value: unknown, path: string, allowed: readonly string[], report: Report): void {
  if (typeof value === 'string' && allowed.includes(value)) return;
  const close = typeof value === 'string' ? nearest(value, allowed) : undefined;
  const json = JSON.stringify(value);
  report.add(
    path,
    json === undefined ? ['nothingNotAllowed'] : ['notAllowed', json],
    didYouMean(close, allowed),
  );
}

export function whole(value: unknown, path: string, min: number, max: number, report: Report): void {
  if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) return;
  report.add(path, ['notWhole'], ['writeWhole', min, max]);
}

/** A number from `min` to `max`, both included. */
export function number(value: unknown, path: string, min: number, max: number, report: Report): void {
  if (typeof value === 'number' && value >= min && value <= max) return;
  report.add(path, ['notInRange'], ['writeInRange', min, max]);
}

/** @param close the known word that was most likely meant, if any */
export function didYouMean(close: string | undefined, known: readonly string[]): Phrase {
  return close ? ['didYouMean', close] : ['useOneOf', known.join(', ')];
}
