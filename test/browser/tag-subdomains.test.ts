/** Hosts of one shop that share a visitor, by a cookie the shop has asked for. */
import { expect, test } from 'vitest';
import { useTag } from './support/tag-fixture.ts';
import { waitUntil } from './support/wait-until.ts';

const tag = useTag();
const { serve, arrived, kept } = tag;

const SHARED = 'data-consent="granted" data-cookie-domain="shop.localhost"';
const host = (name: string) => tag.shop.url.replace('127.0.0.1', `${name}.shop.localhost`);
const visitors = () => new Set(tag.collector.batches.map(({ visitor }) => visitor));

test('two hosts have one visitor, by a cookie with nothing but the secret (spec: T18)', async () => {
  serve('/', { tag: SHARED });
  await tag.page.goto(host('a'));
  await arrived('page_view');
  await tag.page.goto(host('b'));
  await arrived('page_view', 2);
  expect(visitors().size).toBe(1);
  const [cookie, ...others] = await tag.context.cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({
    name: 'kairos-demo',
    value: tag.collector.batches[0]?.visitor,
    domain: '.shop.localhost',
    path: '/',
    secure: true,
    sameSite: 'Lax',
  });
  expect((cookie?.expires ?? 0) - Date.now() / 1_000).toBeLessThanOrEqual(396 * 86_400);
  await waitUntil('no copy is kept', async () => Object.keys((await kept()) ?? {}).length === 0);
});

test('a visitor known before the option keeps the secret (spec: T18)', async () => {
  serve('/', {});
  await tag.page.goto(host('a'));
  await arrived('page_view');
  serve('/', { tag: SHARED });
  await tag.page.goto(host('a'));
  await arrived('page_view', 2);
  await tag.page.goto(host('b'));
  await arrived('page_view', 3);
  expect(visitors().size).toBe(1);
});

test('B18 a withdrawal on one host is one on all, and takes the cookie (spec: T7 T18)', async () => {
  serve('/', { tag: SHARED });
  serve('/denied', { tag: SHARED.replace('granted', 'denied') });
  await tag.page.goto(host('a'));
  await arrived('page_view');
  const [visitor] = visitors();
  await tag.page.goto(`${host('b')}/denied`);
  await waitUntil('erased', () => tag.collector.erased.length);
  expect(tag.collector.erased.map((request) => request.visitor)).toEqual([visitor]);
  expect(await tag.context.cookies()).toEqual([]);
  await tag.page.goto(host('a'));
  await arrived('page_view', 2);
  expect(visitors().size).toBe(2);
});

test('a domain that is not the page’s: the host remembers by itself (spec: T18)', async () => {
  serve('/', { tag: 'data-consent="granted" data-cookie-domain="elsewhere.example"' });
  await tag.page.goto(host('a'));
  await arrived('page_view');
  await tag.page.goto(host('a'));
  await arrived('page_view', 2);
  expect(visitors().size).toBe(1);
  expect(await tag.context.cookies()).toEqual([]);
});
