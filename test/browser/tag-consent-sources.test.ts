/** Consent that somebody else on the page knows: Google's consent mode, a TCF consent manager, and the shop's own call. */
import { expect, test } from 'vitest';
import { STUB } from './support/shop-page.ts';
import { useTag } from './support/tag-fixture.ts';
import { waitUntil } from './support/wait-until.ts';

const tag = useTag();
const { visit, arrived, kept } = tag;

const GTAG = 'window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }';
const setting = (kind: string, value: string, more = '') =>
  `gtag('consent', '${kind}', { ad_storage: 'denied', analytics_storage: '${value}' ${more} });`;
/** The consent chunk has come and has looked at the page. */
const followed = () => tag.page.waitForFunction("Object.hasOwn(dataLayer, 'push')");
const quiet = async () => {
  await followed();
  await tag.page.waitForLoadState('networkidle');
  await tag.page.waitForTimeout(300);
  expect(tag.collector.batches).toEqual([]);
};

test('Google consent mode, granted before the tag: granted (spec: T17)', async () => {
  await visit({ tag: '', head: `<script>${GTAG} ${setting('default', 'granted')}</script>` });
  await arrived('page_view');
  expect(tag.collector.batches[0]?.mode).toBe('granted');
});

test('Google consent mode, denied by default: waits, and an update after the tag counts (spec: T17)', async () => {
  await visit({ tag: '', head: `<script>${GTAG} ${setting('default', 'denied')}</script>` });
  await quiet();
  expect(await kept()).toBeUndefined();
  await tag.page.evaluate(setting('update', 'granted'));
  await arrived('page_view');
  expect(tag.collector.batches[0]?.mode).toBe('granted');
  const visitor = tag.collector.batches[0]?.visitor;
  await tag.page.evaluate(setting('update', 'denied'));
  await waitUntil('erased', () => tag.collector.erased.length);
  expect(tag.collector.erased[0]?.visitor).toBe(visitor);
});

test('a default that denies in one region only is no answer anywhere (spec: T17)', async () => {
  const region = setting('default', 'denied', ", region: ['ES']");
  await visit({ tag: '', head: `<script>${GTAG} ${region} ${setting('default', 'granted')}</script>` });
  await quiet();
});

test('a refusal can mean the session instead (spec: T17)', async () => {
  await visit({
    tag: 'data-refused="session"',
    head: `<script>${GTAG} ${setting('update', 'denied')}</script>`,
  });
  await arrived('page_view');
  expect(tag.collector.batches[0]?.mode).toBe('session');
  expect(await kept()).toBeUndefined();
});

test("the page's own call wins over consent mode, before and after (spec: T17)", async () => {
  await visit({
    tag: '',
    head: `${STUB}<script>${GTAG} ${setting('default', 'granted')} kairos('consent', 'session')</script>`,
  });
  await arrived('page_view');
  await tag.page.evaluate(`${setting('update', 'granted')} kairos('track', 'later')`);
  await arrived('later');
  expect(new Set(tag.collector.batches.map(({ mode }) => mode))).toEqual(new Set(['session']));
});

test('with data-consent-from="call" only the call counts (spec: T17)', async () => {
  await visit({
    tag: 'data-consent-from="call"',
    head: `<script>${GTAG} ${setting('update', 'granted')}</script>`,
  });
  await quiet();
  await tag.page.evaluate("kairos('consent', 'granted')");
  await arrived('page_view');
});

test('B18 Global Privacy Control lowers what consent mode grants (spec: T8 T17)', async () => {
  await tag.page.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })");
  await visit({ tag: '', head: `<script>${GTAG} ${setting('update', 'granted')}</script>` });
  await arrived('page_view');
  expect(tag.collector.batches[0]?.mode).toBe('session');
});

const MANAGER = `<script>
  var told = [];
  function __tcfapi(command, version, callback, id) {
    if (command === 'addEventListener') told.push(callback);
    if (command === 'removeEventListener') { told.splice(0); callback(true); }
  }
  function answer(eventStatus, allowed, gdprApplies = true) {
    const consents = Object.fromEntries(allowed.map((id) => [id, true]));
    for (const callback of told) callback({ listenerId: 1, eventStatus, gdprApplies, purpose: { consents } }, true);
  }</script>`;

test.each([
  ['all that is needed', [1, 5, 6, 8], true, 'granted'],
  ['nothing, where the GDPR does not apply', [], false, 'granted'],
])('a TCF manager that allows %s (spec: T17)', async (_, allowed, applies, mode) => {
  await visit({ tag: 'data-consent-from="tcf"', head: MANAGER });
  await tag.page.waitForFunction('told.length');
  await tag.page.evaluate("answer('cmpuishown', [1, 5, 6, 8])");
  await tag.page.waitForTimeout(200);
  expect(tag.collector.batches).toEqual([]);
  await tag.page.evaluate(`answer('useractioncomplete', ${JSON.stringify(allowed)}, ${applies})`);
  await arrived('page_view');
  expect(tag.collector.batches[0]?.mode).toBe(mode);
  await tag.page.evaluate("kairos('stop')");
  expect(await tag.page.evaluate('told.length')).toBe(0);
});

test('a TCF manager that allows less: refused (spec: T17)', async () => {
  await visit({ tag: 'data-consent-from="tcf" data-refused="session"', head: MANAGER });
  await tag.page.waitForFunction('told.length');
  await tag.page.evaluate("answer('tcloaded', [1, 8])");
  await arrived('page_view');
  expect(tag.collector.batches[0]?.mode).toBe('session');
});

test('a consent chunk that cannot be loaded: nothing is sent until the page calls (spec: T17)', async () => {
  tag.collector.missing = ['kairos-consent'];
  await visit({ tag: '', head: `<script>${GTAG} ${setting('update', 'granted')}</script>` });
  await quiet();
  await tag.page.evaluate("kairos('consent', 'granted')");
  await arrived('page_view');
});
