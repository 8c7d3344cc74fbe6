/** Two rulebooks in, what the second has otherwise out: rules added, removed and changed, with the places that differ. */
import { isDeepStrictEqual } from 'node:util';
import type { RuleDifference } from '../../protocol/api/versions.ts';
import type { UncheckedFile } from './check-file.ts';

/** Places told of one rule. */
const MOST_PATHS = 50;

export function compare(from: UncheckedFile, to: UncheckedFile): RuleDifference[] {
  const paths = pathsOf(from.settings, to.settings, '');
  const own: RuleDifference[] =
    paths.length > 0 ? [{ rule: null, name: '', state: 'changed', paths: paths.slice(0, MOST_PATHS) }] : [];
  const before = new Map(from.rules.map(({ id, content }) => [id, content]));
  const after = new Map(to.rules.map(({ id, content }) => [id, content]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return [...own, ...ids.flatMap((id) => ruleDifference(id, before.get(id), after.get(id)) ?? [])];
}

function ruleDifference(rule: string, before: unknown, after: unknown): RuleDifference | undefined {
  const name = nameOf(after ?? before) ?? rule;
  if (before === undefined) return { rule, name, state: 'added', paths: [] };
  if (after === undefined) return { rule, name, state: 'removed', paths: [] };
  const paths = pathsOf(before, after, '');
  return paths.length > 0 ? { rule, name, state: 'changed', paths: paths.slice(0, MOST_PATHS) } : undefined;
}

function nameOf(rule: unknown): string | undefined {
  const { name } = rule as { name?: unknown };
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** A list is one place: what was inserted at its head would otherwise differ all along. */
function pathsOf(before: unknown, after: unknown, path: string): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isRecord(before) || !isRecord(after)) return [path];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    pathsOf(before[name], after[name], `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

function isRecord(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
