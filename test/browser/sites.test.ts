/** Staging, the tag, origins and keys in a real Chromium: an owner sets them up, a page of the shop sends, the check turns green. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { launch } from './launch.ts';

let browser: Browser;
let run: RunningCollector;
let context: BrowserContext;
let page: Page;
let shop: Server;
let shopUrl: string;
/** What stands in the shop's pages. */
let tag = '';

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  shop = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Shop</title>${tag}<h1>Shop</h1>`);
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  run = await runCollector({ built: true, consoleOwned: true, site: { name: '<b>Rings</b>' } });
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: run.url });
  page = await context.newPage();
  await page.goto(`${run.url}/sign-in?token=${run.collector.signIn.token}`);
});
afterEach(async () => {
  await context.close();
  await run.stop();
  shop.closeAllConnections();
  shop.close();
});

const go = (path: string) => page.goto(`${run.url}/console/#/${path}`);
const copied = () => page.evaluate(() => navigator.clipboard.readText());
const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.locator('dialog[open]');
/** A page of the shop is opened, and has heard from the collector. */
async function visit(status: number): Promise<void> {
  const shopPage = await context.newPage();
  const answered = shopPage.waitForResponse((one) => one.url().endsWith('/v1/events'));
  await shopPage.goto(shopUrl);
  expect((await answered).status()).toBe(status);
}

test('a staging site is made, its tag copied, an origin that was not listed added: the check turns green (spec: O3 O7 O9 R6)', async () => {
  await go('demo/settings/site');
  await button('Make a staging site').click();
  await page.getByRole('link', { name: 'Go to its staging site' }).click();
  await page.getByText('Try rules here, then bring them to the live site.').waitFor();
  // Markup in a name is text, here and in the picker.
  expect(await page.locator('.site-picker option').allTextContents()).toEqual([
    '<b>Rings</b>',
    '<b>Rings</b> · staging',
  ]);
  expect(await page.locator('main b').count()).toBe(0);

  await page.getByRole('link', { name: 'Install', exact: true }).click();
  await page.getByText('No page may send yet.').waitFor();
  await page.getByLabel('The shop has the customer’s consent').check();
  // It says so for two seconds.
  await Promise.all([page.getByText('Copied').waitFor(), button('Copy the tag').click()]);
  tag = await copied();
  expect(tag).toBe(
    `<script async src="${run.url}/kairos.js" data-site="demo-staging" data-consent="granted"></script>`,
  );
  // Without leave of its origin the page does not get to see the answer.
  const stranger = await context.newPage();
  await stranger.goto(shopUrl);
  await page.getByText(`A page of ${shopUrl} sends events of this site, and may not.`).waitFor();
  // Its tag tries again, and would be heard before anybody has read that no event came yet.
  await stranger.close();
  await button(`Add this origin: ${shopUrl}`).click();
  const row = page.locator('.install-origins li', { hasText: shopUrl });
  await row.getByText('No event yet').waitFor();
  await visit(200);
  await row.getByText('Events arrive').waitFor();
  expect(await row.getAttribute('class')).toBe('arrived');
  expect(await page.locator('.install-problem').count()).toBe(0);
  // A tag that was lost with the shop's last update must not look well for ever.
  await page.clock.setFixedTime(Date.now() + 8 * 24 * 3_600_000);
  await row.getByText('Is the tag still in its pages?').waitFor();
  expect(await row.getAttribute('class')).toBe('quiet');
});

test('by keyboard alone the tag’s key is replaced: the new tag keeps the visitor, the ended key is refused (spec: O4 O8)', async () => {
  await go('demo/settings/site');
  await page.getByLabel('Another origin').fill(`${shopUrl}/cart`);
  await page.keyboard.press('Enter');
  await page.getByText(`Leave out what follows the name of the shop. Perhaps you mean ${shopUrl}`).waitFor();
  await page.getByLabel('Another origin').fill(shopUrl);
  await page.keyboard.press('Enter');
  await page.locator('.account-rows').getByText(shopUrl).waitFor();
  const consent = 'data-consent="granted"';
  tag = `<script async src="${run.url}/kairos.js" data-site="demo" ${consent}></script>`;
  await visit(200);

  await go('demo/settings/keys');
  await button('Replace or end The site’s own').focus();
  await page.keyboard.press('Enter');
  // The old key works for a day unless another time is chosen: the last of the choices is none.
  await dialog().getByLabel('for another 24 hours').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText('The tag under Install has it already.').waitFor();
  await page.locator('.account-rows .bad-text').waitFor();
  await visit(401);

  await go('demo/settings/install');
  const shown = await page.locator('pre').textContent();
  expect(shown).toMatch(/data-site="demo" data-key="pk_[\w-]{12}"/);
  tag = (shown ?? '').replace('></script>', ` ${consent}></script>`);
  await visit(200);
  const rows = await run.store.journeys.list('demo', { limit: 9 });
  expect(rows.map(({ records }) => records > 1)).toEqual([true]);
});

test('a secret key is shown once, and replaced while the old one works (spec: O4 O5)', async () => {
  const server = async (secret: string) => {
    const body = { v: 1, source: 'till', events: [] };
    return (await run.post('/v1/server/events', body, { authorization: `Bearer ${secret}` })).status;
  };
  await go('demo/settings/keys');
  const secrets = page.getByRole('region', { name: 'Secret keys for servers' });
  await secrets.getByLabel('Another secret key').fill('Till');
  await secrets.getByRole('button', { name: 'Make a secret key' }).click();
  const told = page.locator('.notice .code');
  const old = (await told.textContent()) ?? '';
  await button('Replace or end Till').click();
  await dialog().getByLabel('until you end it').check();
  await dialog().getByRole('button', { name: 'Make a new one in its place' }).click();
  await expect.poll(() => told.textContent()).not.toBe(old);
  const fresh = (await told.textContent()) ?? '';
  expect([await server(old), await server(fresh)]).toEqual([200, 200]);
  await button('Replace or end Till').first().click();
  await dialog().getByRole('button', { name: 'End it now' }).click();
  await secrets.locator('.bad-text').waitFor();
  expect([await server(old), await server(fresh)]).toEqual([401, 200]);
  await page.reload();
  await secrets.getByText('Till').first().waitFor();
  expect(await page.content()).not.toContain(fresh);
});

test('a site is closed by who writes its name, by keyboard too, and opened again as it was (spec: O10 O11 C4)', async () => {
  const consent = 'data-consent="granted"';
  tag = `<script async src="${run.url}/kairos.js" data-site="demo-staging" ${consent}></script>`;
  await go('demo/settings/site');
  await page.getByText('take it out of that file and start Kairos again').waitFor();
  expect(await button('Close this site…').count()).toBe(0);
  await button('Make a staging site').click();
  await page.getByRole('link', { name: 'Go to its staging site' }).click();
  await page.getByText('Try rules here, then bring them to the live site.').waitFor();
  await page.getByLabel('Another origin').fill(shopUrl);
  await page.keyboard.press('Enter');
  await page.locator('.account-rows').getByText(shopUrl).waitFor();
  await visit(200);

  await button('Close this site…').focus();
  await page.keyboard.press('Enter');
  const name = dialog().getByLabel('To confirm, write the name of the site');
  await name.focus();
  await page.keyboard.type('Rings');
  await page.keyboard.press('Enter');
  await dialog().getByText('The name is “<b>Rings</b>”.').waitFor();
  await visit(200);
  await name.fill(' <b>Rings</b> ');
  await page.keyboard.press('Enter');

  // Back among the sites there are; the tag in the page hears that its key opens nothing.
  const closed = page.getByRole('region', { name: 'Closed sites' });
  await closed.getByText('<b>Rings</b> · staging').waitFor();
  expect(new URL(page.url()).hash).toBe('#/demo/settings/site');
  // The picker is there for several sites only.
  await expect.poll(() => page.locator('.site-picker').count()).toBe(0);
  await visit(401);
  await closed.getByRole('button', { name: 'Open again: <b>Rings</b>' }).click();
  await closed.getByText('<b>Rings</b> is open again.').waitFor();
  await visit(200);
  await closed.getByRole('link', { name: 'Go there' }).click();
  await page.locator('.account-rows').getByText(shopUrl).waitFor();
});
