/** What each rule did of late, as the list of rules shows it. */
import { afterEach, expect, it } from 'vitest';
import type { RuleFigures } from '../../protocol/api/rulebook.ts';
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
  for (const days of ['0', '400', 'x'])
    expect((await api.get(`/rules/figures?days=${days}`)).status).toBe(400);
});
