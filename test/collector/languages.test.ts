/** In which language the collector says why: by `?lang=`, by `Accept-Language`, and in English otherwise. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedLanguage } from '../../collector/http/parse/asked-language.ts';
import type { MomentsReply } from '../../protocol/api/reports.ts';
import type { Tried } from '../../protocol/api/trying.ts';
import type { TraceEntry } from '../../protocol/trace.ts';
import { type ConsoleClient, consoleClient } from '../support/console-client.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const ENGLISH = /because .*cart\.value was 150/;
const CHINESE = /^决定展示“.+”（优惠，规则 .+，规则库第 1 版），因为 .*cart\.value 为 150/;

let run: RunningCollector;
let client: ConsoleClient;
let visitor: string;

beforeAll(async () => {
  run = await runCollector({ rules: [CART_OFFER], consoleOwned: true });
  client = consoleClient(run.url);
  await client.bySignInLink(run.collector.signIn.token);
  const tab = tabOf('languagetab1');
  await run.send({ visitor: 'l'.padStart(22, 'l'), events: [tab('add_to_cart', piece(150))] });
  const [row] = await run.store.journeys.list('demo', { limit: 1 });
  visitor = row?.visitor as string;
});
afterAll(() => run.stop());

test.each([
  [{}, undefined, 'en'],
  [{}, '*', 'en'],
  [{}, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  [{}, 'en;q=0.5, zh-Hans', 'zh-CN'],
  [{}, 'zh;q=0, en', 'en'],
  [{}, 'zh-TW', 'en'],
  [{}, 'de-DE, fr;q=0.9', 'en'],
  [{}, ';;,=,q=,zh ;q=high', 'en'],
  [{ lang: 'zh-CN' }, 'en', 'zh-CN'],
  [{ lang: 'en' }, 'zh-CN', 'en'],
] as const)('%j and “%s”: it is %s (spec: C82)', (query, header, language) => {
  expect(askedLanguage({ query, headers: { 'accept-language': header } })).toBe(language);
});

test('another language is refused with those there are (spec: C82)', async () => {
  const answer = await client.ask('GET', '/api/sites/demo/moments?lang=tlh');
  expect([answer.status, answer.code]).toEqual([400, 'malformed']);
  expect(answer.body).toMatchObject({ where: 'query', path: '/lang' });
});

test('a journey, its export, moments and a rule tried say why in the language asked for (spec: C82)', async () => {
  const said = async (lang: string, headers?: Record<string, string>) => {
    const ask = (path: string) => client.ask('GET', `/api${path}${lang}`, undefined, headers);
    const journeys = await Promise.all([
      ask(`/journeys/demo/${visitor}`),
      ask(`/sites/demo/visitors/${visitor}/export`),
    ]);
    const whys = journeys.map(({ body }) => {
      const { records } = body as { records: { why: (TraceEntry & { sentence: string })[] }[] };
      return records.flatMap(({ why }) => why).find(({ result }) => result === 'decided')?.sentence;
    });
    const moments = (await ask('/sites/demo/moments')).body as MomentsReply;
    const asked = { visitor, rule: CART_OFFER.id };
    const tried = await client.ask('POST', `/api/sites/demo/try${lang}`, asked, headers);
    return [...whys, moments.moments[0]?.sentence, (tried.body as Tried).events[0]?.why];
  };
  const english = expect.stringMatching(ENGLISH);
  const chinese = expect.stringMatching(CHINESE);
  const holds = expect.stringMatching(/^Its conditions hold: .*cart\.value was 150/);
  expect(await said('')).toEqual([english, english, english, holds]);
  const inChinese = [chinese, chinese, chinese, expect.stringMatching(/^条件成立：.*cart\.value 为 150/)];
  expect(await said('?lang=zh-CN')).toEqual(inChinese);
  expect(await said('', { 'accept-language': 'zh-CN' })).toEqual(inChinese);
});

test('the stream of moments says so too (spec: C82)', async () => {
  const stop = new AbortController();
  const response = await fetch(`${run.url}/api/sites/demo/moments/stream?lang=zh-CN`, {
    headers: { cookie: client.cookie, 'last-event-id': '1' },
    signal: stop.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('sentence')) {
    const { value, done } = (await reader?.read()) ?? { done: true, value: '' };
    if (done) throw new Error(`The stream ended: ${text}`);
    text += value;
  }
  stop.abort();
  expect(text).toContain('决定展示');
});
