/** Who may read: a session that began with a link that works once, and no other site on a browser's behalf. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { tabOf } from '../support/wire-events.ts';

let run: RunningCollector;
beforeAll(async () => {
  run = await runCollector();
  await run.send({ events: [tabOf('apitab000001')('page_view')] });
});
afterAll(() => run.stop());

const READINGS = ['/api/sites', '/api/journeys?site=demo', '/api/journeys/demo/somebody'];
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(run.url + path, { headers, redirect: 'manual' });
const signIn = async (token: string) => {
  const response = await get(`/sign-in?token=${token}`);
  return { to: response.headers.get('location'), cookie: response.headers.get('set-cookie') };
};
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
];

describe('the console API (spec: C1)', () => {
  it.each(READINGS)('%s is 401 without a session', async (path) => {
    expect(await codeOf(await get(path))).toEqual([401, 'signed_out']);
    expect(await codeOf(await get(path, { cookie: 'kairos=made-up' }))).toEqual([401, 'signed_out']);
  });

  it('the link works once; its session reads, and ends when it is signed out', async () => {
    const { token } = run.collector.signIn;
    const first = await signIn(token);
    expect(first.to).toBe('/console/');
    expect(first.cookie).toMatch(/; HttpOnly; SameSite=Strict/);
    const again = await signIn(token);
    expect([again.to, again.cookie]).toEqual(['/console/?signed-out=link', null]);

    const cookie = first.cookie?.split(';')[0] ?? '';
    const list = await get('/api/journeys?site=demo', { cookie });
    expect([list.status, list.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await codeOf(await get('/api/sites', { cookie, 'sec-fetch-site': 'cross-site' }))).toEqual([
      403,
      'cross_site',
    ]);

    const left = await fetch(`${run.url}/api/sign-out`, { method: 'POST', headers: { cookie } });
    expect(left.status).toBe(200);
    expect(await codeOf(await get('/api/sites', { cookie }))).toEqual([401, 'signed_out']);
  });
});
