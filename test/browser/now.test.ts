/** The console's first page in a real Chromium, in front of a real collector: what happens now, and how visits went. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { visitorId } from '../../collector/pipeline/visitor-id.ts';
import type { Rule } from '../../protocol/rule.ts';
import { type RunningCollector, runCollector, SHOP_ORIGIN, USER_AGENT } from '../support/run-collector.ts';
import { launch } from './launch.ts';
import { comeIn, onlooker } from './support/onlooker.ts';
import { violations } from './support/violations.ts';

const RING = { item_id: 'halo', item_name: 'Halo ring', price: 129, quantity: 1 };
const CART = { currency: 'EUR', value: 129, items: [RING] };
const DECLINED = { step: 'payment', reason: 'payment', code: 'card_declined' };
const PICTURES = process.env['KAIROS_PICTURES'];

const SECOND = {
  id: 'second',
  name: 'A smaller thing',
  priority: 10,
  when: { fact: 'cart.value', atLeast: 100 },
  then: { show: { kind: 'offer', surface: 'card', title: { en: 'Gift wrap' }, text: { en: 'On us.' } } },
};
const OFFER: Rule = {
  id: 'cart-offer',
  name: 'Carts over 100',
  when: { fact: 'cart.value', atLeast: 100 },
  then: { show: { kind: 'offer', surface: 'card', title: { en: 'Free engraving' }, text: { en: 'On us.' } } },
};

let browser: Browser;
let run: RunningCollector;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let tabs = 0;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  run = await runCollector({
    built: true,
    rules: [OFFER],
    site: { name: 'Demo shop' },
    moreSites: [{ key: 'other', name: 'Other shop', origins: [] }],
  });
});

afterEach(async () => {
  await context?.close();
  await run.stop();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  await context?.close();
  ({ context, page, complaints } = await onlooker(browser, options));
  await comeIn(page, run);
  await page.goto(`${run.url}/console/${path}`);
}

type Told = [name: string, params?: object];

/** One visitor's events, in a tab of its own. */
async function visit(letter: string, ...events: Told[]): Promise<void> {
  const sent = Date.now();
  const tab = `nowtab${String(tabs++).padStart(4, '0')}`;
  const response = await fetch(`${run.url}/v1/events`, {
    method: 'POST',
    headers: { origin: SHOP_ORIGIN, 'content-type': 'text/plain', 'user-agent': USER_AGENT },
    body: JSON.stringify({
      v: 1,
      key: 'demo',
      visitor: letter.repeat(22),
      mode: 'granted',
      sent,
      events: events.map(([name, params = {}], index) => ({
        tab,
        seq: index + 1,
        name,
        at: sent,
        page: '/product/halo',
        params,
      })),
    }),
  });
  expect(response.status).toBe(200);
}

async function busyShop(): Promise<void> {
  await visit(
    'A',
    ['view_item'],
    ['add_to_cart', CART],
    ['begin_checkout', CART],
    ['checkout_error', DECLINED],
  );
  await visit('B', ['view_item'], ['add_to_cart', CART], ['purchase', { ...CART, transaction_id: 'T1' }]);
  await visit('C', ['view_item'], ['js_error', { message: 'broken' }]);
  await visit('D', ['page_view']);
}

const panel = (title: string) => page.locator('section.panel').filter({ hasText: title });

async function picture(name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

test('it is the first page, and tells how far visits came, where they stopped and what was shown (spec: C6 C23)', async () => {
  await busyShop();
  await open('#/');
  const funnel = panel('From view to order');
  await expect.poll(() => funnel.locator('tbody tr').count()).toBe(7);
  const figures = await funnel
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [row.querySelector('th'), row.querySelector('.figure')].map((cell) => cell?.textContent),
      ),
    );
  expect(figures).toEqual([
    ['All visits', '4'],
    ['Looked at an item', '3'],
    ['Filled the cart', '2'],
    ['Began the checkout', '2'],
    ['Chose delivery', '1'],
    ['Entered payment', '1'],
    ['Ordered', '1'],
  ]);
  expect(await funnel.textContent()).toContain('€129.00');
  const leaks = panel('Where visits stop');
  await leaks.getByRole('row', { name: 'Payment refused: card declined 1 100%' }).waitFor();
  await leaks.getByRole('row', { name: 'Script error on /product/halo 1 100%' }).waitFor();
  const declined = leaks.getByRole('row', { name: 'Payment refused: card declined' });
  expect(await declined.getAttribute('title')).toBe(
    'Payment refused: card declined: 1 of the visits that stopped here (100%); 0 in the time before',
  );
  // As a bar too: the longest there is.
  expect(await declined.locator('.bar-now').getAttribute('width')).toBe('100');
  expect(await funnel.getByRole('row', { name: 'Filled the cart' }).getAttribute('title')).toBe(
    'Filled the cart: 2, 67% of the step before; 0 in the time before',
  );
  const rule = panel('What was shown').locator('li').filter({ hasText: 'Carts over 100' });
  expect(await rule.textContent()).toContain('Decided');

  await page.getByRole('radio', { name: 'Today' }).check();
  await page.getByText('Today by the shop’s clock, beside the same hours of yesterday.').waitFor();
  await expect.poll(() => funnel.locator('tbody .figure').first().textContent()).toBe('4');

  await page.getByRole('radio', { name: '7 days' }).check();
  await expect.poll(() => funnel.locator('tbody tr').count()).toBe(7);
  expect(await page.getByRole('radio', { name: '7 days' }).isChecked()).toBe(true);
  expect(complaints).toEqual([]);
});

test('who is stuck stands first and leads to the journey (spec: V5 C6)', async () => {
  await busyShop();
  await open('#/demo');
  const trouble = panel('In trouble now');
  const row = trouble.locator('li');
  await row.waitFor();
  expect(await row.textContent()).toMatch(/Payment refused: card declined.*Urgent.*Had begun the checkout/s);
  await row.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Journey' }).waitFor();
  expect(page.url()).toContain(visitorId('demo', 'A'.repeat(22)));
});

test('moments appear by themselves, wait while it is paused, and are announced (spec: V4 C6)', async () => {
  await open('#/demo');
  const moments = panel('Moments as they happen');
  await moments.getByText('No moment yet').waitFor();
  await visit('E', ['add_to_cart', CART]);
  const rows = moments.locator('li');
  await rows.first().waitFor();
  expect(await rows.first().textContent()).toMatch(
    /Carts over 100.*Decided because value of the cart was 129/s,
  );

  await moments.getByRole('button', { name: 'Pause' }).click();
  await visit('F', ['add_to_cart', CART]);
  const news = moments.getByRole('button', { name: 'Show 1 new moment' });
  await news.waitFor();
  expect(await rows.count()).toBe(1);
  await news.click();
  await expect.poll(() => rows.count()).toBe(2);
  await expect.poll(() => moments.getByRole('status').textContent()).toContain('Carts over 100');
  await visit('G', ['add_to_cart', CART]);
  await moments.getByRole('button', { name: 'Show 1 new moment' }).waitFor();
  await moments.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => rows.count()).toBe(3);
});

test('each part that cannot be loaded says so, and is loaded again (spec: C6)', async () => {
  await busyShop();
  await open('#/other');
  await page.getByText('Nobody is stuck').waitFor();
  await context.route('**/api/sites/demo/**', (route) => route.abort());
  await page.goto(`${run.url}/console/#/demo`);
  await expect.poll(() => page.getByRole('alert').count()).toBe(5);
  expect(await violations(page)).toEqual([]);
  await picture('now-error');
  await context.unroute('**/api/sites/demo/**');
  await panel('From view to order').getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => panel('From view to order').locator('tbody tr').count()).toBe(7);
});

test('other days are looked at, and what cannot be is said (spec: C4)', async () => {
  await busyShop();
  await open('#/demo');
  const first = panel('From view to order').locator('tbody tr').first();
  await first.waitFor();
  await page.getByRole('radio', { name: 'Other days' }).check();
  const [from, to] = [page.getByLabel('From', { exact: true }), page.getByLabel('To', { exact: true })];
  const today = await to.inputValue();
  await expect.poll(() => first.textContent()).toContain('All visits');
  const visits = await first.textContent();
  await from.fill('2020-02-01');
  await page.getByText('At most 400 days.').waitFor();
  expect(await first.textContent()).toBe(visits);
  await to.fill('2020-01-31');
  await page.getByText('The first day comes after the last.').waitFor();
  const asked = page.waitForRequest(/funnel\?/);
  await to.fill('2020-02-01');
  // Days of the shop: when they begin is the collector's to know.
  const query = new URL((await asked).url()).searchParams;
  expect([query.get('first'), query.get('last'), query.get('from')]).toEqual([
    '2020-02-01',
    '2020-02-01',
    null,
  ]);
  await expect.poll(async () => await first.locator('td.figure').first().textContent()).toBe('0');
  await to.fill(today);
  await from.fill(today);
  await expect
    .poll(async () => Number(await first.locator('td.figure').first().textContent()))
    .toBeGreaterThan(0);
});

test('days are the shop’s; where the device has others, or they begin at half past, that is said (spec: V26 C4)', async () => {
  writeFileSync(join(run.rulesFolder, 'rulebook.json'), '{ "holdout": 0, "zone": "Asia/Kolkata" }');
  await run.collector.rules.get('demo')?.reload();
  await busyShop();
  await open('#/demo', { timezoneId: 'America/New_York' });
  await panel('From view to order').locator('tbody tr').first().waitFor();
  expect(await page.locator('.days-note').count()).toBe(0);
  await page.getByRole('radio', { name: 'Today' }).check();
  const note = page.locator('.days-note');
  await note
    .getByText(/The shop’s days, not this device’s: its clock is that of Asia\/Kolkata, where it is \w+day/)
    .waitFor();
  await note.getByText('a day is counted from 23:30 to 23:30').waitFor();
  await page.getByRole('radio', { name: 'Other days' }).check();
  await note.getByText('a day is counted from 23:30 to 23:30').waitFor();
  const there = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(Date.now());
  expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe(there);
  await picture('now-shop-days');
  await page.setViewportSize({ width: 360, height: 780 });
  await picture('now-shop-days-narrow');
  expect(await violations(page)).toEqual([]);
});

test('by the keyboard alone: the period is changed, the stream paused, a journey opened (spec: C4)', async () => {
  await busyShop();
  await open('#/demo');
  await panel('In trouble now').locator('li').first().waitFor();
  await panel('Moments as they happen').locator('li').first().waitFor();
  const press = async (wanted: string) => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const { activeElement: on } = document;
        return on instanceof HTMLInputElement ? on.name : (on?.textContent ?? '').trim();
      });
      if (at.startsWith(wanted)) return;
    }
    throw new Error(`Tab does not come to “${wanted}”.`);
  };
  await press('Pause');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  await press('period');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.getByRole('radio', { name: '7 days' }).isChecked()).toBe(true);
  await page.reload();
  await panel('In trouble now').locator('li').first().waitFor();
  await press(visitorId('demo', 'A'.repeat(22)).slice(0, 10));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Journey' }).waitFor();
});

test('a visitor is erased from the journey, after being asked, and not by a slip (spec: V6)', async () => {
  await busyShop();
  const visitor = visitorId('demo', 'A'.repeat(22));
  await open(`#/demo/journeys/${visitor}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save all that is kept' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^kairos-.*\.json$/);
  await page.getByRole('button', { name: 'Erase this visitor' }).click();
  const dialog = page.getByRole('dialog');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await page.locator('.event').first().waitFor();
  await page.getByRole('button', { name: 'Erase this visitor' }).click();
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByText('Nobody is known by this id').waitFor();
});

test('what was held back says so in plain words, with the name of what came first (spec: C6)', async () => {
  writeFileSync(join(run.rulesFolder, 'second.json'), JSON.stringify(SECOND));
  await run.collector.rules.get('demo')?.reload();
  await busyShop();
  await open('#/demo');
  const held = panel('Moments as they happen').locator('li.held').first();
  await held.waitFor();
  expect(await held.locator('.moment-why').textContent()).toMatch(
    /^Held back: “Carts over 100” came first\. It was due because/,
  );
  const rule = panel('What was shown').locator('li').filter({ hasText: 'A smaller thing' });
  await expect.poll(() => rule.textContent()).toContain('Held back: “Carts over 100” came first (');
});
