/** The console in Chinese in a real Chromium: of itself where the browser is Chinese, by the switch elsewhere. */
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';
import { launch } from './launch.ts';
import { violations } from './support/violations.ts';

const PICTURES = process.env['KAIROS_PICTURES'];

let browser: Browser;
let run: RunningCollector;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  run = await runCollector({ consoleOwned: true, built: true, rules: [CART_OFFER] });
});
afterEach(async () => {
  await context?.close();
  await run.stop();
});

async function open(options: Parameters<Browser['newContext']>[0]): Promise<void> {
  // What is on its way in has less contrast than where it stays.
  context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${run.url}/sign-in?token=${run.collector.signIn.token}`);
}

const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const spoken = () => page.evaluate(() => document.documentElement.lang);

test.each([360, 1280])(
  'a Chinese browser sees Now, Rules and the editor in Chinese, %i px: nothing is wider, axe finds nothing (spec: C18)',
  async (width) => {
    const tab = tabOf('chinesetab0001');
    await run.send({ visitor: 'z'.padStart(22, 'z'), events: [tab('add_to_cart', piece(129))] });
    await open({ locale: 'zh-CN', viewport: { width, height: 800 } });
    const check = async (screen: string) => {
      expect(await violations(page), screen).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${screen} is wider than ${width} px`).toBeLessThanOrEqual(0);
      if (!PICTURES) return;
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: `${PICTURES}/${screen}-zh-${width}.png`, fullPage: true });
    };
    await title('实时');
    expect(await spoken()).toBe('zh-CN');
    await page.getByRole('heading', { name: '从浏览到下单' }).waitFor();
    await page.getByText('浏览商品').first().waitFor();
    await check('now');
    await page.getByRole('link', { name: '规则', exact: true }).click();
    await title('规则');
    await page.getByText('已生效').first().waitFor();
    await check('rules');
    await page.getByRole('link', { name: CART_OFFER.name }).click();
    await page.getByText('可以发布').first().waitFor();
    await page.frameLocator('iframe.preview').locator('section.card').waitFor();
    await check('editor');
    expect(complaints).toEqual([]);
  },
  120_000,
);

test('the switch changes the language by the keyboard, and the choice is kept (spec: C18)', async () => {
  await open({ locale: 'en-GB' });
  await title('Now');
  expect(await spoken()).toBe('en');
  await page.getByRole('button', { name: '简体中文' }).press('Enter');
  await title('实时');
  expect(await spoken()).toBe('zh-CN');
  const later = await context.newPage();
  await later.goto(`${run.url}/console/`);
  await later.getByRole('heading', { level: 1, name: '实时' }).waitFor();
  await page.getByRole('button', { name: 'English' }).press('Enter');
  await title('Now');
  expect(await spoken()).toBe('en');
});
