/** The draft on past visits, in a real Chromium: chosen, run, read and opened; and what is said where nothing can be told. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Rule } from '../../protocol/rule.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { siteClient } from '../support/site-client.ts';
import { piece, tabOf } from '../support/wire-events.ts';
import { launch } from './launch.ts';
import { comeIn, onlooker } from './support/onlooker.ts';
import { violations } from './support/violations.ts';

let browser: Browser;
let run: RunningCollector;
let context: BrowserContext;
let page: Page;
const cheaper: Rule = { ...CART_OFFER, when: { fact: 'cart.value', atLeast: 50 } };

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await context.close();
  await run.stop();
});

/** @param prices a visitor with a cart of each */
async function start(prices: number[], draft?: object, options: Parameters<Browser['newContext']>[0] = {}) {
  run = await runCollector({
    rules: [CART_OFFER, CARD_DECLINED],
    consoleOwned: true,
    built: true,
    threads: true,
  });
  for (const [place, price] of prices.entries()) {
    const tab = tabOf(`backtest${String(place).padStart(4, '0')}`);
    await run.send({ visitor: String(place).padStart(22, 'b'), events: [tab('add_to_cart', piece(price))] });
  }
  if (draft) {
    const api = await siteClient(run);
    await api.send('PUT', `/draft/rules/${CART_OFFER.id}`, { content: draft, revision: 0 });
  }
  ({ context, page } = await onlooker(browser, options));
  await comeIn(page, run);
  await page.getByRole('link', { name: 'Rules' }).click();
  await page.getByRole('heading', { level: 1, name: 'Rules' }).waitFor();
}

test('a marketer tests a changed rule on past visits, and opens who would have seen it (spec: C15)', async () => {
  await start([60, 70, 150], cheaper);
  await page.getByRole('link', { name: 'Test on past visits' }).click();
  await page.getByRole('heading', { level: 1, name: 'Test on past visits' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Start the test' }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByText(
      'With your changes 3 of 3 visitors would have seen something; with what is live it would be 1.',
    )
    .waitFor();
  await page.getByText('2 visitors who see nothing now would have.').waitFor();
  const row = page.getByRole('row', { name: CART_OFFER.name });
  expect(await row.getByRole('cell').allTextContents()).toEqual(['3', '1', '0', '–']);
  expect(await violations(page)).toEqual([]);
  const example = page
    .getByRole('heading', { name: 'For whom it would be different' })
    .locator('..')
    .getByRole('link');
  await example.first().click();
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Test on past visits' }).waitFor();
  expect(page.url()).toContain('/journeys/');
  // The result is there again when one comes back.
  await page.goBack();
  await page.getByText('2 visitors who see nothing now would have.').waitFor();
});

test('where nobody came, and where something is missing, that is said in words (spec: C15)', async () => {
  await start(
    [],
    { ...CART_OFFER, name: '' },
    { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  );
  await page.getByRole('link', { name: 'Test on past visits' }).click();
  await page.getByRole('button', { name: 'Start the test' }).click();
  await page.getByText('Something is missing first').waitFor();
  expect(await violations(page)).toEqual([]);
  const api = await siteClient(run);
  await api.send('PUT', `/draft/rules/${CART_OFFER.id}`, { content: cheaper, revision: 1 });
  await page.getByRole('button', { name: 'Start the test' }).click();
  await page.getByText(/^Nobody visited from/).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violations(page)).toEqual([]);
});

test('a rule under way is tried on somebody who was here: at each step what it says, and why not (spec: C16)', async () => {
  await start([60]);
  await page.getByRole('link', { name: CART_OFFER.name }).click();
  await page.getByText('Try on a visitor').click();
  await page.getByRole('button', { name: 'Try', exact: true }).click();
  await page.getByText('Would have been shown 0 times in 1 step.').waitFor();
  const step = page.getByRole('listitem').filter({ hasText: 'Added to the cart' });
  expect(await step.textContent()).toMatch(/Not now.*value of the cart is 60/s);
  await page.getByLabel('Value of the cart: From').fill('50');
  await page.getByRole('button', { name: 'Try', exact: true }).click();
  await page.getByText('Would have been shown 1 time in 1 step.').waitFor();
  expect(await violations(page)).toEqual([]);
  // What cannot be published yet is not tried.
  await page.getByLabel('Title', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Try', exact: true }).click();
  await page.getByText('Fill in what is left first, then it can be tried.').waitFor();
});

test('the live rules go out as a file, and come into the draft of another day (spec: C17)', async () => {
  await start([]);
  await page.getByRole('link', { name: 'Versions' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the live rules' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('demo-rules.json');
  const { rules, ...rest } = JSON.parse(readFileSync(await download.path(), 'utf8')) as { rules: Rule[] };
  expect(rules).toContainEqual(CART_OFFER);
  expect(await violations(page)).toEqual([]);
  const bringIn = (text: string) =>
    page
      .getByLabel('Bring in a file of rules')
      .setInputFiles({ name: 'rules.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  for (const wrong of ['no file of ours', '{"rules": 5}']) {
    await bringIn(wrong);
    await page.getByText('This is not a file of rules.').waitFor();
  }
  await bringIn(JSON.stringify({ ...rest, rules: [cheaper] }));
  await page.getByRole('heading', { level: 1, name: 'Publish' }).waitFor();
  await page.getByText(CARD_DECLINED.name).waitFor();
});
