/** Checks the `when` of a rule: known facts and operators, right arguments, bounded size. */
import { customParam } from '../../protocol/custom-fact.ts';
import { parseDuration } from '../../protocol/duration.ts';
import { EVENT_NAME } from '../../protocol/event-names.ts';
import { FACTS, type FactName, type FactType } from '../../protocol/facts.ts';
import { COUNTING, OPERATORS, type Operator } from '../condition/operators.ts';
import { BOUNDS } from './bounds.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';
import { type Fields, fields, list, oneOf, whole } from './shape.ts';

const OPERATOR_NAMES = Object.keys(OPERATORS) as Operator[];
const CUSTOM =
  'write a name such as “custom.size”: letters, digits and underscore, a letter first, at most 40';
const GROUPS = ['all', 'any', 'none'] as const;

export function checkCondition(value: unknown, path: string, report: Report): void {
  const budget = { leaves: BOUNDS.conditions };
  visit(value, path, 1, budget, report);
  if (budget.leaves < 0) {
    report.add(path, `has more than ${BOUNDS.conditions} conditions`, 'split it into several rules');
  }
}

function visit(
  value: unknown,
  path: string,
  depth: number,
  budget: { leaves: number },
  report: Report,
): void {
  if (--budget.leaves < 0) return;
  if (depth > BOUNDS.depth) {
    report.add(path, `is nested more than ${BOUNDS.depth} deep`, 'flatten the groups');
    return;
  }
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const group = GROUPS.find((name) => keys.includes(name));
  if (group) {
    for (const key of keys) {
      if (key === group) continue;
      const message = `stands beside “${group}”`;
      report.add(`${path}/${key}`, message, 'put both into one group, each in its own braces');
    }
    const members = list((value as Fields)[group], `${path}/${group}`, 1, BOUNDS.conditions, report);
    members?.forEach((member, place) => {
      visit(member, `${path}/${group}/${place}`, depth + 1, budget, report);
    });
  } else if (keys.includes('fact')) checkFact(value, path, report);
  else if (keys.includes('did')) checkDid(value, path, report);
  else if (keys.includes('silence')) checkSilence(value, path, report);
  else {
    const close = keys.map((key) => nearest(key, [...GROUPS, 'fact', 'did', 'silence'])).find(Boolean);
    const mend = close
      ? `did you mean “${close}”?`
      : 'write "fact", "did", "silence", "all", "any" or "none"';
    report.add(path, 'is not a condition', mend);
  }
}

function checkFact(value: unknown, path: string, report: Report): void {
  const leaf = fields(value, path, ['fact', ...OPERATOR_NAMES], report);
  if (!leaf) return;
  const name = leaf['fact'];
  if (typeof name === 'string' && name.startsWith('custom.')) {
    if (customParam(name) !== undefined) checkComparison(leaf, path, OPERATOR_NAMES, undefined, report);
    else report.add(`${path}/fact`, 'is not “custom.” and the name of a parameter', CUSTOM);
    return;
  }
  if (typeof name !== 'string' || !Object.hasOwn(FACTS, name)) {
    const close = typeof name === 'string' ? nearest(name, Object.keys(FACTS)) : undefined;
    const mend = close ? `did you mean “${close}”?` : `use one of ${Object.keys(FACTS).join(', ')}`;
    report.add(`${path}/fact`, `there is no fact ${JSON.stringify(name)}`, mend);
    return;
  }
  checkComparison(leaf, path, OPERATOR_NAMES, FACTS[name as FactName].type, report);
}

function checkDid(value: unknown, path: string, report: Report): void {
  const leaf = fields(value, path, ['did', 'where', 'times', 'within'], report);
  if (!leaf) return;
  const { did, where, times, within } = leaf;
  if (typeof did !== 'string' || !EVENT_NAME.test(did)) {
    report.add(`${path}/did`, 'is not the name of an event', 'write a name such as "add_to_cart"');
  }
  if (within !== undefined && within !== 'visit' && parseDuration(within) === undefined) {
    report.add(
      `${path}/within`,
      'is not a time',
      'write a time such as "90s", "10m", "2h", "30d", or "visit"',
    );
  }
  if (where !== undefined) {
    list(where, `${path}/where`, 1, BOUNDS.where, report)?.forEach((member, place) => {
      checkParam(member, `${path}/where/${place}`, report);
    });
  }
  if (typeof times === 'number') whole(times, `${path}/times`, 1, BOUNDS.times, report);
  else if (times !== undefined) checkTimes(times, `${path}/times`, report);
}

function checkSilence(value: unknown, path: string, report: Report): void {
  const leaf = fields(value, path, ['silence', 'after', 'for', 'time'], report);
  if (!leaf) return;
  const { silence, after, time } = leaf;
  list(silence, `${path}/silence`, 1, BOUNDS.silence, report)?.forEach((name, place) => {
    checkName(name, `${path}/silence/${place}`, 'add_payment_info', report);
  });
  checkName(after, `${path}/after`, 'begin_checkout', report);
  if (parseDuration(leaf['for']) === undefined) {
    report.add(`${path}/for`, 'is not a time', 'write a time such as "90s", "10m" or "2h"');
  }
  if (time !== undefined) oneOf(time, `${path}/time`, ['visible', 'wall'], report);
}

function checkName(value: unknown, path: string, example: string, report: Report): void {
  if (typeof value === 'string' && EVENT_NAME.test(value)) return;
  report.add(path, 'is not the name of an event', `write a name such as "${example}"`);
}

function checkParam(value: unknown, path: string, report: Report): void {
  const leaf = fields(value, path, ['param', ...OPERATOR_NAMES], report);
  if (!leaf) return;
  if (typeof leaf['param'] !== 'string' || !EVENT_NAME.test(leaf['param'])) {
    report.add(`${path}/param`, 'is not the name of a parameter', 'write a name such as "reason"');
  }
  checkComparison(leaf, path, OPERATOR_NAMES, undefined, report);
}

function checkTimes(value: unknown, path: string, report: Report): void {
  const leaf = fields(value, path, COUNTING, report);
  if (!leaf || !checkComparison(leaf, path, COUNTING, 'number', report)) return;
  const [name] = Object.keys(leaf);
  for (const bound of Object.values(leaf).flat()) whole(bound, `${path}/${name}`, 0, BOUNDS.times, report);
}

/** @returns true if the leaf has one operator with an argument it takes */
function checkComparison(
  leaf: Fields,
  path: string,
  allowed: readonly Operator[],
  type: FactType | undefined,
  report: Report,
): boolean {
  const used = allowed.filter((name) => Object.hasOwn(leaf, name));
  if (used.length !== 1) {
    const message =
      used.length === 0 ? 'compares nothing' : `has ${used.length} comparisons: ${used.join(', ')}`;
    const fitting = allowed.filter((name) => type === undefined || OPERATORS[name].types.includes(type));
    report.add(path, message, `write exactly one of ${fitting.join(', ')}`);
    return false;
  }
  const name = used[0] as Operator;
  const row = OPERATORS[name];
  if (type !== undefined && !row.types.includes(type)) {
    const fitting = allowed.filter((other) => OPERATORS[other].types.includes(type));
    report.add(
      `${path}/${name}`,
      `“${name}” cannot be asked of a ${type}`,
      `use one of ${fitting.join(', ')}`,
    );
    return false;
  }
  const mend = row.mend(leaf[name], type);
  if (mend !== undefined)
    report.add(`${path}/${name}`, `${JSON.stringify(leaf[name])} does not fit “${name}”`, mend);
  return mend === undefined;
}
