/** Consent: what is stored and sent while it is unknown, granted, for the session, denied, and withdrawn. */
import { expect, test } from 'vitest';
import { STUB } from './support/shop-page.ts';
import { useTag } from './support/tag-fixture.ts';
import { waitUntil } from './support/wait-until.ts';

const tag = useTag();
const { visit, serve, arrived, kept } = tag;

test('while consent is unknown nothing is stored or sent; granting it sends what waited (spec: T4)', async () => {
  await visit({ tag: '' });
  await tag.page.evaluate("kairos('track', 'early')");
  await tag.page.waitForTimeout(400);
  expect(tag.collector.batches).toEqual([]);
  expect(await kept()).toBeUndefined();
  await tag.page.evaluate("kairos('consent', 'granted')");
  await arrived('early');
  expect(tag.collector.names()).toEqual(['page_view', 'early']);
  expect(tag.collector.batches[0]?.mode).toBe('granted');
});

test('granted keeps one secret over pages, no cookie, and an empty queue once all is acknowledged (spec: T5)', async () => {
  await visit();
  await arrived('page_view');
  await tag.page.goto(tag.shop.url);
  await arrived('page_view', 2);
  expect(new Set(tag.collector.batches.map((batch) => batch.visitor)).size).toBe(1);
  const visitor = tag.collector.batches[0]?.visitor;
  await waitUntil('the queue is empty', async () => Object.keys((await kept()) ?? {}).length === 1);
  expect(await kept()).toEqual({ secret: visitor });
  // 22 characters of base64url are 128 bits and four that are always 0.
  expect(Buffer.from(visitor ?? '', 'base64url')).toHaveLength(16);
  expect(await tag.page.evaluate('document.cookie')).toBe('');
  expect(await tag.context.cookies()).toEqual([]);
});

test('session stores nothing and is somebody else on each page (spec: T6)', async () => {
  await visit({ tag: 'data-consent="session"' });
  await arrived('page_view');
  await tag.page.goto(tag.shop.url);
  await arrived('page_view', 2);
  expect(tag.collector.batches.map((batch) => batch.mode)).toEqual(['session', 'session']);
  expect(new Set(tag.collector.batches.map((batch) => batch.visitor)).size).toBe(2);
  expect(await kept()).toBeUndefined();
  expect(
    await tag.page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length'),
  ).toBe(0);
});

test('B18 denied stores and sends nothing at all (spec: T7)', async () => {
  await visit({ tag: 'data-consent="denied"' });
  await tag.page.evaluate("kairos('track', 'never'); dataLayer = []; 0");
  await tag.page.waitForTimeout(400);
  expect(tag.collector.batches).toEqual([]);
  expect(tag.collector.erased).toEqual([]);
  expect(await kept()).toBeUndefined();
});

test('a refusal that waited in the stub comes before the declaration takes effect (spec: T1 T7)', async () => {
  await visit({ head: `${STUB}<script>kairos('consent', 'denied')</script>` });
  await tag.page.waitForTimeout(400);
  expect(tag.collector.batches).toEqual([]);
  expect(tag.collector.erased).toEqual([]);
  expect(await kept()).toBeUndefined();
});

test('down to the session: what is stored is erased, and somebody new goes on', async () => {
  await visit();
  await arrived('page_view');
  const visitor = tag.collector.batches[0]?.visitor;
  await tag.page.evaluate("kairos('consent', 'session'); kairos('track', 'unknown_now')");
  await arrived('unknown_now');
  await waitUntil('erased', () => tag.collector.erased.length);
  expect(tag.collector.erased[0]?.visitor).toBe(visitor);
  expect(tag.collector.batches.at(-1)).toMatchObject({ mode: 'session' });
  expect(tag.collector.batches.at(-1)?.visitor).not.toBe(visitor);
  await waitUntil('nothing is kept', async () => Object.keys((await kept()) ?? {}).length === 0);
});

test('B18 Global Privacy Control lowers a declaration to the session; an explicit choice wins (spec: T8)', async () => {
  await tag.page.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })");
  await visit();
  await arrived('page_view');
  expect(tag.collector.batches[0]?.mode).toBe('session');
  expect(await kept()).toBeUndefined();
  await tag.page.evaluate("kairos('consent', 'granted'); kairos('track', 'chosen')");
  await arrived('chosen');
  expect(tag.collector.batches.at(-1)?.mode).toBe('granted');
});

test('B18 withdrawal erases here and at the collector, and silences the page (spec: T7)', async () => {
  await visit({ head: STUB });
  await arrived('page_view');
  const visitor = tag.collector.batches[0]?.visitor;
  await tag.page.evaluate(
    "kairos('consent', 'denied'); kairos('track', 'never'); dataLayer.push({ event: 'login' })",
  );
  await waitUntil('erased', () => tag.collector.erased.length);
  expect(tag.collector.erased).toEqual([{ v: 1, key: 'demo', visitor }]);
  await waitUntil('nothing is kept', async () => Object.keys((await kept()) ?? {}).length === 0);
  await tag.page.waitForTimeout(300);
  expect(tag.collector.names()).toEqual(['page_view']);

  await tag.page.evaluate("kairos('consent', 'granted'); kairos('track', 'again')");
  await arrived('again');
  expect(tag.collector.batches.at(-1)?.visitor).not.toBe(visitor);
});

test('a withdrawal the collector does not hear is repeated, over pages, until it does (spec: T7)', async () => {
  await visit();
  await arrived('page_view');
  const visitor = tag.collector.batches[0]?.visitor;
  tag.collector.plans = [{ status: 503, headers: { 'retry-after': '300' } }];
  await tag.page.evaluate("kairos('consent', 'denied')");
  await waitUntil('one refusal', () => tag.collector.plans.length === 0);
  await waitUntil('only the debt is kept', async () => {
    const keys = Object.keys((await kept()) ?? {});
    return keys.length === 1 && keys[0] === `erase:${visitor}`;
  });
  serve('/', { tag: 'data-consent="denied"' });
  await tag.page.goto(tag.shop.url);
  await waitUntil('erased', () => tag.collector.erased.length);
  expect(tag.collector.erased).toEqual([{ v: 1, key: 'demo', visitor }]);
  await waitUntil('nothing is kept', async () => Object.keys((await kept()) ?? {}).length === 0);
});

test('a tab whose visitor was erased in another one goes silent', async () => {
  await visit();
  await arrived('page_view');
  tag.collector.erasedVisitor = tag.collector.batches[0]?.visitor;
  await tag.page.evaluate("kairos('track', 'unaware')");
  await waitUntil('the rejection', () => tag.collector.batches.length === 2);
  await tag.page.waitForTimeout(200);
  await tag.page.evaluate("kairos('track', 'silent')");
  await tag.page.waitForTimeout(300);
  expect(tag.collector.batches).toHaveLength(2);
  expect(tag.collector.erased).toEqual([]);
});

test('a session that is denied is erased as well', async () => {
  await visit({ tag: 'data-consent="session"' });
  await arrived('page_view');
  await tag.page.evaluate("kairos('consent', 'denied')");
  await waitUntil('erased', () => tag.collector.erased.length);
  expect(tag.collector.erased[0]?.visitor).toBe(tag.collector.batches[0]?.visitor);
  expect(await kept()).toBeUndefined();
});
