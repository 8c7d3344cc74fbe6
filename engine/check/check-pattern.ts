/** Checks an event by name and parameters, and the time in which it is asked for. */
import { parseDuration } from '../../protocol/duration.ts';
import { EVENT_NAME } from '../../protocol/event-names.ts';
import { OPERATORS, type Operator } from '../condition/operators.ts';
import { BOUNDS } from './bounds.ts';
import { checkComparison } from './check-comparison.ts';
import type { Report } from './report.ts';
import { type Fields, fields, list } from './shape.ts';

const OPERATOR_NAMES = Object.keys(OPERATORS) as Operator[];

/** A list of events, each `{ "did": … }` with or without `where`. */
export function checkPatterns(value: unknown, path: string, min: number, max: number, report: Report): void {
  list(value, path, min, max, report)?.forEach((member, place) => {
    const at = `${path}/${place}`;
    const pattern = fields(member, at, ['did', 'where'], report);
    if (pattern) checkPattern(pattern, at, report);
  });
}

/** @param leaf may have more keys than `did` and `where`; those are for others to check */
export function checkPattern({ did, where }: Fields, path: string, report: Report): void {
  checkEventName(did, `${path}/did`, 'add_to_cart', report);
  if (where === undefined) return;
  list(where, `${path}/where`, 1, BOUNDS.where, report)?.forEach((member, place) => {
    checkParam(member, `${path}/where/${place}`, report);
  });
}

export function checkEventName(value: unknown, path: string, example: string, report: Report): void {
  if (typeof value === 'string' && EVENT_NAME.test(value)) return;
  report.add(path, ['notAnEvent'], ['writeNameSuchAs', example]);
}

/** A duration, or `visit`. */
export function checkWithin(value: unknown, path: string, report: Report): void {
  if (value === undefined || value === 'visit' || parseDuration(value) !== undefined) return;
  report.add(path, ['notATime'], ['writeWithin']);
}

function checkParam(value: unknown, path: string, report: Report): void {
  const leaf = fields(value, path, ['param', ...OPERATOR_NAMES], report);
  if (!leaf) return;
  if (typeof leaf['param'] !== 'string' || !EVENT_NAME.test(leaf['param'])) {
    report.add(`${path}/param`, ['notAParameter'], ['writeNameSuchAs', 'reason']);
  }
  checkComparison(leaf, path, OPERATOR_NAMES, undefined, report);
}
