/** The rules' screens in a real Chromium, in front of a real collector, as somebody uses them who has never seen them. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, type RunOptions, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';
import { launch } from './launch.ts';
import { comeIn, onlooker } from './support/onlooker.ts';
import { violations } from './support/violations.ts';

let browser: Browser;
let run: RunningCollector;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let visitors = 0;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(() => start());
afterEach(async () => {
  await context.close();
  await run.stop();
});

async function start(options: RunOptions = {}): Promise<void> {
  await run?.stop().catch(() => {});
  run = await runCollector({ consoleOwned: true, built: true, ...options });
  await open();
}

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  await context?.close();
  ({ context, page, complaints } = await onlooker(browser, options));
  await comeIn(page, run);
  await page.getByRole('link', { name: 'Rules' }).click();
  await page.getByRole('heading', { level: 1, name: 'Rules' }).waitFor();
}

/** @returns the rules that a new visitor is shown who puts something of this value into the cart */
async function shownFor(value: number): Promise<string[]> {
  const visitor = String(++visitors).padStart(22, 'r');
  const tab = tabOf(`consoletab${String(visitors).padStart(4, '0')}`);
  const { decisions } = await run.send({ visitor, events: [tab('add_to_cart', piece(value))] });
  return decisions.map(({ title }) => title);
}

async function choose(field: Locator, search: string, option: string): Promise<void> {
  await field.click();
  await field.fill(search);
  await page.getByRole('option', { name: option }).first().click();
}

const saved = () => page.getByText('Saved, not live yet').waitFor();
const lastSubject = () => page.getByRole('combobox', { name: 'What it is about' }).last();

test('a rule is made from nothing by the editor alone, published, seen by the shop, and rolled back (spec: C10)', async () => {
  await page.getByRole('link', { name: 'New rule' }).click();
  await page.getByLabel('Name of the rule').fill('Carts of €100 to €199');
  await page.getByRole('button', { name: 'Start from nothing' }).click();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await choose(lastSubject(), 'value cart', 'Value of the cart');
  await page.getByLabel('Value of the cart: How it is compared').selectOption({ label: 'is between' });
  await page.getByLabel('Value of the cart: From').fill('100');
  await page.getByLabel('Value of the cart: To').fill('199.99');
  await page.getByRole('button', { name: 'Only in one currency' }).click();
  await page.getByText('in Euro', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Add a group' }).click();
  await page.getByLabel('How these go together').last().selectOption({ label: 'none of these is true' });
  await choose(lastSubject(), 'did something', 'They did something');
  await choose(page.getByRole('combobox', { name: 'What they did' }), 'bought', 'Bought');
  await page.getByLabel('Within', { exact: true }).selectOption({ label: 'in the last' });
  await page.getByLabel('in the last', { exact: true }).fill('30');
  await page.getByLabel('Title', { exact: true }).fill('We engrave it for free');
  await page.getByLabel('Text', { exact: true }).fill('Your cart is worth {cart.value}.');
  await page.getByText('Ready to publish').waitFor();
  await saved();
  expect(await shownFor(129)).toEqual([]);

  await page.getByRole('link', { name: 'Go to publishing' }).click();
  await page.getByLabel('What did you change, and why?').fill('Engraving for the middle');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText(/Version \d+ is live\./).waitFor();
  expect(await shownFor(129)).toEqual(['We engrave it for free']);
  expect(await shownFor(250)).toEqual([]);

  await page.getByRole('link', { name: 'Rules' }).last().click();
  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByText('Engraving for the middle').waitFor();
  await page
    .getByRole('button', { name: /Go back to version/ })
    .first()
    .click();
  await page.getByText(/Back to version/).waitFor();
  expect(await shownFor(129)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('who saves second is shown both, and whichever stays, the other can be had back (spec: C12)', async () => {
  await start({ rules: [CART_OFFER] });
  const other = await context.newPage();
  const address = `${run.url}/console/#/demo/rules/${CART_OFFER.id}`;
  for (const one of [page, other]) {
    await one.goto(address);
    await one.getByLabel('Title', { exact: true }).waitFor();
  }
  await other.getByLabel('Title', { exact: true }).fill('Theirs');
  await other.getByText('Saved, not live yet').waitFor();
  await page.getByLabel('Title', { exact: true }).fill('Mine');
  const dialog = page.getByRole('dialog', { name: 'Somebody else changed this rule' });
  await dialog.waitFor();
  expect(await dialog.textContent()).toMatch(/Mine.*Theirs/s);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  const title = page.getByLabel('Title', { exact: true });
  await expect.poll(() => title.inputValue()).toBe('Theirs');
  await page.keyboard.press('Control+z');
  await expect.poll(() => title.inputValue()).toBe('Mine');
  await saved();
  await page.reload();
  await expect.poll(() => title.inputValue()).toBe('Mine');
});

test('a condition is found, filled in, moved, undone and removed by the keyboard alone (spec: C12 C4)', async () => {
  await start({ rules: [CART_OFFER] });
  await page.goto(`${run.url}/console/#/demo/rules/${CART_OFFER.id}`);
  await page.getByRole('button', { name: 'Add a condition' }).last().focus();
  const before = await page.locator('.condition').count();
  await page.keyboard.press('Enter');
  await lastSubject().focus();
  await page.keyboard.type('pages viewed');
  await page.getByRole('option', { name: 'Pages viewed' }).first().waitFor();
  await page.keyboard.press('Enter');
  const number = page.getByLabel('Pages viewed: Value');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('3');
  await saved();
  await page.getByRole('button', { name: 'Move up: Pages viewed' }).press('Enter');
  await page.getByText('As JSON', { exact: true }).press('Enter');
  const json = page.getByLabel('The rule as JSON');
  const inJson = async () => JSON.parse(await json.inputValue());
  await expect.poll(async () => (await inJson()).when.all[2]).toEqual({ fact: 'visit.pages', atLeast: 3 });
  const rule = await inJson();
  await json.fill(JSON.stringify({ ...rule, name: 'By JSON' }));
  const name = page.getByLabel('Name', { exact: true });
  await expect.poll(() => name.inputValue()).toBe('By JSON');
  await json.fill('{');
  await page.getByText('This is not complete JSON yet').waitFor();
  await name.focus();
  for (let undone = 0; undone < 5; undone++) await page.keyboard.press('Control+z');
  const conditions = () => page.locator('.condition').count();
  await expect.poll(conditions).toBe(before);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(conditions).toBe(before + 1);
  await page.getByRole('button', { name: 'Remove: What it is about' }).press('Enter');
  await expect.poll(conditions).toBe(before);
});

test('rules are found and switched off with a reason, all of them or one, and on again (spec: C13)', async () => {
  await start({ rules: [CART_OFFER] });
  expect(await shownFor(129)).toHaveLength(1);
  await page.reload();
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByLabel('Search rules').fill('nothing like it');
  await page.getByText('No rule fits').waitFor();
  await page.getByLabel('Search rules').fill('cart');
  await page.getByLabel('Kind').selectOption({ label: 'fix' });
  await page.getByText('No rule fits').waitFor();
  await page.getByLabel('Kind').selectOption({ label: 'offer' });

  await page.getByRole('button', { name: `Switch off: “${CART_OFFER.name}”` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why?').fill('The engraver is ill');
  await dialog.getByRole('button', { name: 'Switch off' }).click();
  await page.getByText('The engraver is ill').first().waitFor();
  await page.getByText('Switched off', { exact: true }).waitFor();
  expect(await shownFor(129)).toEqual([]);
  await page.getByRole('button', { name: `Switch on again: “${CART_OFFER.name}”` }).click();
  await page.getByText('Live', { exact: true }).waitFor();
  expect(await shownFor(129)).toHaveLength(1);

  await page.getByRole('button', { name: 'Switch everything off' }).click();
  await page.getByRole('dialog').getByLabel('Why?').fill('Sale begins');
  await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click();
  await page.getByText('Nothing is shown on this site').waitFor();
  expect(await shownFor(129)).toEqual([]);
});

test('a folder’s rules can be looked at, and it is said why they cannot be changed (spec: Y6)', async () => {
  await start({ rules: [CART_OFFER], consoleOwned: false });
  await page.getByText('These rules are files').waitFor();
  expect(await page.getByRole('link', { name: 'New rule' }).count()).toBe(0);
  await page.getByRole('link', { name: CART_OFFER.name }).click();
  await page.getByText('Can be looked at here, but not changed.').waitFor();
  expect(await page.getByLabel('Title', { exact: true }).getAttribute('readonly')).not.toBeNull();
});

test('the preview is the tag’s own prompt with the texts as they are typed, phone and laptop, light and dark (spec: C14)', async () => {
  await start({ rules: [CART_OFFER] });
  // Without the driver's own word on what the shopper prefers, which would go into the frame too.
  await open({ colorScheme: null });
  await page.goto(`${run.url}/console/#/demo/rules/${CART_OFFER.id}`);
  const frame = page.frameLocator('iframe.preview');
  const card = frame.locator('section.card');
  await card.filter({ hasText: 'With a cart of €129.00.' }).waitFor();
  await page.getByLabel('Title', { exact: true }).fill('Engraved by hand');
  await card.filter({ hasText: 'Engraved by hand' }).waitFor();
  const background = () => frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await card.filter({ hasText: 'Engraved by hand' }).waitFor();
  expect(await background()).not.toBe(light);
  const width = () => page.locator('iframe.preview').evaluate((element) => element.clientWidth);
  expect(await width()).toBeLessThan(400);
  await page.getByRole('button', { name: 'Laptop', exact: true }).click();
  await expect.poll(width).toBeGreaterThan(700);
  await page.getByLabel('Add a language').selectOption({ label: 'German' });
  await page.getByLabel('Title', { exact: true }).fill('Von Hand graviert');
  await card.filter({ hasText: 'Von Hand graviert' }).waitFor();
  expect(await frame.locator('html').getAttribute('lang')).toBe('de');
  for (const surface of [
    'on a bar along the edge',
    'in a place of the page',
    'as a tip that points at something',
    'in a window that must be closed',
  ]) {
    await page.getByLabel('Where', { exact: true }).selectOption({ label: surface });
    await frame.locator('section.card').filter({ hasText: 'Von Hand graviert' }).waitFor();
  }
  expect(complaints).toEqual([]);
});

test('what could not be saved is said to be not saved, and is saved with the next change (spec: C12)', async () => {
  await start({ rules: [CART_OFFER] });
  await page.goto(`${run.url}/console/#/demo/rules/${CART_OFFER.id}`);
  const title = page.getByLabel('Title', { exact: true });
  await title.waitFor();
  await context.route('**/draft/**', (route) => route.abort());
  await title.fill('One');
  await page.getByText('Not saved.').waitFor();
  await context.unroute('**/draft/**');
  await title.fill('Two');
  await saved();
  await page.reload();
  await expect.poll(() => title.inputValue()).toBe('Two');
});

test('what is left unsaved is saved before the next screen asks, or is told and gone on with (spec: C12 C4)', async () => {
  await start({ rules: [CART_OFFER] });
  await page.getByRole('link', { name: CART_OFFER.name }).click();
  const name = page.getByLabel('Name', { exact: true });
  const heading = page.getByRole('heading', { level: 1, name: 'Rules', exact: true });
  const order: string[] = [];
  page.on('request', (request) => /\/rules\?|\/rules$/.test(request.url()) && order.push('asked'));
  await context.route('**/draft/rules/**', async (route) => {
    if (route.request().method() === 'PUT') {
      await heading.waitFor();
      order.push('saved');
    }
    await route.fallback();
  });
  await name.fill('A gift');
  await page.locator('.back').click();
  await page.getByRole('link', { name: 'A gift' }).waitFor();
  expect(order.slice(0, 2)).toEqual(['saved', 'asked']);
  await context.unroute('**/draft/rules/**');

  await page.getByRole('link', { name: 'A gift' }).click();
  await name.waitFor();
  await context.route('**/draft/rules/**', (route) => route.abort());
  await name.fill('A present');
  await page.locator('.back').click();
  const notice = page.getByText('The last changes to “A present” are not saved');
  await notice.waitFor();
  await page.getByRole('link', { name: 'A gift' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await context.unroute('**/draft/rules/**');

  // Meanwhile somebody else was there.
  const other = await context.newPage();
  await other.goto(`${run.url}/console/#/demo/rules/${CART_OFFER.id}`);
  await other.getByLabel('Name', { exact: true }).fill('Theirs');
  await other.getByText('Saved, not live yet').waitFor();
  await page.getByRole('link', { name: 'Go on with them' }).click();
  const dialog = page.getByRole('dialog', { name: 'Somebody else changed this rule' });
  await dialog.waitFor();
  await expect.poll(() => notice.count()).toBe(0);
  await page.goBack();
  await notice.waitFor();
  await page.getByRole('link', { name: 'Go on with them' }).click();
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await saved();
  await page.locator('.back').click();
  await page.getByRole('link', { name: 'A present' }).waitFor();
  expect(await notice.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('without a rule the list says how to begin; without an answer that there is none, and asks again (spec: C13 C4)', async () => {
  await page.getByText('No rule yet').waitFor();
  expect(await violations(page)).toEqual([]);
  await context.route('**/sites/demo/**', (route) => route.abort());
  await page.goto('about:blank');
  await page.goto(`${run.url}/console/#/demo/rules`);
  await page.getByText('Kairos does not answer').waitFor();
  expect(await violations(page)).toEqual([]);
  await context.unroute('**/sites/demo/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('No rule yet').waitFor();
});
