/** The server-less demo: dist/static on a plain file server, below a path, in a real browser; nothing else answers. */
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launch } from './launch.ts';
import { acknowledged } from './support/acknowledged.ts';
import { chunksReady, TO_LEAVE } from './support/chunks-ready.ts';
import { type FileServer, startFileServer } from './support/file-server.ts';
import { addToCart, goToPayment, leave } from './support/shop-steps.ts';

const FOLDER = join(import.meta.dirname, '../../dist/static');

let browser: Browser;
let files: FileServer;
let context: BrowserContext;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launch();
  files = await startFileServer(FOLDER, '/some/where/shop/');
});
afterAll(async () => {
  await browser?.close();
  await files?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-IE' });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => errors.push(String(error)));
});
afterEach(async () => {
  await context.close();
  expect(errors.splice(0)).toEqual([]);
});

const card = () => page.locator('section.card');
const heading = () => card().getByRole('heading');

type Kind = 'append' | 'erased';
const logged = (kind: Kind) => page.evaluate(readLog, kind);

/** A page that is left before the service worker has started and the tag has come tells nothing, as anywhere. */
const stored = (name: string) =>
  expect.poll(() => logged('append'), { timeout: 20_000 }).toContain(`"${name}"`);

async function readLog(kind: Kind): Promise<string> {
  // Opening a database makes it: looked at too early, the page would find it there, and empty.
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'kairos-serverless')) return '';
  const opening = indexedDB.open('kairos-serverless');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const reading = database.transaction('log').objectStore('log').getAll();
  await new Promise((resolve) => {
    reading.onsuccess = resolve;
  });
  database.close();
  return JSON.stringify(reading.result.filter((entry) => kind in entry));
}

it('a cart of €129 gets its offer, and the shop engraves', async () => {
  await addToCart(page, files.url, 'halo-ring');
  await card().waitFor();
  expect(await heading().textContent()).toBe('Your initials, on us');
  await card().locator('.action').click();
  await page.goto(`${files.url}cart.html`);
  await page.getByTestId('engraving-line').waitFor();
});

it('the journey goes on over pages: offered once, and two pieces on two pages make one cart', async () => {
  await addToCart(page, files.url, 'comet-studs');
  await stored('add_to_cart');
  await addToCart(page, files.url, 'rain-earrings');
  await card().waitFor();
  await card().getByRole('button', { name: 'Close' }).click();
  await page.goto(`${files.url}index.html`);
  await addToCart(page, files.url, 'tide-ring');
  await page.waitForTimeout(1_500);
  expect(await card().count()).toBe(0);
});

it('a declined card gets the reason, then a person', async () => {
  await addToCart(page, files.url, 'halo-ring');
  await card().waitFor();
  await goToPayment(page, files.url);
  for (const kind of ['fix', 'help']) {
    await page.getByTestId('test-card-insufficient_funds').click();
    await page.getByTestId('pay').click();
    await card()
      .and(page.locator(`.${kind}`))
      .waitFor();
  }
});

it('a reply lost because the shop navigates comes on the next page', async () => {
  await page.goto(`${files.url}product.html?id=halo-ring`);
  await page.getByTestId('buy-now').click();
  await page.waitForURL('**/cart.html');
  await card().waitFor();
});

it('“forget me” empties the log', async () => {
  await addToCart(page, files.url, 'halo-ring');
  await card().waitFor();
  await page.getByTestId('privacy-choices').first().click();
  await page.getByTestId('start-over').click();
  await page.waitForURL('**/index.html');
  // Said by the page that goes, or by the one that comes if nobody was left to answer that.
  await expect.poll(() => logged('erased'), { timeout: 20_000 }).toContain('"demo"');
  expect(await logged('append')).not.toContain('add_to_cart');
  await addToCart(page, files.url, 'halo-ring');
  await card().waitFor();
});

it('90 visible seconds of silence before paying: help', async () => {
  await context.clock.install();
  await addToCart(page, files.url, 'rain-earrings');
  await stored('add_to_cart');
  await goToPayment(page, files.url);
  await stored('add_shipping_info');
  // The answer, with the time to wake at, must be there before the clock runs.
  await acknowledged(page);
  await context.clock.runFor(70_000);
  expect(await card().count()).toBe(0);
  await context.clock.runFor(25_000);
  await card().and(page.locator('.help')).waitFor();
  expect(await heading().textContent()).toBe('Can we help with anything?');
  expect(await card().getByRole('link', { name: 'Hours' }).getAttribute('href')).toMatch(
    /^\/some\/where\/shop\/contact/,
  );
});

it('leaving with a full cart: what is in it, with the network cut at that moment', async () => {
  await addToCart(page, files.url, 'rain-earrings');
  await stored('add_to_cart');
  // The answer sent ahead and the chunks that show it have come, and the click is over.
  await chunksReady(page, TO_LEAVE);
  await page.waitForTimeout(2_000);
  await context.setOffline(true);
  await page.evaluate(leave);
  await card().and(page.locator('.reminder')).waitFor();
  await card().getByText('Rain').waitFor();
  await context.setOffline(false);
  await stored('exit_intent');
});

it('after a declined card the same gesture shows no reminder', async () => {
  await addToCart(page, files.url, 'rain-earrings');
  await goToPayment(page, files.url);
  await page.getByTestId('test-card-insufficient_funds').click();
  await page.getByTestId('pay').click();
  await card().and(page.locator('.fix')).waitFor();
  await card().getByRole('button', { name: 'Close' }).click();
  await chunksReady(page, TO_LEAVE);
  await page.waitForTimeout(2_000);
  await page.evaluate(leave);
  await stored('exit_intent');
  await page.waitForTimeout(500);
  expect(await card().count()).toBe(0);
});

it('“Inspect” opens the inspector, which shows facts and rules, and goes on over pages', async () => {
  await addToCart(page, files.url, 'halo-ring');
  await card().waitFor();
  await page.getByTestId('inspect').click();
  await page.getByRole('tab', { name: 'Facts' }).click();
  const view = page.getByRole('tabpanel');
  await view.getByText('€129.00').waitFor();
  await page.goto(`${files.url}cart.html`);
  await page.getByRole('tab', { name: 'Rules' }).click();
  await view.getByText('Carts of €100 to €199.99: free engraving').waitFor();
  await page.getByRole('button', { name: 'Switch off' }).click();
  // The tab forgets it a moment after it is gone.
  await page.getByRole('tablist').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate('Object.keys(sessionStorage).join()')).not.toContain('debug');
  await page.goto(`${files.url}index.html`);
  await page.getByTestId('inspect').waitFor();
  expect(await page.getByRole('tablist').count()).toBe(0);
});

it('nothing of the tag ever reaches the file server, but for what a page says as it goes away', () => {
  // Whoever takes back consent by leaving has the erasure go with the page; the next one says it again.
  expect(files.refused.filter((request) => !/\/v1\/(events|erase)$/.test(request))).toEqual([]);
});
