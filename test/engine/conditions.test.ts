/** Rows of cases/conditions.json: [name, comparison, value, expected]; a value of null is unknown. */
import { expect, test } from 'vitest';
import { comparisonTest, OPERATORS } from '../../engine/condition/operators.ts';
import type { Comparison } from '../../protocol/condition.ts';
import type { Param } from '../../protocol/event.ts';
import rows from './cases/conditions.json' with { type: 'json' };

test.each(rows as unknown as [string, Comparison, Param, boolean][])(
  '%s (spec: E4)',
  (_name, comparison, value, expected) => {
    expect(comparisonTest(comparison)(value)).toBe(expected);
    if (value === null) expect(comparisonTest(comparison)(undefined)).toBe(expected);
  },
);

test('every operator has a row (spec: E4)', () => {
  const asked = new Set(rows.map(([, comparison]) => Object.keys(comparison as object)[0]));
  expect([...asked].sort()).toEqual(Object.keys(OPERATORS).sort());
});
