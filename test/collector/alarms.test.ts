/** The shop is told when its checkout fails more than usual and when a rule pauses itself; each alarm arrives. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alarm } from '../../collector/alarms/alarm.ts';
import { alarms } from '../../collector/alarms/alarms.ts';
import { failureWatch } from '../../collector/alarms/failure-watch.ts';
import { isWebhookUrl } from '../../collector/alarms/is-webhook-url.ts';
import { pauseWatch } from '../../collector/alarms/pause-watch.ts';
import { webhookSink } from '../../collector/alarms/webhook-sink.ts';
import type { Seen } from '../../collector/pipeline/add-record.ts';
import type { Outcome } from '../../collector/pipeline/outcomes.ts';
import type { Params } from '../../protocol/event.ts';
import type { FailureAlarm, Pause } from '../../protocol/rule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const T0 = Date.UTC(2026, 10, 2, 10);

interface SeenParts {
  at?: number;
  events?: [name: string, params?: Params, age?: number][];
  outcomes?: Outcome[];
  context?: Partial<Seen['record']['context']>;
}

function seen(visitor: string, { at = T0, events = [], outcomes = [], context = {} }: SeenParts): Seen {
  return {
    site: 'demo',
    visitor,
    outcomes,
    record: {
      v: 1,
      received: at,
      context: { book: 1, engine: '1', origin: 'tag', mode: 'granted', ...context },
      events: events.map(([name, params, age = 0], place) => ({
        tab: 'tab00001',
        seq: place + 1,
        name,
        at: at - age,
        ...(params && { params }),
      })),
    },
  };
}

const BEGIN: [string] = ['begin_checkout'];
const declined: [string, Params] = ['checkout_error', { reason: 'payment' }];

describe('checkout failures (spec: G7)', () => {
  const watching = (told: FailureAlarm | false = {}) => {
    const heard: string[] = [];
    const watch = failureWatch({ settings: () => told, onAlarm: (_site, state) => heard.push(state) });
    let visitors = 0;
    /** So many visitors begin a checkout at that time, and the last of them fail. */
    const shop = (at: number, begin: number, fail: number, parts: SeenParts = {}) => {
      for (let n = 0; n < begin; n++) {
        const events = n >= begin - fail ? [BEGIN, declined] : [BEGIN];
        watch.see(seen(`v${++visitors}`, { at, events, ...parts }));
      }
    };
    /** A usual day: 20 checkouts in every ten minutes, one of which fails. */
    const day = () => {
      for (let at = T0 - 24 * HOUR; at < T0 - 10 * MINUTE; at += 10 * MINUTE) shop(at, 20, 1);
    };
    return { heard, watch, shop, day };
  };

  it('a provider that is down raises one alarm; when it works again, one all-clear', () => {
    const { heard, watch, shop, day } = watching();
    day();
    expect(heard).toEqual([]);
    for (let minute = 0; minute < 30; minute++) shop(T0 + minute * MINUTE, 2, 2);
    expect(heard).toEqual(['raised']);
    watch.look(T0 + 35 * MINUTE);
    expect(heard).toEqual(['raised']);
    for (let minute = 36; minute < 50; minute++) shop(T0 + minute * MINUTE, 2, 0);
    expect(heard).toEqual(['raised', 'cleared']);
  });

  it('is over although nobody comes any more', () => {
    const { heard, watch, shop, day } = watching();
    day();
    shop(T0, 10, 10);
    watch.look(T0 + 11 * MINUTE);
    expect(heard).toEqual(['raised', 'cleared']);
  });

  it('of a site that is closed is over, and no other comes of what was before (spec: O10)', () => {
    const { heard, watch, shop, day } = watching();
    day();
    expect(watch.drop('demo')).toBe(false);
    day();
    for (let minute = 0; minute < 30; minute++) shop(T0 + minute * MINUTE, 2, 2);
    expect(heard).toEqual(['raised']);
    expect([watch.drop('demo'), watch.drop('demo')]).toEqual([true, false]);
    watch.look(T0 + 31 * MINUTE);
    expect(heard).toEqual(['raised']);
  });

  it('is over when the rulebook wants no alarm any more', () => {
    let told: FailureAlarm | false = {};
    const heard: string[] = [];
    const watch = failureWatch({ settings: () => told, onAlarm: (_site, state) => heard.push(state) });
    for (let n = 0; n < 5; n++) watch.see(seen(`v${n}`, { events: [BEGIN, declined] }));
    told = false;
    watch.look(T0 + MINUTE);
    expect(heard).toEqual(['raised', 'cleared']);
  });

  it('what goes wrong now never becomes what is normal', () => {
    const { heard, shop } = watching();
    for (let minute = 0; minute < 600; minute++) shop(T0 + minute * MINUTE, 3, 3);
    expect(heard).toEqual(['raised']);
  });

  it('an hour of many failures later, another one is an alarm again', () => {
    const { heard, shop, day } = watching();
    day();
    shop(T0, 10, 10);
    shop(T0 + HOUR, 20, 0);
    shop(T0 + HOUR + 11 * MINUTE, 20, 0);
    shop(T0 + 2 * HOUR, 10, 10);
    expect(heard).toEqual(['raised', 'cleared', 'raised']);
  });

  /** [what, settings, what happens in one window after a usual day, whether it is an alarm] */
  const windows: [string, FailureAlarm | false, (w: ReturnType<typeof watching>) => void, boolean][] = [
    ['as many as usual', {}, ({ shop }) => shop(T0, 20, 1), false],
    ['four of twenty: too few visitors', {}, ({ shop }) => shop(T0, 20, 4), false],
    ['six of twenty', {}, ({ shop }) => shop(T0, 20, 6), true],
    [
      'six of twenty where ten visitors are asked for',
      { visitors: 10 },
      ({ shop }) => shop(T0, 20, 6),
      false,
    ],
    ['six of twenty where ten times is asked for', { times: 10 }, ({ shop }) => shop(T0, 20, 6), false],
    ['twelve of two hundred: little more than usual', {}, ({ shop }) => shop(T0, 200, 12), false],
    ['forty of two hundred', {}, ({ shop }) => shop(T0, 200, 40), true],
    ['five thousand of five thousand', {}, ({ shop }) => shop(T0, 5_000, 5_000), true],
    ['all fail, and nobody wants to know', false, ({ shop }) => shop(T0, 20, 20), false],
    ['bots', {}, ({ shop }) => shop(T0, 20, 20, { context: { bot: true } }), false],
    ['an import', {}, ({ shop }) => shop(T0, 20, 20, { context: { origin: 'server' } }), false],
    [
      'what the customers mistyped',
      {},
      ({ shop }) => shop(T0, 20, 20, { events: [BEGIN, ['checkout_error', { reason: 'validation' }]] }),
      false,
    ],
    [
      'failures of an hour ago that arrive now',
      {},
      ({ shop }) => shop(T0, 20, 20, { events: [['checkout_error', { reason: 'payment' }, HOUR]] }),
      false,
    ],
    [
      'one visitor who tries thirty times',
      {},
      ({ watch }) => {
        for (let n = 0; n < 30; n++) watch.see(seen('ann', { events: [declined] }));
      },
      false,
    ],
    [
      'a shop that tells no begin_checkout',
      {},
      ({ watch }) => {
        for (let n = 0; n < 8; n++) watch.see(seen(`only${n}`, { events: [declined] }));
      },
      true,
    ],
  ];
  it.each(windows)('%s', (_what, told, happen, isAlarm) => {
    const watched = watching(told);
    watched.day();
    happen(watched);
    expect(watched.heard).toEqual(isAlarm ? ['raised'] : []);
  });

  it('says how many failed of how many, and what would be normal', () => {
    const figures: object[] = [];
    const watch = failureWatch({ settings: () => ({}), onAlarm: (_s, _state, told) => figures.push(told) });
    for (let n = 0; n < 5; n++) watch.see(seen(`v${n}`, { events: [BEGIN, declined] }));
    expect(figures).toEqual([{ failed: 5, inCheckout: 5, expected: 0.3 }]);
  });
});

describe('a rule that pauses itself (spec: G6)', () => {
  const { shown, failed, dismissed, acted } = {
    shown: 'shown',
    failed: 'failed',
    dismissed: 'dismissed',
    acted: 'acted',
  } as const;
  const times = (count: number, outcome: Outcome['outcome']) => Array.from({ length: count }, () => outcome);
  const judged = (outcomes: readonly Outcome['outcome'][], told: Pause | false = {}, minutes = 1) => {
    const paused: string[] = [];
    const watch = pauseWatch({
      settings: () => told,
      onPause: (_s, rule, why) => paused.push(`${rule}: ${why}`),
    });
    outcomes.forEach((outcome, n) => {
      watch(seen(`v${n}`, { at: T0 + n * minutes * MINUTE, outcomes: [{ rule: 'gift', outcome }] }));
    });
    return paused;
  };

  /** [what, outcomes of one visitor each, settings, why it pauses] */
  const rows: [string, Outcome['outcome'][], Pause | false, string[]][] = [
    ['nineteen failures: too few to judge', times(19, failed), {}, []],
    ['twenty failures', times(20, failed), {}, ['20 of its last 20 prompts could not be displayed']],
    [
      'half of twenty',
      [...times(10, acted), ...times(10, failed)],
      {},
      ['10 of its last 20 prompts could not be displayed'],
    ],
    ['fewer than half', [...times(11, shown), ...times(9, failed)], {}, []],
    [
      'nine of ten dismissed',
      [...times(2, acted), ...times(18, dismissed)],
      {},
      ['18 of its last 20 prompts were dismissed'],
    ],
    ['seventeen of twenty dismissed', [...times(3, shown), ...times(17, dismissed)], {}, []],
    [
      'only the last count',
      [...times(30, acted), ...times(10, failed)],
      {},
      ['10 of its last 20 prompts could not be displayed'],
    ],
    ['of five', times(5, failed), { after: 5 }, ['5 of its last 5 prompts could not be displayed']],
    [
      'another share',
      [...times(15, shown), ...times(5, dismissed)],
      { dismissed: 25 },
      ['5 of its last 20 prompts were dismissed'],
    ],
    ['never, if the rulebook says so', times(40, failed), false, []],
  ];
  it.each(rows)('%s', (_what, outcomes, told, why) => {
    expect(judged(outcomes, told)).toEqual(why.map((one) => `gift: ${one}`));
  });

  it('what is a day old does not count', () => {
    expect(judged(times(20, failed), {}, 80)).toEqual([]);
  });

  it('nobody switches a rule off alone: a visitor counts once', () => {
    const paused: string[] = [];
    const watch = pauseWatch({ settings: () => ({}), onPause: (_s, rule) => paused.push(rule) });
    for (let n = 0; n < 100; n++) {
      watch(seen('ann', { outcomes: [{ rule: 'gift', outcome: 'dismissed' }] }));
    }
    expect(paused).toEqual([]);
  });

  it('each rule is counted by itself, and begins anew once it was paused', () => {
    const paused: string[] = [];
    const watch = pauseWatch({ settings: () => ({}), onPause: (_s, rule) => paused.push(rule) });
    const fail = (rule: string, from: number, to: number) => {
      for (let n = from; n < to; n++) watch(seen(`v${n}`, { outcomes: [{ rule, outcome: 'failed' }] }));
    };
    fail('a', 0, 19);
    fail('b', 0, 20);
    fail('b', 20, 39);
    expect(paused).toEqual(['b']);
    fail('b', 39, 40);
    expect(paused).toEqual(['b', 'b']);
  });
});

describe('the webhook (spec: G8)', () => {
  const SECRET = `whsec_${Buffer.from('a secret of the installation').toString('base64')}`;
  const alarm: Omit<Alarm, 'id'> = {
    site: 'demo',
    kind: 'checkout_failures',
    state: 'raised',
    at: T0,
    message: 'Checkouts of site demo fail more than usual.',
    figures: { failed: 6 },
  };
  let requests: { request: IncomingMessage; body: string }[];
  let answers: number[];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({ request, body });
    const status = answers.shift() ?? 204;
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    server.emit('told');
  });
  beforeEach(async () => {
    requests = [];
    answers = [];
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const sink = () =>
    webhookSink({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
      secret: SECRET,
      now: () => T0 + 500,
      pauses: [1, 1],
    });

  it('is posted with the headers of Standard Webhooks, and the signature is right', async () => {
    await sink().tell({ id: 'alarm_1', ...alarm });
    const [{ request, body }] = requests as [(typeof requests)[0]];
    expect([request.method, request.url]).toEqual(['POST', '/hook']);
    const id = request.headers['webhook-id'];
    const time = request.headers['webhook-timestamp'];
    expect([id, time]).toEqual(['alarm_1', String(T0 / 1_000)]);
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
    const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64');
    expect(request.headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(JSON.parse(body)).toEqual({
      type: 'alarm.raised',
      timestamp: new Date(T0).toISOString(),
      data: alarm,
    });
  });

  /** [what, answers, requests, arrives] */
  const tries: [string, number[], number, boolean][] = [
    ['the second try arrives', [500], 2, true],
    ['the third try arrives', [503, 404], 3, true],
    ['after three it is given up', [500, 500, 500, 204], 3, false],
    ['it follows nobody to another address', [302, 302, 302], 3, false],
  ];
  it.each(tries)('%s, under one id', async (_what, told, count, arrives) => {
    answers = told;
    const sent = Promise.resolve(sink().tell({ id: 'alarm_2', ...alarm }));
    expect(
      await sent.then(
        () => true,
        () => false,
      ),
    ).toBe(arrives);
    expect(requests.map(({ request }) => request.headers['webhook-id'])).toEqual(
      Array.from({ length: count }, () => 'alarm_2'),
    );
  });

  it('one place that fails keeps no other from hearing, and the failure is told', async () => {
    const failures: unknown[] = [];
    const places = alarms(
      [
        {
          tell() {
            throw new Error('no place');
          },
        },
        sink(),
      ],
      (error) => failures.push(error),
    );
    const told = once(server, 'told');
    places.tell(alarm);
    await told;
    expect(failures).toEqual([new Error('no place')]);
    expect(requests[0]?.request.headers['webhook-id']).toMatch(/^alarm_[0-9a-f-]{36}$/);
  });

  it('what is on its way when the collector stops is given up', async () => {
    answers = [500];
    const slow = webhookSink({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      secret: SECRET,
      now: () => T0,
      pauses: [3_600_000],
    });
    const refused = expect(slow.tell({ id: 'alarm_3', ...alarm })).rejects.toThrow();
    await once(server, 'told');
    slow.close?.();
    await refused;
  });

  /** [address, whether alarms may go there] */
  const urls: [string, boolean][] = [
    ['https://shop.example/alarms', true],
    ['http://127.0.0.1:9000/', true],
    ['http://localhost/hook', true],
    ['http://[::1]:8080/hook', true],
    ['http://shop.example/alarms', false],
    ['http://127.0.0.1.shop.example/', false],
    ['https://user:password@shop.example/', false],
    ['ftp://shop.example/', false],
    ['shop.example', false],
  ];
  it.each(urls)('%s: %s', (url, allowed) => {
    expect(isWebhookUrl(url)).toBe(allowed);
  });
});
