/** A rule under way on a page of the shop, opened by the console's link: the built tag, a real collector, a strict policy. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PreviewLink } from '../../protocol/api/preview.ts';
import type { Language } from '../../protocol/language.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { type SiteClient, siteClient } from '../support/site-client.ts';
import { launch } from './launch.ts';
import { shopPage } from './support/shop-page.ts';
import { type Shop, startShop } from './support/shop-server.ts';
import { violations } from './support/violations.ts';

const RULE = CART_OFFER.id;
const { show } = CART_OFFER.then;

let browser: Browser;
let shop: Shop;
let run: RunningCollector;
let api: SiteClient;
let now = Date.now();
let revision = 0;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startShop()]);
  run = await runCollector({
    rules: [CART_OFFER],
    rulebook: { holdout: 50, brand: { accent: '#1f5d4c' } },
    consoleOwned: true,
    built: true,
    origins: [shop.url],
    now: () => now,
  });
  api = await siteClient(run);
  // Nobody is shown anything: a preview all the same.
  expect((await api.send('PUT', '/switches', { off: true, why: 'Before the sale' })).status).toBe(200);
});
afterAll(async () => {
  await Promise.all([browser?.close(), run?.stop()]);
  await shop?.close();
});

/** Changes what the draft's rule shows. */
async function draft(changes: object, then: object = {}): Promise<void> {
  const content = { ...CART_OFFER, then: { show: { ...show, ...changes }, ...then } };
  const { status } = await api.send('PUT', `/draft/rules/${RULE}`, { content, revision });
  expect(status).toBe(200);
  revision++;
}

/** @param lang of the console of who makes it */
async function link(rule: string = RULE, lang: Language = 'en'): Promise<string> {
  const { body } = await api.send('POST', `/rules/${rule}/preview-link?lang=${lang}`);
  return (body as PreviewLink).fragment;
}

/** A page of the shop, and what its own scripts and the network can tell of the tag. */
async function person(parts: { tag?: string; body?: string } = {}, options: BrowserContextOptions = {}) {
  for (const path of ['/', '/rings']) {
    shop.pages[path] = {
      html: shopPage({
        collector: run.url,
        head: `<script>dataLayer = [{ event: 'add_to_cart', ecommerce: { currency: 'EUR', value: 129 } }]</script>`,
        body: '<a href="/rings">Rings</a>',
        ...parts,
      }),
      headers: {
        'content-security-policy': `default-src 'none'; img-src data:; style-src 'self'; script-src ${run.url} 'unsafe-inline'; connect-src ${run.url}; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
    };
  }
  shop.pages['/shop.css'] = { html: '[data-kairos-slot] { height: 20rem }', type: 'text/css' };
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(new URL(request.url()).pathname);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return { page, asked, complaints, close: () => context.close() };
}

const strip = (page: Page) => page.locator('[data-kairos=preview]');
const prompt = (page: Page, title: string) => page.locator('section.card', { hasText: title });
const button = (page: Page, name: string) => strip(page).getByRole('button', { name });

test.each([
  ['granted', 'data-consent="granted"'],
  ['unknown', ''],
  ['denied', 'data-consent="denied"'],
])(
  'with consent %s the draft is drawn, follows through the shop, shows the newest save and ends; nothing is told (spec: C40 C41)',
  async (_, tag) => {
    await draft({ title: { en: 'Engraved for free' } });
    const { page, asked, complaints, close } = await person({ tag });
    await page.goto(`${shop.url}/?size=54${await link()}`);
    await prompt(page, 'Engraved for free').waitFor();
    const colour = (name: string) =>
      page.getByRole('button', { name }).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await colour('Add engraving')).toBe('rgb(31, 93, 76)');
    await strip(page).getByText('Only you see this').waitFor();
    await strip(page).getByText(CART_OFFER.name).waitFor();
    expect(page.url()).toBe(`${shop.url}/?size=54`);
    expect(await violations(page)).toEqual([]);

    // An offer is taken as a customer would, and its code is the shop's.
    await page.getByRole('button', { name: 'Add engraving' }).click();
    await page.getByText('ENGRAVE', { exact: true }).waitFor();

    await draft({ title: { en: 'Engraved while you wait' } });
    await page.getByRole('link', { name: 'Rings' }).click();
    await prompt(page, 'Engraved while you wait').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await prompt(page, 'Engraved').waitFor({ state: 'detached' });
    await draft({ title: { en: 'Engraved today' } });
    await button(page, 'Show again').click();
    await prompt(page, 'Engraved today').waitFor();
    await page.evaluate("kairos('track', 'never')");
    expect(await page.evaluate('dataLayer.length')).toBe(1);
    await button(page, 'End preview').click();
    await strip(page).waitFor({ state: 'detached' });
    expect(await prompt(page, 'Engraved').count()).toBe(0);
    expect(asked).toEqual(['/v1/preview', '/v1/preview', '/v1/preview']);
    expect(await run.store.journeys.list('demo', { limit: 1 })).toEqual([]);
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  },
);

test('each surface, language and variant is drawn; without a place for it, the page is told why, in the language of who made the link (spec: C40)', async () => {
  const { page, close } = await person(
    {
      body: '<link rel="stylesheet" href="/shop.css"><div data-kairos-slot="cart"></div><p id="size">Size</p>',
    },
    { locale: 'fr-FR', viewport: { width: 360, height: 740 } },
  );
  const fragment = await link(RULE, 'zh-CN');
  const surfaces = [
    ['bar', { surface: 'bar' }],
    ['dialog', { surface: 'dialog' }],
    ['slot', { surface: 'slot', slot: 'cart' }],
    ['tip', { surface: 'tip', anchor: '#size' }],
  ] as const;
  for (const [surface, changes] of surfaces) {
    await draft(changes);
    await page.goto('about:blank');
    await page.goto(shop.url + fragment);
    await page.locator(`[data-kairos=${surface}] section.card`).waitFor({ state: 'attached' });
  }
  await draft({ surface: 'slot', slot: 'nowhere' });
  await page.reload();
  await strip(page).getByText('本页不显示：没有空着的位置 nowhere').waitFor();
  await draft({ surface: 'tip', anchor: '#nowhere' });
  await page.reload();
  await strip(page).getByText('看不到提示所指的内容').waitFor();
  await draft({ title: {}, text: {} });
  await page.reload();
  await strip(page).getByText('没有可显示的内容').waitFor();

  const texts = {
    title: { de: 'Gravur gratis', en: 'Engraving' },
    text: { de: 'Für {cart.value}.', en: '' },
  };
  await draft(texts, { variants: { b: { title: { en: 'Engraving, the other way' } } } });
  await page.reload();
  await prompt(page, 'Engraving').waitFor();
  const looks = strip(page).getByRole('combobox');
  const chosen = () => looks.locator('option:checked').textContent();
  expect(await chosen()).toBe('英语');
  expect(await looks.getByRole('option').allTextContents()).toEqual(['德语', '英语', '英语 · b', '德语 · b']);
  await looks.selectOption({ label: '德语' });
  await prompt(page, 'Gravur gratis').waitFor();
  await prompt(page, 'Für 129,00').waitFor();
  await prompt(page, '129,00').locator('summary').click();
  await prompt(page, 'Sie sehen dies, weil Ihr Warenkorb einen Wert von 129,00\u00a0€ hat.').waitFor();
  await button(page, '重新显示').click();
  await prompt(page, '129,00').waitFor();
  expect(await chosen()).toBe('德语');
  await looks.selectOption({ label: '英语 · b' });
  await prompt(page, 'Engraving, the other way').waitFor();
  expect(await violations(page)).toEqual([]);
  await close();
});

test('a link that is over, changed or another site’s opens nothing, and says so, in the language of who made it (spec: C40 C41)', async () => {
  await draft({ title: { en: 'Engraved for free' } });
  const { page, asked, close } = await person({ tag: 'data-consent="denied"' }, { locale: 'zh-CN' });
  const good = await link();
  const ended = 'This link has ended';
  const other = [...good].map((sign, place) =>
    place === good.length - 2 ? (sign === 'A' ? 'B' : 'A') : sign,
  );
  for (const fragment of [other.join(''), good.replace(RULE, 'card-declined'), '#kairos-tools-demo=%22']) {
    await page.goto('about:blank');
    await page.goto(shop.url + fragment);
    await strip(page).getByText(ended).waitFor();
    expect(await page.locator('section.card').count()).toBe(0);
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  }
  // Another site's link is none of this tag's business.
  const before = asked.length;
  await page.goto('about:blank');
  await page.goto(shop.url + good.replace('-demo=', '-other='));
  await page.waitForFunction('document.readyState === "complete" && window.kairos');
  expect(asked.length).toBe(before);
  await page.goto('about:blank');
  await page.goto(shop.url + good);
  await prompt(page, 'Engraved for free').waitFor();
  now += 13 * 3_600_000;
  await button(page, 'Show again').click();
  await strip(page).getByText(ended).waitFor();
  expect(await page.locator('section.card').count()).toBe(0);
  await page.reload();
  await page.waitForFunction('window.kairos');
  expect(await strip(page).count()).toBe(0);
  await close();
});
