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

/** @returns what stands on the page as three Latin words in a row or more; the rule's own texts are what they are */
async function english(of: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is not shown is not read
  const text = await of.locator('body').innerText();
  const own = [CART_OFFER.name, ...Object.values(CART_OFFER.then.show?.text ?? {})];
  const foreign = own.reduce((rest, given) => rest.replaceAll(given, ''), text);
  return foreign.match(/[A-Za-z’']+(?: [A-Za-z’']+){2,}/g) ?? [];
}

const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const spoken = () => page.evaluate(() => document.documentElement.lang);

test.each([360, 1280])(
  'a Chinese browser sees Now, Rules, the editor, a rule tried and a journey in Chinese, whys included, %i px: nothing is wider, axe finds nothing (spec: C18 C83)',
  async (width) => {
    const tab = tabOf('chinesetab0001');
    await run.send({ visitor: 'z'.padStart(22, 'z'), events: [tab('add_to_cart', piece(129))] });
    await open({ locale: 'zh-CN', viewport: { width, height: 800 } });
    const check = async (screen: string) => {
      expect(await violations(page), screen).toEqual([]);
      expect(await english(page), screen).toEqual([]);
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
    // What is left to do, said of fields and of what no field explains.
    await page.getByLabel('名称').first().fill('');
    await page.getByText('请填写名称').first().waitFor();
    await page.getByLabel('名称').first().fill(CART_OFFER.name);
    await page.getByText('用访客试一试').click();
    await page.getByRole('button', { name: '试一试' }).click();
    await page.getByText('条件成立：').first().waitFor();
    await check('try');
    await page.goto(`${run.url}/console/#/demo/now`);
    await page.getByText('决定展示，因为购物车货币为“EUR”').waitFor();
    await check('moment');
    await page.locator('.moment a.id').first().click();
    await title('旅程');
    await page.getByText('决定展示，因为购物车货币为“EUR”').first().waitFor();
    await check('journey');
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
