/** Checks one rule as read from JSON: a rule that passes can be compiled and shown. */
import { parseDuration } from '../../protocol/duration.ts';
import { STAGES, URGENCIES } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';
import { BOUNDS } from './bounds.ts';
import { checkCondition } from './check-condition.ts';
import { checkIntervention } from './check-intervention.ts';
import { newReport, type Problem, type Report } from './report.ts';
import { type Fields, fields, oneOf, whole } from './shape.ts';

export type { Problem } from './report.ts';

const KNOWN = [
  '$schema',
  'id',
  'name',
  'stage',
  'urgency',
  'priority',
  'created',
  'when',
  'then',
  'limit',
  'expires',
];

/** @returns the rule, or every problem there is with it */
export function checkRule(
  value: unknown,
): { rule: Rule; problems: [] } | { rule: undefined; problems: Problem[] } {
  const report = newReport();
  const rule = fields(value, '', KNOWN, report);
  if (rule) checkFields(rule, report);
  if (report.problems.length > 0) return { rule: undefined, problems: report.problems };
  const { $schema: _editorsOnly, ...checked } = rule as Fields;
  return { rule: checked as unknown as Rule, problems: [] };
}

function checkFields(rule: Fields, report: Report): void {
  if (typeof rule['id'] !== 'string' || !BOUNDS.id.test(rule['id'])) {
    report.add('/id', 'is not an id', 'write small letters, digits and hyphens, such as "cart-100-199"');
  }
  const { name } = rule;
  if (typeof name !== 'string' || name.trim() === '' || name.length > BOUNDS.name) {
    report.add('/name', 'is not a name', 'write a sentence of at most 100 characters');
  }
  if (rule['stage'] !== undefined) oneOf(rule['stage'], '/stage', STAGES, report);
  if (rule['urgency'] !== undefined) oneOf(rule['urgency'], '/urgency', URGENCIES, report);
  if (rule['priority'] !== undefined) whole(rule['priority'], '/priority', 0, BOUNDS.priority, report);
  if (rule['created'] !== undefined && !isDate(rule['created'])) {
    report.add('/created', 'is not a date', 'write it as YYYY-MM-DD');
  }
  checkCondition(rule['when'], '/when', report);
  const then = fields(rule['then'], '/then', ['show'], report);
  if (then) checkIntervention(then['show'], '/then/show', report);
  if (rule['limit'] !== undefined) checkLimit(rule['limit'], report);
  if (rule['expires'] !== undefined) checkDuration(rule['expires'], '/expires', report);
}

function checkLimit(value: unknown, report: Report): void {
  const limit = fields(value, '/limit', ['perVisitor', 'perVisit', 'every'], report);
  if (!limit) return;
  if (limit['perVisitor'] !== undefined)
    whole(limit['perVisitor'], '/limit/perVisitor', 1, BOUNDS.times, report);
  if (limit['perVisit'] !== undefined) whole(limit['perVisit'], '/limit/perVisit', 1, BOUNDS.times, report);
  if (limit['every'] !== undefined) checkDuration(limit['every'], '/limit/every', report);
}

function checkDuration(value: unknown, path: string, report: Report): void {
  if (parseDuration(value) === undefined)
    report.add(path, 'is not a time', 'write a time such as "90s", "10m", "2h" or "7d"');
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !BOUNDS.date.test(value)) return false;
  // Date.parse takes 31 February for 3 March; only a real day comes back as it was written.
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
