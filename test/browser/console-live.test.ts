/** What ties the rule editor to the shop and to others: the way to its pages, what visitors had lately, two people at one rule. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';
import { launch } from './launch.ts';
import { comeIn, onlooker } from './support/onlooker.ts';
import { shopPage } from './support/shop-page.ts';
import { type Shop, startShop } from './support/shop-server.ts';
import { violations } from './support/violations.ts';

let browser: Browser;
let shop: Shop;
let run: RunningCollector;
let context: BrowserContext;
let page: Page;
let later = 0;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startShop()]);
});
afterAll(async () => {
  await context?.close();
  await Promise.all([browser?.close(), run?.stop()]);
  await shop?.close();
});
beforeEach(async () => {
  await context?.close();
  await run?.stop();
  run = await runCollector({
    rules: [CART_OFFER],
    consoleOwned: true,
    built: true,
    origins: [shop.url],
    now: () => Date.now() + later,
  });
  ({ context, page } = await onlooker(browser, { locale: 'en-IE' }));
  await comeIn(page, run);
});

/** Visitors who put a ring of this price into the cart, on a page of the shop. */
async function bought(...prices: string[]): Promise<void> {
  for (const [place, price] of prices.entries()) {
    const params = piece(Number(price));
    const items = [{ ...(params['items'] as object[])[0], item_category: 'rings' }];
    const event = tabOf(`livetab${price}`.padEnd(12, '0'))('add_to_cart', { ...params, items });
    const batch = {
      v: 1,
      key: 'demo',
      visitor: `${place}`.padStart(22, 'v'),
      mode: 'granted',
      sent: Date.now(),
    };
    const { status } = await run.post(
      '/v1/events',
      { ...batch, events: [{ ...event, page: '/rings' }] },
      { origin: shop.url },
    );
    expect(status).toBe(200);
  }
}

const title = (of: Page) => of.getByLabel('Title', { exact: true });

async function open(of: Page, rule: string = CART_OFFER.id): Promise<void> {
  await of.goto(`${run.url}/console/#/demo/rules/${rule}`);
  await title(of).waitFor();
}

test('from the editor one press leads to the shop, where the tag shows the draft; without visitors examples are named so (spec: C40 C42)', async () => {
  shop.pages['/'] = { html: shopPage({ collector: run.url, tag: 'data-consent="denied"' }) };
  shop.pages['/rings'] = shop.pages['/'];
  await open(page);
  const subject = page.getByRole('combobox', { name: 'What it is about' }).nth(1);
  await subject.click();
  await page.getByRole('option', { name: /Value of the cart.*Such as 129\.00\./ }).waitFor();

  await page.keyboard.press('Escape');

  await bought('129', '48');
  later += 60_000;
  await page.reload();
  await subject.click();
  await page.getByRole('option', { name: /Value of the cart.*Seen lately: €48\.00, €129\.00\./ }).waitFor();
  await page.getByRole('option', { name: /Categories in the cart.*Seen lately: rings/ }).click();
  await page.getByLabel('Categories in the cart: How it is compared').selectOption({ label: 'contains' });
  const value = page.getByLabel('Categories in the cart: Value');
  expect(
    await value.evaluate((field) =>
      [...((field as HTMLInputElement).list?.options ?? [])].map((one) => one.value),
    ),
  ).toEqual(['rings']);
  await subject.click();
  await page.getByRole('option', { name: /Page they are on.*Seen lately: \/rings/ }).click();
  await page.getByLabel('Page they are on: How it is compared').selectOption({ label: 'is one of' });
  await page.getByRole('button', { name: 'Add /rings' }).click();
  await expect.poll(() => page.getByLabel('Page they are on: Value').inputValue()).toBe('/rings');

  await title(page).fill('Engraved for free');
  await page.getByText('Saved, not live yet').waitFor();
  await page.getByRole('button', { name: 'See it on your site' }).click();
  const address = page.getByLabel('Page', { exact: true });
  expect(await address.inputValue()).toBe('/rings');
  await address.fill(`${shop.url}/?colour=gold`);
  expect(await violations(page)).toEqual([]);
  const [there] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Open the page' }).click(),
  ]);
  await there.locator('section.card', { hasText: 'Engraved for free' }).waitFor();
  expect(there.url()).toBe(`${shop.url}/?colour=gold`);
});

test('who comes second sees in words what differs, and keeps both: theirs is the rule, mine a copy (spec: C43)', async () => {
  const other = await context.newPage();
  await Promise.all([open(page), open(other)]);
  const name = (of: Page) => of.getByLabel('Name', { exact: true });
  await title(other).fill('Theirs');
  await other.getByLabel('Value of the cart: To').fill('250');
  await other.getByText('Saved, not live yet').waitFor();
  await name(page).fill('Rings');
  await title(page).fill('Mine');
  const dialog = page.getByRole('dialog', { name: 'Somebody else changed this rule' });
  await dialog.waitFor();
  const sections = dialog.locator('.difference');
  expect(await sections.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Name',
    'When',
    'Title',
  ]);
  expect(await sections.nth(2).textContent()).toBe('TitleYoursMineTheirsTheirs');
  const when = await sections.nth(1).textContent();
  expect(when).toContain('Value of the cart is between 100 and 199.99');
  expect(when).toContain('Value of the cart is between 100 and 250');
  expect(when).toContain('none of these is true');
  expect(when).toContain('Bought, in the last 30 days');
  // Neither names of fields nor signs of JSON.
  expect(await dialog.textContent()).not.toMatch(/[{}[\]]|\b(all|did|fact|between):|perVisit/);
  expect(await violations(page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Keep both, mine as a copy' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => title(page).inputValue()).toBe('Theirs');
  await page.getByRole('link', { name: 'Rings (copy)' }).click();
  await expect.poll(() => name(page).inputValue()).toBe('Rings (copy)');
  expect(await title(page).inputValue()).toBe('Mine');
  expect(await page.getByLabel('Value of the cart: To').inputValue()).toBe('199.99');

  // Who deletes it meanwhile is not overruled unseen either.
  await other.reload();
  await title(other).waitFor();
  await open(page);
  await other.getByRole('button', { name: 'Delete rule' }).click();
  await other.getByRole('heading', { level: 1, name: 'Rules' }).waitFor();
  await title(page).fill('Mine again');
  await dialog.getByText('They deleted the rule').waitFor();
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByText('Saved, not live yet').waitFor();
  await page.reload();
  await expect.poll(() => title(page).inputValue()).toBe('Mine again');
});
