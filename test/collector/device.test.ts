/** The device of a page view is what its request says, whatever the page says. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deviceType } from '../../collector/http/parse/device.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

/** [what, user agent, Sec-CH-UA-Mobile, device] */
const rows: [string, string | undefined, string | undefined, string][] = [
  ['Chrome on Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0', '?0', 'desktop'],
  ['Safari on a Mac', `${MAC} Version/18.0 Safari/605.1.15`, undefined, 'desktop'],
  ['Chrome on an Android phone', `${ANDROID} Mobile Safari/537.36`, '?1', 'phone'],
  ['Chrome on an Android tablet', `${ANDROID} Safari/537.36`, '?0', 'tablet'],
  [
    'Safari on an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148',
    undefined,
    'phone',
  ],
  [
    'Safari on an older iPad',
    'Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) Mobile/15E148',
    undefined,
    'tablet',
  ],
  [
    'Firefox on an Android phone',
    'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Firefox/140.0',
    undefined,
    'phone',
  ],
  [
    'Firefox on an Android tablet',
    'Mozilla/5.0 (Android 14; Tablet; rv:140.0) Firefox/140.0',
    undefined,
    'tablet',
  ],
  [
    'a Kindle',
    'Mozilla/5.0 (Linux; Android 9; KFMUWI) Silk/140.1 like Chrome/140 Safari/537.36',
    '?0',
    'tablet',
  ],
  ['a browser that hides its name and is mobile', 'Browser', '?1', 'phone'],
  ['no user agent at all', undefined, undefined, 'desktop'],
];

it.each(rows)('%s (spec: F4)', (_what, agent, mobile, device) => {
  expect(deviceType({ 'user-agent': agent, 'sec-ch-ua-mobile': mobile })).toBe(device);
});

let run: RunningCollector;
beforeAll(async () => {
  run = await runCollector();
});
afterAll(() => run.stop());

it('is written into page views, over what the page says, and into nothing else (spec: F4)', async () => {
  const event = (seq: number, name: string) => {
    const params = { device_type: 'desktop', page_title: 'Rings' };
    return { tab: 'devicetab001', seq, name, at: Date.now(), params };
  };
  const events = [event(1, 'page_view'), event(2, 'search')];
  const body = { v: 1, key: 'demo', visitor: 'D'.repeat(22), mode: 'granted', sent: Date.now(), events };
  const answer = await run.post('/v1/events', body, { 'user-agent': `${ANDROID} Mobile Safari/537.36` });
  expect(answer.status).toBe(200);
  const [journey] = await run.store.journeys.list('demo', { limit: 1 });
  const [first] = await run.store.journeys.read('demo', journey?.visitor ?? '');
  expect(first?.record.events.map(({ params }) => params)).toEqual([
    { page_title: 'Rings', device_type: 'phone' },
    { page_title: 'Rings' },
  ]);
});
