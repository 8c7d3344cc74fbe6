/** Rows of cases/decisions.json: rules, events with times, and the lines of the trace they must leave. */
import { expect, test } from 'vitest';
import { checkRule } from '../../engine/index.ts';
import type { Condition } from '../../protocol/condition.ts';
import type { Rule } from '../../protocol/rule.ts';
import cases from './cases/decisions.json' with { type: 'json' };
import { type Story, tell } from './story.ts';

/** A rule without what every rule must say and no decision depends on. */
type Short = Omit<Partial<Rule>, 'then'> & { kind?: 'fix' | 'help' | 'offer'; when: Condition };
/** `spec` names the behaviours of docs/spec.md that the row shows. */
type Row = Story & { name: string; spec: string; expect: string[]; reply?: string[] };

const { rules, rows } = cases as unknown as { rules: { [id: string]: Short }; rows: Row[] };
const full = Object.fromEntries(Object.entries(rules).map(([id, short]) => [id, whole(id, short)]));

test.each(Object.keys(rules))('the rule %s is a good rule', (id) => {
  expect(checkRule(full[id]).problems).toEqual([]);
});

test.each(rows)('$name (spec: $spec)', (row) => {
  const told = tell(row, full);
  expect(told.lines).toEqual(row.expect);
  if (row.reply) expect(told.reply).toEqual(row.reply);
});

function whole(id: string, { kind = 'offer', ...rest }: Short): Rule {
  const text = { en: `Text of ${id}` };
  const choices = [{ label: text, href: '/contact' }];
  const show = { kind, surface: 'card', title: text, text, ...(kind === 'help' && { choices }) } as const;
  return { id, name: `Rule ${id}`, ...rest, then: { show } };
}
