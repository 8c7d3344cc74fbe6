/** The whole path in a real browser: the built shop on one origin, the collector on another, and what a person sees. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningShop, runShop } from '../support/run-shop.ts';
import { launch } from './launch.ts';
import { addToCart, goToPayment } from './support/shop-steps.ts';

let browser: Browser;
let run: RunningShop;
beforeAll(async () => {
  browser = await launch();
  run = await runShop(browser);
});
afterAll(async () => {
  await run?.stop();
  await browser?.close();
});

const card = (page: Page) => page.locator('section.card');
const heading = (page: Page) => card(page).getByRole('heading');
const OFFER = 'Your initials, on us';

/** Long enough for a reply and the prompts chunk; used only where nothing must come. */
const nothingComes = async (page: Page) => {
  await page.waitForTimeout(1_500);
  expect(await card(page).count()).toBe(0);
};

async function pay(page: Page, testCard: string): Promise<void> {
  await page.getByTestId(`test-card-${testCard}`).click();
  await page.getByTestId('pay').click();
}

describe('a cart of €100 to €199.99 gets its offer, at once and once (spec: S1)', () => {
  it.each([
    ['rain-earrings', '€99.99', false],
    ['crescent-necklace', '€100.00', true],
    ['halo-ring', '€129.00', true],
    ['pearl-strand', '€199.99', true],
    ['north-star-ring', '€200.00', false],
  ])('%s, %s', async (id, price, comes) => {
    const { page } = await run.person();
    await addToCart(page, `${run.shop}/`, id);
    expect(await page.getByTestId('price').first().textContent()).toContain(price);
    if (comes) await card(page).waitFor();
    else await nothingComes(page);
    if (comes) expect(await heading(page).textContent()).toBe(OFFER);
  });

  it('says why, gives the code, and the shop engraves (spec: P7)', async () => {
    const { page } = await run.person();
    await addToCart(page, `${run.shop}/`, 'halo-ring');
    await card(page).waitFor();
    await card(page).getByText('Why am I seeing this?').click();
    await card(page).getByText('Your cart is between €100 and €199.99').waitFor();
    await card(page).locator('.action').click();
    await card(page).locator('.note').getByText('Done. It is in your cart.').waitFor();
    await page.goto(`${run.shop}/cart.html`);
    await page.getByTestId('engraving-line').waitFor();
  });

  it('a cart that crosses the range twice gets it once', async () => {
    const { page } = await run.person();
    await addToCart(page, `${run.shop}/`, 'halo-ring');
    await card(page).waitFor();
    await card(page).getByRole('button', { name: 'Close' }).click();
    await addToCart(page, `${run.shop}/`, 'pearl-strand');
    await page.goto(`${run.shop}/cart.html`);
    await page.getByTestId('remove-pearl-strand').click();
    expect(await page.getByTestId('cart-total').textContent()).toBe('€129.00');
    await nothingComes(page);
  });

  it('a reply lost because the shop navigates: the offer comes on the next page, once (spec: P2)', async () => {
    const { page } = await run.person();
    await page.goto(`${run.shop}/product.html?id=halo-ring`);
    await page.getByTestId('buy-now').click();
    await page.waitForURL('**/cart.html');
    await card(page).waitFor();
    await card(page).getByRole('button', { name: 'Close' }).click();
    await page.goto(`${run.shop}/product.html?id=comet-studs`);
    await nothingComes(page);
  });

  it('“no more prompts” is kept across pages, for every rule (spec: P7 A7)', async () => {
    const { page } = await run.person();
    await addToCart(page, `${run.shop}/`, 'halo-ring');
    await card(page).getByText('Why am I seeing this?').click();
    await card(page).getByRole('button', { name: 'No more prompts' }).click();
    await card(page).waitFor({ state: 'detached' });
    await goToPayment(page, `${run.shop}/`);
    await pay(page, 'insufficient_funds');
    await page.getByTestId('decline-message').waitFor();
    await nothingComes(page);
  });
});

describe('a declined card gets the reason and then a person, never a discount (spec: S2)', () => {
  it('takes the offer away, says what can be told, then offers help, and no offer for the rest of the visit', async () => {
    const { page } = await run.person();
    await addToCart(page, `${run.shop}/`, 'halo-ring');
    await card(page).waitFor();
    await goToPayment(page, `${run.shop}/`);
    await pay(page, 'insufficient_funds');
    await page.getByTestId('decline-message').waitFor();
    await expect.poll(() => heading(page).textContent(), { timeout: 20_000 }).not.toBe(OFFER);
    expect(await card(page).getAttribute('class')).toContain('fix');
    expect(await card(page).locator('li').count()).toBeGreaterThan(1);

    await pay(page, 'insufficient_funds');
    await card(page).and(page.locator('.help')).waitFor();
    expect(await card(page).locator('a[href^="tel:"]').count()).toBe(1);
    await card(page).getByRole('button', { name: 'Close' }).click();

    await addToCart(page, `${run.shop}/`, 'comet-studs');
    await nothingComes(page);
  });

  it.each(['stolen_card', 'fraudulent'])('%s is not told', async (code) => {
    const { page } = await run.person();
    await addToCart(page, `${run.shop}/`, 'rain-earrings');
    await goToPayment(page, `${run.shop}/`);
    await pay(page, code);
    await card(page).waitFor();
    const told = (await card(page).textContent()) ?? '';
    expect(told).not.toMatch(/stolen|lost|fraud|suspect/i);
    expect(await card(page).getAttribute('class')).toContain('fix');
  });
});

describe('events arrive once and in order', () => {
  it('offline with a full cart, tab closed, back online at the next visit (spec: Q1)', async () => {
    const others = (await journeys()).length;
    const { context, page } = await run.person();
    await page.goto(`${run.shop}/product.html?id=halo-ring`);
    await expect.poll(async () => (await journeys()).length).toBe(others + 1);
    await context.setOffline(true);
    await page.getByTestId('add-to-cart').click();
    await page.getByTestId('added').getByText('In your cart').waitFor();
    await page.waitForTimeout(300);
    await page.close();
    await context.setOffline(false);
    const next = await context.newPage();
    await next.goto(`${run.shop}/cart.html`);
    await card(next).waitFor();
    expect((await journeys()).length).toBe(others + 1);
    const told = ['page_view', 'view_item', 'add_to_cart', 'view_cart'];
    const names = (await newest()).map(({ name }) => name).filter((name) => told.includes(name));
    expect(names).toEqual(['page_view', 'view_item', 'add_to_cart', 'page_view', 'view_cart']);
  });

  async function journeys() {
    return run.collector.store.journeys.list('demo', { limit: 100 });
  }

  /** Events of the newest journey, in the order of the log. */
  async function newest() {
    const [row] = await journeys();
    const records = await run.collector.store.journeys.read('demo', row?.visitor ?? '');
    return records.flatMap(({ record }) => record.events);
  }
});

it('privacy: “no thanks” stores nothing, and what was known is erased (spec: T7 W9)', async () => {
  const { page } = await run.person();
  await addToCart(page, `${run.shop}/`, 'halo-ring');
  await card(page).waitFor();
  const before = (await run.collector.store.journeys.list('demo', { limit: 500 })).length;
  await card(page).getByRole('button', { name: 'Close' }).click();
  await page.getByTestId('privacy-choices').click();
  await page.getByTestId('consent-denied').click();
  await expect
    .poll(async () => (await run.collector.store.journeys.list('demo', { limit: 500 })).length)
    .toBe(before - 1);
  await addToCart(page, `${run.shop}/`, 'crescent-necklace');
  await nothingComes(page);
  expect((await run.collector.store.journeys.list('demo', { limit: 500 })).length).toBe(before - 1);
});
