/** What each rule did of late, as the list of rules shows it. */
import { afterEach, expect, it } from 'vitest';
import type { RuleFigures } from '../../protocol/api/rule-figures.ts';
import type { Rule } from '../../protocol/rule.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { siteClient } from '../support/site-client.ts';
import { piece, tabOf } from '../support/wire-events.ts';

let run: RunningCollector;
afterEach(() => run.stop());

const WEAKER: Rule = { ...CART_OFFER, id: 'weaker', name: 'Weaker', priority: 10 };

it('tells what was decided, shown and acted, and what a rule lost to (spec: Y7)', async () => {
  run = await runCollector({ rules: [CART_OFFER, WEAKER, CARD_DECLINED], consoleOwned: true });
  const api = await siteClient(run);
  for (const [place, outcome] of ['intervention_acted', 'intervention_dismissed'].entries()) {
    const visitor = `figures${place}`.padStart(22, 'f');
    const tab = tabOf(`figurestab${place}`);
    const { decisions } = await run.send({ visitor, events: [tab('add_to_cart', piece(129))] });
    const decision = decisions[0]?.id as string;
    await run.send({
      visitor,
      events: [tab('intervention_shown', { decision }), tab(outcome, { decision })],
    });
  }
  const { status, body } = await api.get('/rules/figures?days=7');
  expect(status).toBe(200);
  const { days, rules } = body as RuleFigures;
  expect(days).toBe(7);
  expect(rules['cart-100-199']).toMatchObject({ decided: 2, shown: 2, acted: 1, dismissed: 1, failed: 0 });
  expect(rules['weaker']).toMatchObject({
    decided: 0,
    lostTo: { rule: 'cart-100-199', times: 2 },
    heldBy: { lost: 2 },
  });
  // It never fired: the list says so.
  expect(rules['card-declined']).toBeUndefined();
  expect(rules['cart-100-199']).toMatchObject({ visitors: 2, orderedAfterShown: 0, orderedAfterActed: 0 });
  expect(rules['weaker']).toMatchObject({ visitors: 0 });
  expect(rules['weaker']).not.toHaveProperty('lastFired');
  for (const days of ['0', '400', 'x'])
    expect((await api.get(`/rules/figures?days=${days}`)).status).toBe(400);
});

const HOUR = 3_600_000;

it('tells for how many visitors it fired and when last, and which orders came after it was shown (spec: V23)', async () => {
  let clock = Date.UTC(2026, 10, 2, 10);
  const again: Rule = { ...CART_OFFER, when: { fact: 'cart.value', between: [100, 199.99] }, limit: {} };
  run = await runCollector({ rules: [again], consoleOwned: true, now: () => clock });
  const api = await siteClient(run);
  const figures = async (days: number) => {
    const { body } = await api.get(`/rules/figures?days=${days}`);
    return (body as RuleFigures).rules['cart-100-199'];
  };
  /** @param then what the visitor does a minute after it was decided, in this order */
  const visit = async (visitor: string, then: string[]) => {
    const tab = tabOf(`fired${visitor}${clock}`.slice(0, 32));
    const told = (name: string, params?: object) => ({ ...tab(name, params as never), at: clock });
    const send = (events: ReturnType<typeof told>[]) =>
      run.send({ visitor: visitor.repeat(22), sent: clock, events });
    const { decisions } = await send([told('add_to_cart', piece(129))]);
    const decision = decisions[0]?.id as string;
    for (const name of then) {
      clock += 60_000;
      const order = { ...piece(129), transaction_id: `${visitor}${clock}` };
      await send([told(name, name === 'purchase' ? order : { decision })]);
    }
  };
  expect(await figures(14)).toBeUndefined();
  await visit('a', ['intervention_shown', 'intervention_acted', 'purchase']);
  await visit('b', ['intervention_shown', 'purchase']);
  // What was ordered before it was shown came of something else.
  await visit('c', ['purchase', 'intervention_shown']);
  const last = clock - 2 * 60_000;
  expect(await figures(14)).toMatchObject({
    visitors: 3,
    lastFired: last,
    orderedAfterShown: 2,
    orderedAfterActed: 1,
  });
  for (let hours = 0; hours < 30; hours += 10) {
    // A session that is used goes on.
    clock += 10 * HOUR;
    await figures(14);
  }
  expect(await figures(1)).toMatchObject({ visitors: 0, lastFired: last, decided: 0 });
  // Two visits of one visitor are one visitor.
  await visit('a', []);
  expect(await figures(1)).toMatchObject({ visitors: 1, lastFired: clock, decided: 1 });
  expect(await figures(14)).toMatchObject({ visitors: 3, decided: 4 });
});
