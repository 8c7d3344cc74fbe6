/** What `explain` says of a rule is what the engine goes by: at every event, for every rule. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExplainedRule, explain, explainRule } from '../../../engine/index.ts';
import { bookOf, live, recordOf } from './live.ts';
import { worlds } from './worlds.ts';

type Tree = ExplainedRule['tree'];

test('explained rules hold exactly when they are true, and say so in a sentence (spec: A12)', () => {
  fc.assert(
    fc.property(worlds, ({ rules, events }) => {
      const book = bookOf(rules);
      const { journeys } = live(
        events.map((event) => recordOf([event])),
        () => book,
      );
      for (const journey of journeys) {
        const at = journey.last?.at ?? 0;
        const explained = explain(journey, book, { mode: 'granted' }, at);
        const holding = explained.filter(({ holds }) => holds).map(({ id }) => id);
        expect(holding.sort()).toEqual([...journey.truth].sort());
        for (const rule of explained) {
          expect(rule.why).toMatch(/^(Its conditions hold|Not now): .+\.$/s);
          expect(rule.tree.holds).toBe(rule.holds);
          agree(rule.tree);
          expect(explainRule(journey, book, rule.id, { mode: 'granted' }, at)).toEqual(rule);
        }
        expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
      }
    }),
    { numRuns: 200 },
  );
});

/** A group holds because of its members, and a segment because of its condition. */
function agree({ condition, holds, parts = [] }: Tree): void {
  const holding = parts.filter((part) => part.holds).length;
  if ('all' in condition) expect(holds).toBe(holding === parts.length);
  if ('any' in condition) expect(holds).toBe(holding > 0);
  if ('none' in condition) expect(holds).toBe(holding === 0);
  if ('segment' in condition) expect([parts.length, holding > 0]).toEqual([1, holds]);
  for (const part of parts) agree(part);
}
