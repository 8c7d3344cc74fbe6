/** Events of other channels: under a secret key, with their own ids and times; they decide, and never display. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServerEventsReply } from '../../protocol/wire.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { piece } from '../support/wire-events.ts';

let run: RunningCollector;
beforeAll(async () => {
  run = await runCollector({ rules: [CART_OFFER] });
});
afterAll(() => run.stop());

const AT = Date.UTC(2019, 9, 1);
const post = async (events: object[], over: object = {}) => {
  const body = { v: 1, source: 'till', events, ...over };
  return run.post('/v1/server/events', body, {
    'content-type': 'application/json',
    authorization: `Bearer ${run.secret}`,
  });
};
const sold = (id: string, name: string, params = {}) => ({ id, visitor: '7', name, at: AT, params });

describe('events of other channels (spec: W10)', () => {
  it('keep their ids and times, decide, and nothing waits to be displayed', async () => {
    const { status, body } = await post([sold('1', 'view_item'), sold('2', 'add_to_cart', piece(129))]);
    expect(status).toBe(200);
    expect(body as ServerEventsReply).toEqual({
      accepted: 2,
      duplicates: 0,
      rejected: [],
      decisions: { 'cart-100-199': 1 },
    });
    const records = await run.store.journeys.read('demo', 'till:7');
    const events = records.flatMap(({ record }) => record.events);
    expect(events.map(({ sourceId, at }) => [sourceId, at])).toEqual([
      ['1', AT],
      ['2', AT],
    ]);
    expect(records[0]?.record.context.origin).toBe('server');
    expect(records[0]?.trace).toMatchObject([{ rule: 'cart-100-199', result: 'decided' }]);
  });

  it('come again as duplicates and decide nothing', async () => {
    const { body } = await post([sold('2', 'add_to_cart', piece(129)), sold('3', 'view_item')]);
    expect(body).toEqual({ accepted: 1, duplicates: 1, rejected: [], decisions: {} });
  });

  it('are refused without the secret, and a public key is none', async () => {
    for (const key of ['wrong', 'demo', '']) {
      const { status, body } = await run.post(
        '/v1/server/events',
        { v: 1 },
        { authorization: `Bearer ${key}` },
      );
      expect([status, (body as { code: string }).code]).toEqual([401, 'unknown_secret']);
    }
  });

  it('are refused one by one, the good ones beside them kept', async () => {
    const { body } = await post([
      sold('4', '9a'),
      { ...sold('5', 'search'), visitor: 'a b' },
      sold('6', 'search'),
    ]);
    const { accepted, rejected } = body as ServerEventsReply;
    expect([accepted, rejected.map(({ code }) => code)]).toEqual([1, ['bad_name', 'bad_visitor']]);
  });
});
