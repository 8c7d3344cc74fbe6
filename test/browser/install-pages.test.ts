/** The install docs' own snippets for pages, tag managers and consent tools, in real Chromium, before a real collector. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fence, filled } from '../install/fence.ts';
import { useRealShop } from './support/real-shop.ts';

const real = useRealShop();
const { version: VERSION } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { version: string };

/** @returns a snippet of the docs with this test's collector in it */
const snippet = (file: string, label: string) => filled(fence(file, label), real.collector.url);
const open = async (html: string) => {
  real.shop.pages['/'] = { html };
  await real.page.goto(real.shop.url);
};
const page = (head: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body><h1>Shop</h1></body></html>`;

test('html.md: the product page sends its first events, and a declined card gets its help (spec: B5)', async () => {
  await open(snippet('html.md', 'html page'));
  await real.arrived('page_view', 'view_item');
  await real.page.locator('#add').click();
  await real.page.locator('#pay').click();
  await real.arrived('page_view', 'view_item', 'add_to_cart', 'checkout_error');
  await real.prompted('Your card was declined');
  // The install check knows from where, and which tag.
  const { received } = await real.installed();
  expect(received).toMatchObject([{ origin: real.shop.url, tag: VERSION }]);
});

test('gtm.md: the Custom HTML, as GTM runs it (spec: B5)', async () => {
  await open(page(''));
  const [, code = ''] = /<script>(.*)<\/script>/s.exec(snippet('gtm.md', 'html gtm')) ?? [];
  await real.page.evaluate(code);
  await real.arrived('page_view');
  await real.page.evaluate("kairos('track', 'size_guide_opened', { size: 54 })");
  await real.prompted('Not sure about the size?');
});

const TEMPLATE = readFileSync(join(import.meta.dirname, '../../docs/install/kairos.tpl'), 'utf8');
const section = (name: string) =>
  new RegExp(`^___${name}___\\n(.*?)(?=^___[A-Z_]+___$|$(?![\\s\\S]))`, 'ms').exec(TEMPLATE)?.[1] ?? '';

/** GTM's sandbox as far as the template uses it; like GTM's own, `injectScript` gives the script no attributes. */
const SANDBOX = `(data, granted, code) => {
  const listeners = [];
  const apis = {
    isConsentGranted: () => granted,
    addConsentListener: (purpose, listener) => listeners.push((now) => listener(purpose, now)),
    callInWindow: (name, ...rest) => window[name]?.(...rest),
    injectScript: (url, onLoad, onFailure) => {
      const script = document.createElement('script');
      Object.assign(script, { src: url, async: true, onload: onLoad, onerror: onFailure });
      document.head.append(script);
    },
  };
  data.gtmOnSuccess = () => { window.gtmSays = 'success' };
  data.gtmOnFailure = () => { window.gtmSays = 'failure' };
  new Function('data', 'require', code)(data, (name) => apis[name]);
  window.choose = (now) => listeners.forEach((listen) => listen(now));
}`;

test('kairos.tpl: it follows the consent mode, and its sections are what GTM reads (spec: B5)', async () => {
  for (const name of ['INFO', 'TEMPLATE_PARAMETERS', 'WEB_PERMISSIONS']) JSON.parse(section(name));
  const permitted = [...section('WEB_PERMISSIONS').matchAll(/"publicId": "(\w+)"/g)].map(([, id]) => id);
  expect(permitted.sort()).toEqual(['access_consent', 'access_globals', 'inject_script']);

  await open(page(''));
  const data = { collector: `${real.collector.url}/`, site: 'demo', consent: 'mode' };
  const code = section('SANDBOXED_JS_FOR_WEB_TEMPLATE');
  const run = (granted: boolean) =>
    real.page.evaluate(`(${SANDBOX})(${JSON.stringify(data)}, ${granted}, ${JSON.stringify(code)})`);
  await run(false);
  await real.page.waitForFunction('window.gtmSays === "success" && window.kairos?.sites?.demo');
  await real.page.evaluate("kairos('track', 'while_unknown')");
  expect(await real.stored()).toEqual([]);
  await real.page.evaluate('choose(true)');
  await real.arrived('page_view', 'while_unknown');

  await real.page.reload();
  await run(true);
  await real.arrived('page_view', 'while_unknown', 'page_view');
  await real.page.evaluate("kairos('track', 'size_guide_opened')");
  await real.prompted('Not sure about the size?');
});

/** Each consent tool: whether its snippet is the tag's own script, what it has on the page, and how it says yes and no. */
const TOOLS: { label: string; own?: true; before?: string; says(yes: boolean): string }[] = [
  {
    label: 'html tcf',
    own: true,
    before:
      "window.__tcfapi = (command, version, callback) => { if (command === 'addEventListener') window.tell = callback }",
    says: (yes) =>
      `tell({ eventStatus: 'cmpuishown' }, true);
       tell({ eventStatus: 'useractioncomplete', gdprApplies: true, purpose: { consents: { 1: true, 5: ${yes}, 6: true, 8: true } } }, true)`,
  },
  {
    label: 'html onetrust',
    before: 'window.OneTrust = { closed: false, IsAlertBoxClosed() { return this.closed } }',
    says: (yes) =>
      `const tell = (detail) => dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail }));
       if (!OneTrust.closed) tell(['C0001']);
       OneTrust.closed = true;
       tell(['C0001'${yes ? ", 'C0002'" : ''}])`,
  },
  {
    label: 'html cookiebot',
    says: (yes) =>
      `window.Cookiebot = { consent: { statistics: ${yes} } }; dispatchEvent(new Event('CookiebotOnConsentReady'))`,
  },
  {
    label: 'html usercentrics',
    says: (yes) =>
      `dispatchEvent(new CustomEvent('ucEvent', { detail: { event: 'other' } }));
       dispatchEvent(new CustomEvent('ucEvent', { detail: { event: 'consent_status', Kairos: ${yes} } }))`,
  },
];

for (const { label, own, before = '', says } of TOOLS) {
  test(`consent.md, ${label}: nothing before the choice, events after a yes, forgotten after a no (spec: B5)`, async () => {
    const stub = fence('consent.md', 'html stub');
    const tag = `<script async src="${real.collector.url}/kairos.js" data-site="demo" data-consent-from="call"></script>`;
    await open(page(`${stub}<script>${before}</script>${snippet('consent.md', label)}${own ? '' : tag}`));
    await real.page.waitForFunction(`window.kairos?.sites?.demo && (${!own} || window.tell)`);
    await real.page.evaluate("kairos('track', 'before_the_choice')");
    expect(await real.stored()).toEqual([]);
    await real.page.evaluate(says(true));
    await real.arrived('page_view', 'before_the_choice');
    await real.page.evaluate(says(false));
    await expect.poll(real.stored).toEqual([]);
  });
}
