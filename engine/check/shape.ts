/** Small checks that every part of a rule shares; each reports its place and mend. */
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
    report.add(path, 'is not an object', `write { … } with ${known.slice(0, 4).join(', ')}`);
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const close = nearest(key, known);
    report.add(
      `${path}/${key}`,
      `“${key}” is not known here`,
      close ? `did you mean “${close}”?` : `use one of ${known.join(', ')}`,
    );
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
  report.add(path, 'is not a list of the right length', `write a list of ${min} to ${max} members`);
  return undefined;
}

export function oneOf(value: unknown, path: string, allowed: readonly string[], report: Report): void {
  if (typeof value === 'string' && allowed.includes(value)) return;
  const close = typeof value === 'string' ? nearest(value, allowed) : undefined;
  const mend = close ? `did you mean “${close}”?` : `use one of ${allowed.join(', ')}`;
  report.add(path, `${JSON.stringify(value) ?? 'nothing'} is not allowed here`, mend);
}

export function whole(value: unknown, path: string, min: number, max: number, report: Report): void {
  if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) return;
  report.add(path, 'is not a whole number in range', `write a whole number from ${min} to ${max}`);
}

/** A number from `min` to `max`, both included. */
export function number(value: unknown, path: string, min: number, max: number, report: Report): void {
  if (typeof value === 'number' && value >= min && value <= max) return;
  report.add(path, 'is not a number in range', `write a number from ${min} to ${max}`);
}
