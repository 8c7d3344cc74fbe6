/** Alarms and pauses through the real collector: what is told, where, and what is off afterwards. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Alarm } from '../../collector/alarms/alarm.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';

let run: RunningCollector;
let heard: Alarm[];
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  heard.push((JSON.parse(body) as { data: Alarm }).data);
  response.writeHead(204).end();
  server.emit('told');
});
beforeEach(async () => {
  heard = [];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  run = await runCollector({
    rules: [{ ...CART_OFFER, limit: {} }],
    rulebook: { pause: { after: 5 } },
    alarm: { webhook: `http://127.0.0.1:${port}/` },
  });
});
afterEach(async () => {
  await run.stop();
  server.closeAllConnections();
  server.close();
});

const secretOf = (n: number) => String(n).padStart(22, 'g');
const metrics = async () => (await fetch(`${run.url}/metrics`)).text();

it('a rule whose prompts cannot be displayed switches itself off, and is on again when a person says so (spec: G6 G8)', async () => {
  const offered = async (n: number) => {
    const tab = tabOf(`guardtab${String(n).padStart(4, '0')}`);
    const visitor = secretOf(n);
    const { decisions } = await run.send({ visitor, events: [tab('add_to_cart', piece(129))] });
    const [decision] = decisions;
    if (decision) {
      const params = { decision: decision.id, reason: 'no_slot' };
      await run.send({ visitor, events: [tab('intervention_failed', params)] });
    }
    return decision !== undefined;
  };
  const told = once(server, 'told');
  for (let n = 0; n < 5; n++) expect(await offered(n)).toBe(true);
  await told;
  expect(heard).toMatchObject([
    {
      site: 'demo',
      kind: 'rule_paused',
      rule: 'cart-100-199',
      state: 'raised',
      message:
        'Rule cart-100-199 of site demo has switched itself off: 5 of its last 5 prompts could not be displayed.',
      figures: { showings: 5, failed: 5, dismissed: 0 },
    },
  ]);
  expect(await offered(6)).toBe(false);
  expect(await run.store.switches.list('demo')).toMatchObject([
    { rule: 'cart-100-199', off: true, who: 'kairos', why: '5 of its last 5 prompts could not be displayed' },
  ]);
  expect(await metrics()).toContain('kairos_alarm{site="demo",kind="rule_paused",rule="cart-100-199"} 1');

  const cleared = once(server, 'told');
  const signIn = await fetch(`${run.url}/sign-in?token=${run.collector.signIn.token}`, {
    redirect: 'manual',
  });
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const on = await fetch(`${run.url}/api/sites/demo/switches`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ rule: 'cart-100-199', off: false }),
  });
  expect(on.status).toBe(200);
  await cleared;
  expect(heard[1]).toMatchObject({ kind: 'rule_paused', state: 'cleared' });
  expect(await offered(7)).toBe(true);
  expect(await metrics()).toContain('kairos_alarm{site="demo",kind="rule_paused",rule="cart-100-199"} 0');
});

it('a payment provider that is down is told once, in a sentence (spec: G7 G8)', async () => {
  const told = once(server, 'told');
  for (let n = 0; n < 8; n++) {
    const tab = tabOf(`downtab${String(n).padStart(5, '0')}`);
    await run.send({
      visitor: secretOf(n),
      events: [tab('begin_checkout', piece(129)), tab('checkout_error', { reason: 'payment' })],
    });
  }
  await told;
  expect(heard).toMatchObject([
    {
      kind: 'checkout_failures',
      state: 'raised',
      message:
        'Checkouts of site demo fail more than usual: of 5 visitors in the last 10 minutes 5 failed, where 0.3 would be normal.',
    },
  ]);
  expect(await metrics()).toContain('kairos_alarm{site="demo",kind="checkout_failures",rule=""} 1');
});
