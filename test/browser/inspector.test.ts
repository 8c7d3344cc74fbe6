/** The built inspector on a page below a strict policy: what it shows, by keyboard alone, and for whom. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './launch.ts';
import { type InspectorPageParts, serveInspector } from './support/inspector-page.ts';
import { type Shop, startShop } from './support/shop-server.ts';

let browser: Browser;
let shop: Shop;
beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startShop()]);
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

const VIEWS = ['Events', 'Facts', 'Decisions', 'Rules', 'Tagging', 'Health'];
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const view = (page: Page) => page.getByRole('tabpanel');

async function inspect(parts: InspectorPageParts = {}, options: BrowserContextOptions = {}) {
  serveInspector(shop, parts);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(shop.url);
  await page.getByRole('tablist').waitFor();
  return { page, problems, close: () => context.close() };
}

describe('what it shows', () => {
  it('events with their fate, and opened their parameters; nothing breaks the policy', async () => {
    const { page, problems, close } = await inspect();
    const row = (name: string) => page.getByRole('button', { name: new RegExp(name) });
    await expect.poll(() => row('add_to_cart').textContent()).toContain('Halo · €129.00');
    expect(await row('add_to_cart').textContent()).toContain('Stored');
    expect(await row('add_payment_info').textContent()).toContain('Waiting');
    await row('size_guide_opened').click();
    await view(page).getByText('params takes an object of at most 50 names').waitFor();
    await row('add_to_cart').click();
    await view(page).getByText('"halo-ring"').waitFor();
    await page.getByPlaceholder('Filter').fill('refused');
    await view(page).getByText('1 event', { exact: true }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('facts in words, with what the last reply changed', async () => {
    const { page, close } = await inspect();
    await tab(page, 'Facts').click();
    await view(page).getByText('€129.00').waitFor();
    await view(page).getByText('was 0').waitFor();
    await close();
  });

  it('decisions with what keeps them, and the engine’s own words', async () => {
    const { page, close } = await inspect();
    await tab(page, 'Decisions').click();
    await view(page).getByText('On the screen').waitFor();
    await view(page).getByText('Waits: the customer is typing').waitFor();
    await view(page).getByText('Ready for when the customer leaves').waitFor();
    await view(page).getByText('a failure suppresses offers for the visit').waitFor();
    await close();
  });

  it('rules with their why-not, narrowed down', async () => {
    const { page, close } = await inspect();
    await tab(page, 'Rules').click();
    expect(await view(page).locator('.rule').count()).toBe(5);
    await view(page).getByText('Held back', { exact: false }).first().click();
    expect(await view(page).locator('.rule').count()).toBe(1);
    await view(page).getByText('the checkout failed in this visit').waitFor();
    await view(page).getByText('All', { exact: false }).first().click();
    await page.getByPlaceholder('Filter').fill('at least 2');
    expect(await view(page).locator('.rule').count()).toBe(1);
    await close();
  });

  it('what the tagging gets wrong, also what is pushed later', async () => {
    const { page, close } = await inspect();
    await tab(page, 'Tagging').click();
    await view(page).getByText('Did you mean “add_to_cart”?').waitFor();
    await view(page).getByText('There is an amount but no currency.').waitFor();
    await page.evaluate(() =>
      (window as unknown as { dataLayer: unknown[] }).dataLayer.push({ event: 'begin_checkout' }),
    );
    await view(page).getByText('It has no items.').waitFor();
    await close();
  });

  it('without a token: everything the page knows, and how to get one', async () => {
    const { page, close } = await inspect({ token: false });
    await page.getByRole('button', { name: /add_to_cart/ }).waitFor();
    for (const name of ['Facts', 'Rules']) {
      await tab(page, name).click();
      await view(page).getByText('Debug this shop').waitFor();
    }
    await tab(page, 'Health').click();
    await view(page).getByText('Facts and rules are not told.').waitFor();
    await close();
  });
});

describe('for whom', () => {
  it.each([
    ['light', {}, {}, VIEWS],
    ['dark', { colorScheme: 'dark' }, {}, ['Events', 'Decisions', 'Health']],
    ['right to left', {}, { dir: 'rtl' }, ['Events']],
    ['320 px', { viewport: { width: 320, height: 640 } }, {}, ['Rules', 'Health']],
    ['forced colours', { forcedColors: 'active' }, {}, ['Rules']],
  ] as [string, BrowserContextOptions, InspectorPageParts, string[]][])(
    'axe finds nothing: %s',
    async (_, options, parts, views) => {
      const { page, close } = await inspect(parts, options);
      for (const name of views) {
        await tab(page, name).click();
        if (name === 'Events') await page.getByRole('button', { name: /add_to_cart/ }).click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.target}`)).toEqual([]);
        expect(await view(page).evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
      }
      await close();
    },
  );

  it('by keyboard alone: views, size, fold, unfold; the page’s focus stays until then', async () => {
    const { page, close } = await inspect();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const height = async () => (await page.locator('.frame').boundingBox())?.height ?? 0;
    const before = await height();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await expect.poll(height).toBe(before + 24);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await view(page).getByText('This visitor').waitFor();
    await page.keyboard.press('End');
    await view(page).getByRole('heading', { name: 'Installation' }).waitFor();
    await page.keyboard.press('Escape');
    const pill = page.getByRole('button', { name: /Kairos/ });
    // The focus follows the fold by a moment; a key pressed before would go to the page.
    await expect.poll(() => pill.evaluate((node) => node.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await view(page).waitFor();
    await expect.poll(height).toBe(before + 24);
    await close();
  });

  it('a hostile page’s styles stay outside, the edge it covers is told, and it can be dragged and switched off', async () => {
    const { page, close } = await inspect({ body: '<link rel="stylesheet" href="/shop.css">' });
    const frame = page.locator('.frame');
    const covered = () =>
      page.evaluate(() => document.documentElement.style.getPropertyValue('--kairos-covered'));
    await expect.poll(covered).toBe('340px');
    await page.mouse.move(600, 720 - 324);
    await page.mouse.down();
    await page.mouse.move(600, 300, { steps: 3 });
    await page.mouse.up();
    await expect.poll(covered).toBe('436px');
    await page.getByRole('button', { name: 'Put it on the right' }).click();
    expect((await frame.boundingBox())?.height).toBe(720);
    await expect.poll(covered).toBe('');
    await page.getByRole('button', { name: 'Switch off' }).click();
    expect(await page.evaluate(() => (window as { ended?: boolean }).ended)).toBe(true);
    await close();
  });
});
