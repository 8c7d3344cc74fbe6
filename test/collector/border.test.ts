/** Bad input at the border: a status and a stable code, and the good items beside it are kept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERRORS, type ErrorReply } from '../../protocol/errors.ts';
import type { EventsReply } from '../../protocol/wire.ts';
import { type RunningCollector, runCollector, SHOP_ORIGIN } from '../support/run-collector.ts';
import { tabOf } from '../support/wire-events.ts';

let run: RunningCollector;
beforeAll(async () => {
  run = await runCollector();
});
afterAll(() => run.stop());

const batch = (over: object = {}) => ({
  v: 1,
  key: 'demo',
  visitor: 'B'.repeat(22),
  mode: 'granted',
  sent: Date.now(),
  events: [tabOf('bordertab001')('page_view')],
  ...over,
});
const deep = (levels: number) => `{"v":1,"key":"demo","x":${'['.repeat(levels)}${']'.repeat(levels)}}`;

/** [what is wrong, body, headers, status, code] */
const refusals: [string, unknown, Record<string, string>, number, keyof typeof ERRORS][] = [
  ['unknown key', batch({ key: 'nobody' }), {}, 401, 'unknown_key'],
  ['key of another type', batch({ key: 7 }), {}, 401, 'unknown_key'],
  ['foreign origin', batch(), { origin: 'http://evil.test' }, 403, 'origin_not_listed'],
  ['look-alike origin', batch(), { origin: `${SHOP_ORIGIN}.evil.test` }, 403, 'origin_not_listed'],
  ['origin null', batch(), { origin: 'null' }, 403, 'origin_not_listed'],
  ['no JSON', '{bad', {}, 400, 'malformed'],
  ['empty body', '', {}, 400, 'malformed'],
  ['not an object', '[]', {}, 400, 'malformed'],
  ['another wire version', batch({ v: 2 }), {}, 400, 'wrong_version'],
  ['no events', batch({ events: undefined }), {}, 400, 'malformed'],
  ['no mode', batch({ mode: 'maybe' }), {}, 400, 'malformed'],
  ['a secret that is none', batch({ visitor: 'short' }), {}, 400, 'malformed'],
  ['13 levels deep', deep(13), {}, 400, 'too_deep'],
  ['100,000 levels deep', deep(100_000), {}, 400, 'too_deep'],
  ['30,000 keys', batch({ x: new Array(30_000).fill(0) }), {}, 400, 'too_deep'],
  ['__proto__ as a key', '{"v":1,"key":"demo","__proto__":{"a":1}}', {}, 400, 'polluted'],
  ['constructor.prototype', '{"v":1,"x":{"constructor":{"prototype":{}}}}', {}, 400, 'polluted'],
  ['too large', `{"v":1,"x":"${'a'.repeat(270_000)}"}`, {}, 413, 'too_large'],
  ['too many events', batch({ events: new Array(101).fill({}) }), {}, 413, 'too_large'],
  ['another content type', 'x', { 'content-type': 'text/csv' }, 415, 'unsupported_type'],
  ['another charset', batch(), { 'content-type': 'text/plain;charset=latin1' }, 415, 'unsupported_type'],
  ['compressed', batch(), { 'content-encoding': 'gzip' }, 415, 'unsupported_type'],
];

describe('a whole request is refused (spec: W1 W2 W3)', () => {
  it.each(refusals)('%s', async (_what, body, headers, status, code) => {
    const answer = await run.post('/v1/events', body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ code, message: ERRORS[code].message });
  });

  it('bytes that are not UTF-8', async () => {
    const response = await fetch(`${run.url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin: SHOP_ORIGIN },
      body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
    });
    expect([response.status, ((await response.json()) as ErrorReply).code]).toEqual([400, 'malformed']);
  });

  it('stored nothing', async () => {
    expect(await run.store.journeys.list('demo', { limit: 10 })).toEqual([]);
  });
});

const good = tabOf('itemtab00001');
const now = Date.now();
/** [what is wrong, event, id in the reply, code] */
const items: [string, unknown, string, keyof typeof ERRORS][] = [
  ['no object', 7, '#0', 'bad_event'],
  ['tab too short', { tab: 'x', seq: 1, name: 'a', at: now }, 'x.1', 'bad_id'],
  ['tab like a source', { tab: '@rees46aaaa', seq: 1, name: 'a', at: now }, '@rees46aaaa.1', 'bad_id'],
  ['sequence 0', { tab: 'itemtab00001', seq: 0, name: 'a', at: now }, 'itemtab00001.0', 'bad_id'],
  ['sequence 1.5', { tab: 'itemtab00001', seq: 1.5, name: 'a', at: now }, 'itemtab00001.1.5', 'bad_id'],
  ['name with a digit first', { ...good('a'), name: '9a' }, 'itemtab00001.1', 'bad_name'],
  ['name with a space', { ...good('a'), name: 'a b' }, 'itemtab00001.2', 'bad_name'],
  ['time as text', { ...good('a'), at: '2026' }, 'itemtab00001.3', 'bad_time'],
  ['73 hours old (spec: W7)', { ...good('a'), at: now - 73 * 3_600_000 }, 'itemtab00001.4', 'too_old'],
  ['parameters as a list', { ...good('a'), params: [] }, 'itemtab00001.5', 'bad_params'],
  [
    '51 parameters',
    { ...good('a'), params: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`p${n}`, n])) },
    'itemtab00001.6',
    'bad_params',
  ],
  [
    'an event of 40 KB',
    { ...good('a'), params: { items: Array.from({ length: 90 }, () => ({ item_name: 'x'.repeat(450) })) } },
    'itemtab00001.7',
    'event_too_large',
  ],
];

describe('a bad item never costs the good ones (spec: W1 W4)', () => {
  it.each(items)('%s', async (what, event, id, code) => {
    const tab = tabOf(`good${what.replace(/\W/g, '')}00000000`.slice(0, 30));
    const answer = await run.send({ sent: now, events: [event as never, tab('page_view')] });
    expect(answer.rejected).toEqual([{ id, code, message: ERRORS[code].message }]);
    expect(answer.accepted).toBe(1);
  });

  it('leaves out what looks personal, is not allowed or too long, and counts it (spec: W5)', async () => {
    const params = {
      search_term: 'anna@example.com',
      payment_type: '4111 1111 1111 1111',
      transaction_id: '4111111111111111',
      shoe_size: 42,
      page_title: 'x'.repeat(501),
      value: 12,
    };
    const events = [tabOf('scrubtab0001')('search', params)];
    await run.send({ visitor: 'C'.repeat(22), events });
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    const [stored] = await run.store.journeys.read('demo', row?.visitor ?? '');
    expect(stored?.record.events[0]?.params).toEqual({ transaction_id: '4111111111111111', value: 12 });
    const metrics = await (await fetch(`${run.url}/metrics`)).text();
    expect(metrics).toContain('kairos_params_left_out_total{site="demo",reason="personal"} 2');
    expect(metrics).toContain('kairos_params_left_out_total{site="demo",reason="not_allowed"} 1');
    expect(metrics).toContain('kairos_params_left_out_total{site="demo",reason="too_long"} 1');
  });
});

it('the same batch again counts as duplicate, and nothing happens twice (spec: W6)', async () => {
  const tab = tabOf('duplicate001');
  const events = [tab('page_view'), tab('search')];
  const first: EventsReply = await run.send({ events });
  const again = await run.send({ events });
  expect([first.accepted, first.duplicates, again.accepted, again.duplicates]).toEqual([2, 0, 0, 2]);
  const [row] = await run.store.journeys.list('demo', { limit: 1 });
  const records = await run.store.journeys.read('demo', row?.visitor ?? '');
  expect(
    records.flatMap(({ record }) => record.events).filter((event) => event.tab === 'duplicate001'),
  ).toHaveLength(2);
});

it('an unknown address is 404, an unknown secret 401', async () => {
  expect((await run.post('/nowhere', {})).status).toBe(404);
  const wrong = await run.post('/v1/server/events', { v: 1 }, { authorization: 'Bearer wrong' });
  expect([wrong.status, (wrong.body as ErrorReply).code]).toEqual([401, 'unknown_secret']);
});
