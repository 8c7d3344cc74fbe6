/** Checks one rule as read from JSON: a rule that passes can be compiled and shown. */
import { STAGES, URGENCIES } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';
import { BOUNDS } from './bounds.ts';
import { checkCondition } from './check-condition.ts';
import { checkDuration } from './check-duration.ts';
import { checkIdAndName } from './check-id-and-name.ts';
import { checkIntervention } from './check-intervention.ts';
import { checkSplit } from './check-split.ts';
import { checkTag } from './check-tag.ts';
import { isDate } from './is-date.ts';
import { newReport, type Problem, type Report } from './report.ts';
import { type Fields, fields, number, oneOf, whole } from './shape.ts';

export type { Problem } from './report.ts';

/** What says how something is shown, and says nothing of a rule that only tags. */
const SHOWING = ['limit', 'split', 'budget', 'atRisk', 'expires'] as const;
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
  ...SHOWING,
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
  checkIdAndName(rule, '', report);
  if (rule['stage'] !== undefined) oneOf(rule['stage'], '/stage', STAGES, report);
  if (rule['urgency'] !== undefined) oneOf(rule['urgency'], '/urgency', URGENCIES, report);
  if (rule['priority'] !== undefined) whole(rule['priority'], '/priority', 0, BOUNDS.priority, report);
  if (rule['created'] !== undefined && !isDate(rule['created'])) {
    report.add('/created', ['notADate'], ['writeDate']);
  }
  checkCondition(rule['when'], '/when', report);
  const then = fields(rule['then'], '/then', ['tag', 'show', 'variants'], report);
  if (!then) return;
  const { tag, show, variants } = then;
  if (tag !== undefined) checkTag(tag, '/then/tag', report);
  if (show !== undefined) {
    checkIntervention(show, '/then/show', report);
    checkSplit(rule['split'], variants, show, report);
    checkShowing(rule, show as Fields | null, report);
  } else if (tag === undefined) {
    report.add('/then', ['doesNothing'], ['writeShowOrTag']);
  } else checkTagOnly(rule, variants, report);
}

function checkTagOnly(rule: Fields, variants: unknown, report: Report): void {
  if (variants !== undefined) report.add('/then/variants', ['nothingVaries'], ['leaveOrShow']);
  for (const part of SHOWING) {
    if (rule[part] !== undefined) report.add(`/${part}`, ['nothingApplies'], ['leaveOrShow']);
  }
}

function checkShowing({ limit, budget, atRisk, expires }: Fields, show: Fields | null, report: Report): void {
  if (limit !== undefined) checkLimit(limit, report);
  if (budget !== undefined) checkBudget(budget, show?.['cost'], report);
  if (atRisk !== undefined) {
    number(atRisk, '/atRisk', 0, 100, report);
    if (show?.['kind'] !== 'offer') {
      report.add('/atRisk', ['onlyOfferWaits'], ['askForRisk']);
    }
  }
  if (expires !== undefined) checkDuration(expires, '/expires', report);
}

function checkLimit(value: unknown, report: Report): void {
  const limit = fields(value, '/limit', ['perVisitor', 'perVisit', 'every'], report);
  if (!limit) return;
  const { perVisitor, perVisit, every } = limit;
  if (perVisitor !== undefined) whole(perVisitor, '/limit/perVisitor', 1, BOUNDS.times, report);
  if (perVisit !== undefined) whole(perVisit, '/limit/perVisit', 1, BOUNDS.times, report);
  if (every !== undefined) checkDuration(every, '/limit/every', report);
}

function checkBudget(value: unknown, cost: unknown, report: Report): void {
  const budget = fields(value, '/budget', ['count', 'value'], report);
  if (!budget) return;
  const { count, value: money } = budget;
  if (count === undefined && money === undefined) {
    report.add('/budget', ['limitsNothing'], ['writeCountOrValue']);
  }
  if (count !== undefined) whole(count, '/budget/count', 1, BOUNDS.budget, report);
  if (money === undefined) return;
  number(money, '/budget/value', 0.01, BOUNDS.budget, report);
  if (cost === undefined) {
    report.add('/budget/value', ['noCost'], ['writeCost']);
  }
}
