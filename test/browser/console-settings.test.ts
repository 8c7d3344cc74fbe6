/** The settings that hold for all rules in a real Chromium, in front of a real collector: changed, published, seen by the shop. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { en } from '../../console/words/en.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, type RunOptions, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';
import { launch } from './launch.ts';
import { comeIn, onlooker } from './support/onlooker.ts';
import { shopPage } from './support/shop-page.ts';
import { startShop } from './support/shop-server.ts';
import { violations } from './support/violations.ts';

const { kinds } = en.showing;

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
afterEach(async () => {
  await context?.close();
  await run?.stop();
});

async function start(
  options: RunOptions = {},
  look: Parameters<Browser['newContext']>[0] = {},
): Promise<void> {
  run = await runCollector({ consoleOwned: true, built: true, rules: [CART_OFFER], ...options });
  ({ context, page, complaints } = await onlooker(browser, look));
  await comeIn(page, run);
}

const open = async (part: string) => {
  await page.goto(`${run.url}/console/#/demo/settings/${part}`);
  await page.locator('.part-panel').first().waitFor();
};
/** The draft has come so far, and the screen says so. @param piece of its JSON */
async function saved(piece: string): Promise<void> {
  const draft = async () => (await run.store.drafts.list('demo')).map(({ content }) => content).join();
  await expect.poll(draft).toContain(piece);
  await page.getByText('Saved, not live yet: shoppers notice nothing until you publish.').waitFor();
}
async function publish(): Promise<void> {
  await page.getByRole('link', { name: 'Go to publishing' }).click();
  await page.getByLabel('What did you change, and why?').fill('Settings');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText(/Version \d+ is live\./).waitFor();
}
const live = () => run.collector.books.live('demo').settings;

test('what is shown is limited without a line of JSON, and live once it is published (spec: O22 O23)', async () => {
  await start();
  await open('limits');
  await page.getByLabel('Share of visitors who are shown nothing').fill('20');
  await page.getByText('20 % of visitors are shown nothing').waitFor();
  await page.getByRole('checkbox', { name: kinds['help'] ?? '' }).check();
  const all = page.getByRole('group', { name: 'Offers, reminders and questions together' });
  await all.getByLabel('For one visitor, at most').fill('3');
  await all.getByLabel('within', { exact: true }).fill('14');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('tokyo');
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click();
  await page.getByText(/^It is .* there now\.$/).waitFor();
  await page.getByLabel('A rule that does harm switches itself off').uncheck();
  await page.getByLabel('From so many visitors on').fill('8');
  await saved('"visitors":8');
  expect(live().holdout).toBe(0);

  await page.getByRole('link', { name: 'Go to publishing' }).click();
  const changes = page.locator('.settings-changes');
  await changes.waitFor();
  const said = (await changes.textContent()) ?? '';
  for (const words of [
    '0 % → 20 %',
    `${kinds['fix']} → ${kinds['fix']}, ${kinds['help']}`,
    'Offers, reminders and questions together: at most 3 within 14 days',
    'UTC → Asia/Tokyo',
    '→ never',
    'from 8 visitors',
  ]) {
    expect(said).toContain(words);
  }
  expect(said).not.toMatch(/perVisit|holdout|spared|[{}]/);
  await page.getByRole('link', { name: 'What holds for all rules' }).click();
  await publish();
  expect(live()).toMatchObject({
    holdout: 20,
    spared: ['fix', 'help'],
    caps: { perVisitor: { max: 3, within: '14d' } },
    zone: 'Asia/Tokyo',
  });
  expect(run.collector.books.safety('demo')).toEqual({ pause: false, alarm: { visitors: 8 } });
  await page.goto(`${run.url}/console/#/demo/rules/+versions`);
  await page.getByText('What changed').first().click();
  await page.getByText(/Clock/).waitFor();
  expect(complaints).toEqual([]);
});

test('the order of kinds is changed by keyboard alone, undone, and taken back (spec: O23 C4)', async () => {
  await start();
  await open('limits');
  const order = () => page.locator('.order li').allInnerTexts();
  const usual = await order();
  const later = page.getByRole('button', { name: `Move down: ${kinds['fix']}` });
  await later.focus();
  await page.keyboard.press('Enter');
  await page.getByText(`${kinds['fix']} is now number 2 of 5.`).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await order())[2]).toBe(usual[0]);
  expect(await later.evaluate((node) => node === document.activeElement)).toBe(true);
  await saved('"kinds":["help","offer","fix"');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await order())[1]).toBe(usual[0]);
  await saved('"kinds":["help","fix"');
  await page.getByRole('button', { name: 'Take back my changes' }).click();
  await expect.poll(order).toEqual(usual);
  await page.getByText('As it is live.', { exact: false }).waitFor();
});

test('a brand is chosen, said where it cannot be read, drawn in light and dark, and worn in the shop (spec: O20 O24)', async () => {
  const shop = await startShop();
  await start({ origins: [shop.url] }, { colorScheme: null });
  await open('look');
  const light = page.getByRole('group', { name: 'Light' });
  await light.getByLabel('Button, links and icon (Light)').last().fill('#1f5d4c');
  await light.getByLabel('Text (Light)').last().fill('#cccccc');
  await light.getByText('hard to read on this background').waitFor();
  await page.getByLabel('Round corners').fill('3');
  await page.getByLabel('Font', { exact: true }).fill('url(//fonts.example/x)');
  await page.getByText('Write names of fonts with commas').waitFor();
  await page.getByLabel('Font', { exact: true }).fill('Georgia, serif');
  const drawn = (scheme: string) =>
    page
      .frameLocator(`.preview.${scheme}`)
      .locator('.action')
      .evaluate((node) => getComputedStyle(node).backgroundColor)
      .catch(() => '');
  await expect.poll(() => drawn('light')).toBe('rgb(31, 93, 76)');
  await expect.poll(() => drawn('dark')).toBe('rgb(117, 151, 139)');
  await page.getByLabel('Add a language').first().selectOption({ label: 'German' });
  await page.getByText('German is missing in 1 of 1 rule.').waitFor();
  await saved('"languages":["de"]');
  expect(await violations(page)).toEqual([]);
  await publish();

  shop.pages['/'] = {
    html: shopPage({ collector: run.url, tag: 'data-consent="granted"', body: '<p>Shop</p>' }),
  };
  const customer = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce' });
  const tab = await customer.newPage();
  await tab.goto(shop.url);
  await tab.evaluate((item) => {
    const { dataLayer } = window as unknown as { dataLayer: object[] };
    dataLayer.push({ event: 'add_to_cart', ecommerce: item });
  }, piece(150) as object);
  const card = tab.locator('section.card');
  await card.waitFor();
  expect(
    await card.evaluate((node) => {
      const { borderRadius, fontFamily, color } = getComputedStyle(node);
      return { borderRadius, fontFamily, color };
    }),
  ).toEqual({ borderRadius: '3px', fontFamily: 'Georgia, serif', color: 'rgb(0, 0, 0)' });
  await customer.close();
  await shop.close();

  await page.goto(`${run.url}/console/#/demo/rules/${CART_OFFER.id}`);
  await page.getByText('Your shop also writes in: German.').waitFor();
  await page.getByRole('button', { name: 'Write it in German' }).click();
  await page.getByRole('button', { name: 'German', pressed: true }).waitFor();
  expect(complaints).toEqual([]);
});

test('a segment is made, used by a rule, and cannot go while it is used; the risk is made of points (spec: O25 O26)', async () => {
  await start();
  await open('segments');
  await page.getByText('No segment yet').waitFor();
  await page.getByRole('button', { name: 'Add a segment' }).click();
  // The name has the focus.
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('Large carts');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  const about = page.getByRole('combobox', { name: 'What it is about' });
  await about.click();
  await about.fill('value cart');
  await page.getByRole('option', { name: 'Value of the cart' }).first().click();
  await page.getByLabel('Value of the cart: Value').fill('100');
  await saved('"atLeast":100');
  await page.getByText('Not used yet.').waitFor();

  await page.goto(`${run.url}/console/#/demo/rules/${CART_OFFER.id}`);
  await page.getByRole('button', { name: 'Add a condition' }).last().click();
  const subject = page.getByRole('combobox', { name: 'What it is about' }).last();
  await subject.click();
  await subject.fill('segment');
  await page.getByRole('option', { name: 'They belong to a segment' }).first().click();
  await page.getByLabel('Segment', { exact: true }).selectOption({ label: 'Large carts' });
  await page.getByText('Ready to publish').waitFor();
  await expect
    .poll(
      async () => (await run.store.drafts.list('demo')).find(({ rule }) => rule === CART_OFFER.id)?.content,
    )
    .toMatch(/"segment":"segment-/);
  await page.getByRole('link', { name: 'See the segments' }).click();
  const used = page.getByRole('region', { name: 'Large carts' });
  await used.getByRole('link', { name: CART_OFFER.name }).waitFor();
  expect(await used.getByRole('button', { name: 'Cannot be removed while it is used' }).isDisabled()).toBe(
    true,
  );

  await open('risk');
  await page.getByText('Without points there is no risk').waitFor();
  await page.getByRole('button', { name: 'Add points' }).click();
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('Took something out');
  const event = page.getByRole('combobox', { name: 'What they did' });
  await event.click();
  await event.fill('removed');
  await page.getByRole('option', { name: 'Removed from the cart' }).click();
  await page.getByLabel('Points, −100 to 100').fill('40');
  await page.getByText('40 at once, 20 after 10 minutes, 10 after 20 minutes.').waitFor();
  await page.getByLabel('Make offers only from this risk on').fill('30');
  await saved('"offerAtRisk":30');
  await publish();
  expect(live().offerAtRisk).toBe(30);

  const shown = async (...names: string[]) => {
    const visitor = String(++visitors).padStart(22, 'k');
    const tab = tabOf(`settingtab${String(visitors).padStart(4, '0')}`);
    const { decisions } = await run.send({ visitor, events: names.map((name) => tab(name, piece(150))) });
    return decisions.length;
  };
  expect(await shown('add_to_cart')).toBe(0);
  expect(await shown('add_to_cart', 'add_to_cart', 'remove_from_cart')).toBe(1);
  expect(complaints).toEqual([]);
});

test('who saves the settings second is shown both in words, and chooses (spec: O27)', async () => {
  await start();
  const other = await context.newPage();
  for (const one of [page, other]) {
    await one.goto(`${run.url}/console/#/demo/settings/limits`);
    await one.getByLabel('Share of visitors who are shown nothing').waitFor();
  }
  const share = (of: Page) => of.getByLabel('Share of visitors who are shown nothing');
  await share(other).fill('10');
  await other.getByText('Saved, not live yet', { exact: false }).waitFor();
  await share(page).fill('30');
  const dialog = page.getByRole('dialog', { name: 'Somebody else changed these settings' });
  await dialog.waitFor();
  expect(await dialog.textContent()).toMatch(/Share that is shown nothing, for proof.*30 %.*10 %/s);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  await expect.poll(() => share(page).inputValue()).toBe('10');
  await page.keyboard.press('Control+z');
  await expect.poll(() => share(page).inputValue()).toBe('30');
  await saved('"holdout":30');
  await page.reload();
  await expect.poll(() => share(page).inputValue()).toBe('30');
});

test("a folder's settings are looked at, with the reason why no more can be done (spec: O28)", async () => {
  await start({ consoleOwned: false });
  for (const part of ['limits', 'look', 'segments', 'risk']) {
    await open(part);
    await page.getByText('These settings are a file').waitFor();
    expect(await page.getByRole('button', { name: /Undo|Add|Move|Remove/ }).count(), part).toBe(0);
  }
  await open('limits');
  expect(
    await page.getByLabel('Share of visitors who are shown nothing').getAttribute('readonly'),
  ).not.toBeNull();
});
