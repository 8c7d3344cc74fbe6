/** The right moment in the built shop, against a real collector: silence, leaving, and a log that replays to the same. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { books } from '../../collector/pipeline/books.ts';
import { replay } from '../../collector/pipeline/replay.ts';
import { type RunningShop, runShop } from '../support/run-shop.ts';
import { launch } from './launch.ts';
import { acknowledged } from './support/acknowledged.ts';
import { chunksReady, TO_LEAVE } from './support/chunks-ready.ts';
import { addToCart, goToPayment, leave } from './support/shop-steps.ts';

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

/** The newest journey's events, in the order of the log. */
async function newest(): Promise<string[]> {
  const [row] = await run.collector.store.journeys.list('demo', { limit: 1 });
  const stored = await run.collector.store.journeys.read('demo', row?.visitor ?? '');
  return stored.flatMap(({ record }) => record.events.map(({ name }) => name));
}

it('90 visible seconds after beginning the checkout, without paying: help (spec: S4)', async () => {
  const { context, page } = await run.person();
  await context.clock.install();
  await addToCart(page, `${run.shop}/`, 'rain-earrings');
  const answered = (name: string) =>
    page.waitForResponse(
      (answer) => answer.url().endsWith('/v1/events') && !!answer.request().postData()?.includes(`"${name}"`),
    );
  const payment = answered('add_shipping_info');
  await goToPayment(page, `${run.shop}/`);
  // The answer, with the time to wake at, must be there before the clock runs.
  await payment;
  await acknowledged(page);
  // After a minute the tag tells that nobody moves, and the answer to that must be there as well.
  const idle = answered('idle');
  await context.clock.runFor(65_000);
  await idle;
  await acknowledged(page);
  await context.clock.runFor(5_000);
  expect(await card(page).count()).toBe(0);
  await context.clock.runFor(25_000);
  await card(page).and(page.locator('.help')).waitFor();
});

it('leaving with a full cart, the network cut at that moment: a reminder in the next frame, told later (spec: S5)', async () => {
  const { context, page } = await run.person();
  await addToCart(page, `${run.shop}/`, 'rain-earrings');
  await expect.poll(newest).toContain('add_to_cart');
  // The answer sent ahead and its chunks have come, and the click is over.
  await chunksReady(page, TO_LEAVE);
  await page.waitForTimeout(2_000);
  await context.setOffline(true);
  expect(await page.evaluate(leave)).toBe(1);
  await card(page).and(page.locator('.reminder')).getByText('Rain').waitFor();
  expect(await newest()).not.toContain('exit_intent');
  await context.setOffline(false);
  await expect.poll(newest).toEqual(expect.arrayContaining(['exit_intent', 'intervention_shown']));
});

it('after a declined card the same gesture shows no reminder and no discount (spec: S5)', async () => {
  const { page } = await run.person();
  await addToCart(page, `${run.shop}/`, 'rain-earrings');
  await goToPayment(page, `${run.shop}/`);
  await page.getByTestId('test-card-insufficient_funds').click();
  await page.getByTestId('pay').click();
  await card(page).and(page.locator('.fix')).waitFor();
  await card(page).getByRole('button', { name: 'Close' }).click();
  await page.waitForTimeout(2_000);
  expect(await page.evaluate(leave)).toBe(-1);
});

it('clicking near the top edge is not leaving (spec: S5)', async () => {
  const { page } = await run.person({ viewport: { width: 1280, height: 800 } });
  await addToCart(page, `${run.shop}/`, 'rain-earrings');
  await page.waitForTimeout(2_000);
  await page.evaluate(() =>
    document.querySelector('header a')?.addEventListener('click', (e) => e.preventDefault()),
  );
  await page.locator('header a').first().click();
  expect(await page.evaluate(leave)).toBe(-1);
  expect(await newest()).not.toContain('exit_intent');
});

it('replaying the log of all this gives the same decisions, silence and answers sent ahead included (spec: D7)', async () => {
  const { store } = run.collector;
  const all = books(store);
  const results = new Set<string>();
  for (const { visitor } of await store.journeys.list('demo', { limit: 100 })) {
    const stored = await store.journeys.read('demo', visitor);
    const { traces } = await replay(
      visitor,
      stored.map(({ record }) => record),
      (version) => all.at('demo', version),
    );
    expect(traces).toEqual(stored.map(({ trace }) => trace ?? []));
    for (const { rule, result } of traces.flat()) results.add(`${result} ${rule}`);
  }
  expect([...results]).toEqual(
    expect.arrayContaining([
      'decided silent-at-payment-help',
      'armed leaving-with-cart',
      'decided leaving-with-cart',
    ]),
  );
});
