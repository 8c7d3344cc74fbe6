/** Visitors are found in the console, and agents see what is theirs to see, in a real Chromium. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { visitorId } from '../../collector/pipeline/visitor-id.ts';
import { consoleClient } from '../support/console-client.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';
import { launch } from './launch.ts';
import { comeIn, onlooker } from './support/onlooker.ts';
import { violations } from './support/violations.ts';

const PASSWORD = 'a ring for every finger';
const ADA = visitorId('demo', 'A'.repeat(22));
const BEN = visitorId('demo', 'B'.repeat(22));
let browser: Browser;
let run: RunningCollector;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  run = await runCollector({ built: true, rules: [CART_OFFER] });
  const ada = tabOf('findtab00001');
  const { decisions } = await run.send({ events: [ada('add_to_cart', piece(150))] });
  const decision = decisions[0]?.id as string;
  const order = { ...piece(150), transaction_id: 'T-2041' };
  await run.send({ events: [ada('intervention_shown', { decision }), ada('purchase', order)] });
  const ben = tabOf('findtab00002');
  const declined = { step: 'payment', reason: 'payment', code: 'card_declined' };
  await run.send({ visitor: 'B'.repeat(22), events: [ben('checkout_error', declined)] });
  ({ context, page } = await onlooker(browser));
});
afterEach(async () => {
  await context.close();
  await run.stop();
});

/** What has the focus when the next heading has been drawn. */
function noteFocus(): void {
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('main h1')?.textContent !== 'Find a visitor') return;
    observer.disconnect();
    const { tagName, textContent } = document.activeElement ?? document.body;
    document.body.dataset['focused'] = tagName === 'BODY' ? tagName : `${tagName} ${textContent}`;
  }).observe(document.body, { childList: true, subtree: true });
}

const found = () => page.locator('table.found tbody tr');
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

test('a visitor is found by order, by id and by what happened, by the keyboard alone (spec: C20 C4)', async () => {
  await comeIn(page, run);
  await page.goto(`${run.url}/console/#/demo/journeys`);
  const field = page.getByLabel('Visitor id, customer, order number or failure code');
  await field.focus();
  await page.keyboard.type('T-2041');
  await page.keyboard.press('Enter');
  await heading('Find a visitor');
  await expect.poll(() => found().allTextContents()).toMatchObject([expect.stringContaining('Order T-2041')]);
  expect(await violations(page)).toEqual([]);
  await found().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await heading('Journey');
  expect(page.url()).toContain(ADA);

  // Back is where one had found them; a whole id leads on at once, and back again past it.
  await page.evaluate(noteFocus);
  await page.goBack();
  await heading('Find a visitor');
  // The heading has the focus as it is drawn: a moment later it would take it from whoever has begun to type.
  expect(await page.evaluate("document.body.dataset['focused']")).toBe('H1 Find a visitor');
  expect(await field.inputValue()).toBe('T-2041');
  await field.fill(BEN);
  await page.keyboard.press('Enter');
  await heading('Journey');
  expect(page.url()).toContain(BEN);
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('T-2041');

  await field.fill('ada@shop.example');
  await page.keyboard.press('Enter');
  await page.getByText('Nobody found.').waitFor();
  await page.getByText('E-mail addresses and names are never kept').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByText('Find by what happened').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Rule' }).focus();
  await page.keyboard.type('engraving');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('It was shown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => found().allTextContents()).toMatchObject([expect.stringContaining('It was shown')]);
  expect(page.url()).toContain('shown');
  await page.reload();
  await expect.poll(() => found().count()).toBe(1);

  await page.getByRole('combobox', { name: 'Rule' }).focus();
  await page.keyboard.type('any');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('It was chosen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => found().allTextContents())
    .toMatchObject([expect.stringContaining('It was chosen')]);
  await page.reload();
  await expect.poll(() => page.getByRole('combobox', { name: 'Rule' }).inputValue()).toBe('Any rule');
  await expect.poll(() => found().count()).toBe(1);

  await page.getByLabel('Checkout failure').selectOption('Payment refused: card declined');
  await page.getByRole('button', { name: 'Find' }).last().click();
  await expect.poll(() => found().locator('a').getAttribute('title')).toBe(BEN);
  await page.setViewportSize({ width: 360, height: 800 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  // Chinese finds the same.
  await page.getByRole('button', { name: '简体中文' }).click();
  await heading('查找访客');
  await expect.poll(() => found().allTextContents()).toMatchObject([expect.stringContaining('付款被拒')]);
});

test('an agent sees who is stuck and why, and nothing of what is sold (spec: C21)', async () => {
  const owner = consoleClient(run.url);
  await owner.bySignInLink(run.collector.signIn.token);
  await owner.ask('PUT', '/api/me', { name: 'Ann', email: 'ann@shop.example', password: PASSWORD });
  const added = await owner.ask('POST', '/api/people', {
    email: 'eva@shop.example',
    name: 'Eva',
    role: 'agent',
  });
  const { token } = added.body as { token: string };
  const agent = consoleClient(run.url);
  await agent.ask('POST', '/api/invitation', { token, name: 'Eva', password: PASSWORD });
  const [name = '', value = ''] = agent.cookie.split('=');
  await context.addCookies([{ name, value, url: run.url }]);
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 403) refused.push(response.url());
  });
  await page.goto(`${run.url}/console/`);
  await heading('Now');
  await page.locator('.now-trouble li').filter({ hasText: 'Payment refused: card declined' }).waitFor();
  await page.locator('.now-moments li').filter({ hasText: CART_OFFER.name }).first().waitFor();
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'In trouble now',
    'Moments as they happen',
  ]);
  const sections = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  expect(await sections.allTextContents()).toEqual(['Now', 'Journeys']);
  await page.locator('.now-trouble a').click();
  await heading('Journey');
  expect(refused).toEqual([]);
});
