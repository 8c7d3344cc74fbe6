/** What an offer may cost in all: held with the decision, given back or used with what becomes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { signedTokens } from '../../collector/http/signed-tokens.ts';
import { books } from '../../collector/pipeline/books.ts';
import { replay } from '../../collector/pipeline/replay.ts';
import type { Budget } from '../../protocol/rule.ts';
import { giftOffer } from '../support/offers.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 2, 10);
const ANN = 'A'.repeat(22);
const BOB = 'B'.repeat(22);

let run: RunningCollector;
let now: number;
const start = async (budget: Budget | undefined, action?: object) => {
  now = START;
  run = await runCollector({ rules: [giftOffer(budget, action)], now: () => now });
};
afterEach(() => run.stop());

const debugKey = () =>
  (JSON.parse(readFileSync(join(run.folder, 'data', 'secrets.json'), 'utf8')) as { debug: string }).debug;

/** One visitor's tab; every event is answered alone. */
function visitor(secret: string) {
  const tab = tabOf(`tab${secret.slice(0, 9)}`);
  return (name: string, params?: Parameters<typeof tab>[1]) =>
    run.send({ visitor: secret, sent: now, events: [tab(name, params, now)] });
}
const rules = ({ decisions }: { decisions: { rule: string }[] }) => decisions.map(({ rule }) => rule);
const idOf = ({ decisions }: { decisions: { id: string }[] }) => ({ decision: decisions[0]?.id as string });
const spending = async () => (await run.store.grants.spending('demo', now))[0];
const holds = async () => {
  const all = [];
  for await (const { trace } of run.store.journeys.scan('demo')) {
    for (const entry of (trace ?? []) as { result: string; hold?: { code: string } }[]) {
      all.push(entry.hold?.code ?? entry.result);
    }
  }
  return all;
};

describe('the last unit (spec: G1)', () => {
  it('goes to one of two visitors; the other is told nothing, and the log says why', async () => {
    await start({ count: 1 });
    const answers = await Promise.all([ANN, BOB].map((secret) => visitor(secret)('add_to_cart', piece(129))));
    expect(answers.flatMap(rules)).toEqual(['gift']);
    expect(answers.map(({ accepted }) => accepted)).toEqual([1, 1]);
    expect((await holds()).sort()).toEqual(['budget', 'decided']);
    expect(await spending()).toEqual({ rule: 'gift', used: 0, spent: 0, held: 1 });
    const metrics = await (await fetch(`${run.url}/metrics`)).text();
    expect(metrics).toContain('kairos_grants_total{site="demo",what="held"} 1');
    expect(metrics).toContain('kairos_grants_total{site="demo",what="exhausted"} 1');
  });

  it('a budget of money is a share of each cart, kept to the cent', async () => {
    await start({ value: 25 });
    const [ann, bob] = [visitor(ANN), visitor(BOB)];
    expect(rules(await ann('add_to_cart', piece(129.5)))).toEqual(['gift']);
    // 12.95 is held; 12.05 is left.
    expect(rules(await bob('add_to_cart', piece(120.6)))).toEqual([]);
    const eve = visitor('E'.repeat(22));
    now += MINUTE;
    expect(rules(await eve('add_to_cart', piece(120.5)))).toEqual(['gift']);
  });

  it('the inspector says that nothing is left', async () => {
    await start({ count: 1 });
    await visitor(ANN)('add_to_cart', piece(129));
    const { token: debug } = signedTokens(debugKey(), 'debug', () => now).mint('demo');
    const event = tabOf('debugtab0001')('add_to_cart', piece(129), now);
    const reply = await run.send({ visitor: BOB, sent: now, debug, events: [event] });
    expect(reply.debug?.rules).toMatchObject([
      { id: 'gift', holds: true, held: expect.stringMatching(/budget/) },
    ]);
  });

  it('a batch that is repeated holds once', async () => {
    await start({ count: 2 });
    const event = tabOf('repeatedtab1')('add_to_cart', piece(129), now);
    for (let times = 0; times < 3; times++) await run.send({ sent: now, events: [event] });
    expect(await spending()).toMatchObject({ held: 1 });
  });

  it('replaying the log gives the same decisions, empty budgets included (spec: D7)', async () => {
    await start({ count: 1 });
    await Promise.all([ANN, BOB].map((secret) => visitor(secret)('add_to_cart', piece(129))));
    for (const { visitor: id } of await run.store.journeys.list('demo', { limit: 9 })) {
      const stored = await run.store.journeys.read('demo', id);
      const { traces } = await replay(
        id,
        stored.map(({ record }) => record),
        (version) => books(run.store).at('demo', version),
      );
      expect(traces).toEqual(stored.map(({ trace }) => trace ?? []));
    }
  });
});

describe('what becomes of a unit (spec: G2)', () => {
  it.each(['intervention_dismissed', 'intervention_failed'])('%s gives it back at once', async (outcome) => {
    await start({ count: 1 });
    const [ann, bob] = [visitor(ANN), visitor(BOB)];
    const decision = idOf(await ann('add_to_cart', piece(129)));
    expect(rules(await bob('add_to_cart', piece(129)))).toEqual([]);
    await ann(outcome, decision);
    expect(await spending()).toMatchObject({ held: 0, used: 0 });
    expect(rules(await bob('page_view'))).toEqual(['gift']);
  });

  it('a decision taken back gives it back', async () => {
    await start({ count: 1 });
    const ann = visitor(ANN);
    await ann('add_to_cart', piece(129));
    await ann('checkout_error', { reason: 'payment' });
    expect(await spending()).toMatchObject({ held: 0, used: 0 });
  });

  it('acting uses it for good, once, however often it is said', async () => {
    await start({ count: 1 });
    const ann = visitor(ANN);
    const decision = idOf(await ann('add_to_cart', piece(129)));
    await ann('intervention_shown', decision);
    await ann('intervention_acted', decision);
    await ann('intervention_acted', decision);
    await ann('intervention_dismissed', decision);
    expect(await spending()).toEqual({ rule: 'gift', used: 1, spent: 1290, held: 0 });
    expect(rules(await visitor(BOB)('add_to_cart', piece(129)))).toEqual([]);
  });

  it('nobody says anything: it is free again when the decision and a visit are over; acting later still counts', async () => {
    await start({ count: 1 });
    const [ann, bob] = [visitor(ANN), visitor(BOB)];
    const decision = idOf(await ann('add_to_cart', piece(129)));
    await ann('intervention_shown', decision);
    now += 39 * MINUTE;
    expect(rules(await bob('add_to_cart', piece(129)))).toEqual([]);
    now += 2 * MINUTE;
    expect(rules(await bob('page_view'))).toEqual(['gift']);
    await ann('intervention_acted', decision);
    expect(await spending()).toMatchObject({ used: 1, held: 1 });
  });

  it('an offer without anything to click is used by being shown', async () => {
    now = START;
    const rule = giftOffer({ count: 1 });
    const { action: _none, ...show } = rule.then.show as NonNullable<typeof rule.then.show>;
    run = await runCollector({ rules: [{ ...rule, then: { show } }], now: () => now });
    const ann = visitor(ANN);
    await ann('intervention_shown', idOf(await ann('add_to_cart', piece(129))));
    expect(await spending()).toMatchObject({ used: 1, held: 0 });
  });

  it('what other channels import holds nothing', async () => {
    await start({ count: 1 });
    const params = piece(129);
    const event = { id: '1', visitor: '7', name: 'add_to_cart', at: now, params };
    const answer = await run.post(
      '/v1/server/events',
      { v: 1, source: 'till', events: [event] },
      { authorization: `Bearer ${run.secret}` },
    );
    expect(answer.body).toMatchObject({ decisions: { gift: 1 } });
    expect(await spending()).toBeUndefined();
  });
});
