/** The demo shop alone, without any collector: every way through it, what it tells the `dataLayer`, and how it looks to axe. Tests run side by side, each in a context of its own. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TEST_CARDS } from '../../demo-site/checkout/test-cards.ts';
import { launch } from './launch.ts';
import { ADDRESS, addToCart, fillAddress, goToPayment } from './support/shop-steps.ts';
import { violations } from './support/violations.ts';

const BUILT = new URL('../../dist/shop/', import.meta.url);
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};
const PAGES = ['index.html', 'product.html?id=halo-ring', 'cart.html', 'delivery.html', 'contact.html'];
interface Pushed {
  event?: string;
  ecommerce: { currency: string; value?: number; items: { item_id: string; quantity: number }[] } | null;
}

/** What a visitor's pages pushed to the `dataLayer` and called on the tag, across navigations. */
interface Visit {
  context: BrowserContext;
  page: Page;
  pushed: Pushed[];
  calls: unknown[][];
  errors: string[];
}

// Side by side, the time of each is that of five.
vi.setConfig({ testTimeout: 180_000 });

let browser: Browser;
let server: Server;
let shop: string;

beforeAll(async () => {
  browser = await launch();
  server = createServer(async ({ url = '/' }, response) => {
    const path = new URL(url, 'http://shop').pathname.slice(1) || 'index.html';
    try {
      const file = await readFile(new URL(path, BUILT));
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      // Nothing listens on the discard port: the tag never arrives.
      const body = type === 'text/html' ? file.toString().replaceAll('%KAIROS%', 'http://127.0.0.1:9') : file;
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  shop = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function visit(options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const pushed: Pushed[] = [];
  const calls: unknown[][] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.exposeFunction('recordPush', (entry: Pushed) => pushed.push(entry));
  await page.exposeFunction('recordCall', (call: unknown[]) => calls.push(call));
  await page.addInitScript(() => {
    const spy = window as unknown as {
      recordPush(entry: unknown): void;
      recordCall(call: unknown): void;
      acted?: unknown;
    };
    const layer: unknown[] = [];
    layer.push = (entry: unknown) => {
      spy.recordPush(entry);
      return Array.prototype.push.call(layer, entry);
    };
    Object.assign(window, {
      dataLayer: layer,
      kairos: (...call: unknown[]) => {
        if (call[1] === 'acted') spy.acted = call[2];
        spy.recordCall(call.map((part) => (typeof part === 'function' ? 'a function' : part)));
      },
    });
  });
  return { context, page, pushed, calls, errors };
}

const last = (pushed: Pushed[], event: string) =>
  pushed.filter((one) => one.event === event).at(-1)?.ecommerce ?? undefined;
const failures = (calls: unknown[][]) =>
  calls.filter((call) => call[1] === 'checkout_error').map((call) => call[2]);

test.concurrent('the whole way without a collector, from the list to the confirmation, with every GA4 event in its place (spec: S3)', async () => {
  const { context, page, pushed, calls, errors } = await visit();
  await page.goto(shop);
  expect(last(pushed, 'view_item_list')?.items).toHaveLength(12);

  await page.getByTestId('product-halo-ring').click();
  await page.getByTestId('add-to-cart').waitFor();
  expect(last(pushed, 'select_item')?.items).toMatchObject([{ item_id: 'halo-ring' }]);
  expect(last(pushed, 'view_item')).toMatchObject({ currency: 'EUR', value: 129 });
  await page.getByTestId('add-to-cart').click();
  expect(last(pushed, 'add_to_cart')).toMatchObject({
    currency: 'EUR',
    value: 129,
    items: [{ item_id: 'halo-ring', item_name: 'Halo', item_category: 'rings', price: 129, quantity: 1 }],
  });

  await page.getByTestId('added').getByRole('link').click();
  await page.getByTestId('cart-line-halo-ring').waitFor();
  expect(last(pushed, 'view_cart')).toMatchObject({ value: 129, items: [{ quantity: 1 }] });
  await page.getByTestId('qty-halo-ring').selectOption('3');
  expect(last(pushed, 'add_to_cart')).toMatchObject({ value: 258, items: [{ quantity: 2 }] });
  await page.getByTestId('qty-halo-ring').selectOption('1');
  expect(last(pushed, 'remove_from_cart')).toMatchObject({ value: 258, items: [{ quantity: 2 }] });
  expect(await page.getByTestId('cart-total').textContent()).toBe('€129.00');

  await page.getByTestId('to-checkout').click();
  await page.getByTestId('step-contact').waitFor();
  expect(last(pushed, 'begin_checkout')).toMatchObject({ value: 129 });
  await page.getByTestId('field-email').fill('not an address');
  await page.getByTestId('next').click();
  expect(failures(calls)).toEqual([
    { step: 'contact', reason: 'validation', code: 'email,name,street,postcode,city', hard: false },
  ]);
  const email = page.getByTestId('field-email');
  expect(await email.getAttribute('aria-invalid')).toBe('true');
  expect(await email.evaluate((input) => document.activeElement === input)).toBe(true);
  expect(await email.getAttribute('aria-describedby')).toContain('field-email-error');
  expect(await page.locator('#field-email-error[role=alert]').textContent()).toContain('name@example.com');

  await fillAddress(page);
  await page.getByTestId('next').click();
  await page.getByTestId('step-shipping').waitFor();
  await page.getByTestId('field-delivery-express').check();
  await page.getByTestId('next').click();
  await page.getByTestId('step-payment').waitFor();
  expect(last(pushed, 'add_shipping_info')).toMatchObject({ value: 129, shipping_tier: 'express' });

  await page.getByTestId('card-number').fill('4111 1111 1111 1111');
  await page.getByTestId('pay').click();
  expect(await page.locator('#field-card-number-error').textContent()).toContain('only the test cards');
  expect(failures(calls).at(-1)).toMatchObject({ step: 'payment', reason: 'validation' });

  await page.getByTestId('test-card-insufficient_funds').click();
  await page.getByTestId('pay').click();
  await page.getByText('Checking with your bank…').waitFor();
  await page.getByText('The payment did not go through.').waitFor();
  expect(failures(calls).at(-1)).toEqual({
    step: 'payment',
    reason: 'payment',
    code: 'insufficient_funds',
    hard: false,
  });
  expect(last(pushed, 'add_payment_info')).toMatchObject({ value: 129, payment_type: 'card' });

  await page.getByTestId('test-card-success').click();
  await page.getByTestId('pay').click();
  await page.getByTestId('confirmation').waitFor();
  const order = await page.getByTestId('order-number').textContent();
  expect(last(pushed, 'purchase')).toMatchObject({
    transaction_id: order,
    currency: 'EUR',
    value: 129,
    shipping: 9.9,
    items: [{ item_id: 'halo-ring', quantity: 1 }],
  });
  await page.reload();
  await page.getByTestId('confirmation').waitFor();
  const names = pushed.flatMap((one) => one.event ?? []);
  expect(names.filter((name) => name === 'purchase')).toHaveLength(1);
  expect(names.filter((name) => name === 'add_payment_info')).toHaveLength(1);
  // Every event is preceded by the push that clears the one before.
  expect(pushed.filter((one) => one.ecommerce === null)).toHaveLength(names.length);
  expect(errors).toEqual([]);
  await page.goto(`${shop}cart.html`);
  await page.getByTestId('cart-empty').waitFor();
  await context.close();
});

test.concurrent.each([
  ['rain-earrings', '€99.99', 99.99],
  ['crescent-necklace', '€100.00', 100],
  ['halo-ring', '€129.00', 129],
  ['pearl-strand', '€199.99', 199.99],
  ['north-star-ring', '€200.00', 200],
])('“Buy now” puts %s into the cart and goes there, for %s', async (id, shown, value) => {
  const { context, page, pushed } = await visit();
  await page.goto(`${shop}product.html?id=${id}`);
  await page.getByTestId('buy-now').click();
  await page.waitForURL('**/cart.html');
  expect(await page.getByTestId('cart-total').textContent()).toBe(shown);
  expect(last(pushed, 'add_to_cart')).toMatchObject({ value });
  expect(last(pushed, 'view_cart')).toMatchObject({ value });
  await page.getByTestId(`remove-${id}`).click();
  await page.getByTestId('cart-empty').waitFor();
  expect(last(pushed, 'remove_from_cart')).toMatchObject({ value });
  await context.close();
});

test.concurrent('every test card answers with its code; the shop says the same to all of them', async () => {
  const { context, page, calls } = await visit();
  await addToCart(page, shop, 'halo-ring');
  await goToPayment(page, shop);
  const said = new Set<string | null>();
  // From here on time passes only where the test lets it: the bank's moment may not be over before it is looked for.
  const start = Date.now();
  await page.clock.install({ time: start });
  await page.clock.pauseAt(start + 60_000);
  for (const { code, hard } of TEST_CARDS) {
    if (!code) continue;
    await page.getByTestId(`test-card-${code}`).click();
    await page.getByTestId('pay').click();
    await page.getByText('Checking with your bank…').waitFor();
    await page.clock.runFor(1_000);
    const message = page.getByTestId('decline-message');
    await message.getByText('did not go through').or(message).waitFor();
    said.add(await message.textContent());
    expect(failures(calls).at(-1)).toEqual({ step: 'payment', reason: 'payment', code, hard });
  }
  expect([...said]).toEqual([
    'The payment did not go through. Nothing was charged, and your cart is as it was.',
  ]);
  await context.close();
});

test.concurrent('a bank transfer needs no card', async () => {
  const { context, page, pushed } = await visit();
  await addToCart(page, shop, 'comet-studs');
  await goToPayment(page, shop);
  await page.getByTestId('field-method-bank_transfer').check();
  expect(await page.getByTestId('card-number').isVisible()).toBe(false);
  await page.getByTestId('pay').click();
  await page.getByTestId('confirmation').waitFor();
  expect(last(pushed, 'add_payment_info')).toMatchObject({ payment_type: 'bank_transfer' });
  expect(last(pushed, 'purchase')).toMatchObject({ value: 29 });
  await context.close();
});

test.concurrent('the coupon ENGRAVE brings a free line with initials, as far as the confirmation', async () => {
  const { context, page } = await visit();
  await addToCart(page, shop, 'halo-ring');
  const act = (coupon: string) =>
    page.evaluate((code) => {
      const { acted } = window as unknown as { acted(news: { coupon: string }): void };
      acted({ coupon: code });
    }, coupon);
  await act('SOMETHING');
  await page.goto(`${shop}cart.html`);
  expect(await page.getByTestId('engraving-line').count()).toBe(0);
  await act('ENGRAVE');
  await page.getByTestId('notice').waitFor();
  await page.getByTestId('field-initials').fill('M & R');
  expect(await page.getByTestId('cart-total').textContent()).toBe('€129.00');
  await goToPayment(page, shop);
  expect(await page.getByTestId('field-initials').inputValue()).toBe('M & R');
  await page.getByTestId('test-card-success').click();
  await page.getByTestId('pay').click();
  expect(await page.getByTestId('engraved').textContent()).toContain('M & R');
  await context.close();
});

test.concurrent('a step survives a reload and “back”, and none can be skipped', async () => {
  const { context, page } = await visit();
  await page.goto(`${shop}checkout.html`);
  await page.getByTestId('cart-empty').waitFor();
  await addToCart(page, shop, 'tide-ring');
  await page.goto(`${shop}checkout.html?step=payment`);
  await page.getByTestId('step-contact').waitFor();
  await goToPayment(page, shop);
  await page.reload();
  await page.getByTestId('step-payment').waitFor();
  await page.goBack();
  await page.getByTestId('step-shipping').waitFor();
  await page.goBack();
  await page.getByTestId('step-contact').waitFor();
  expect(await page.getByTestId('field-city').inputValue()).toBe('Vienna');
  await context.close();
});

test.concurrent('privacy choices are passed on, remembered, and can be forgotten', async () => {
  const { context, page, calls } = await visit();
  await addToCart(page, shop, 'tide-ring');
  expect(calls.filter((call) => call[0] === 'consent')).toEqual([]);
  await page.getByTestId('privacy-choices').click();
  await page.getByTestId('consent-session').click();
  await page.goto(`${shop}contact.html`);
  expect(calls.filter((call) => call[0] === 'consent')).toEqual([
    ['consent', 'session'],
    ['consent', 'session'],
  ]);
  await page.getByTestId('privacy-choices').click();
  await page.getByTestId('start-over').click();
  await page.waitForURL('**/index.html');
  expect(calls.filter((call) => call[0] === 'consent').at(-1)).toEqual(['consent', 'denied']);
  expect(await page.getByTestId('cart-link').textContent()).toContain('0 pieces');
  expect(await page.evaluate(() => localStorage.getItem('marlune.consent'))).toBeNull();
  await context.close();
});

test.concurrent('the keyboard alone buys a ring (spec: S3)', async () => {
  const { context, page } = await visit();
  const tabTo = async (testId: string) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
      if (at === testId) return;
    }
    throw new Error(`Tab never reached ${testId}`);
  };
  const press = async (testId: string, key = 'Enter') => {
    await tabTo(testId);
    await page.keyboard.press(key);
  };
  await page.goto(shop);
  await press('product-tide-ring');
  await page.getByTestId('buy-now').waitFor();
  await press('buy-now');
  await page.getByTestId('to-checkout').waitFor();
  await press('to-checkout');
  await page.getByTestId('step-contact').waitFor();
  for (const [name, value] of Object.entries(ADDRESS)) {
    await tabTo(`field-${name}`);
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');
  await page.getByTestId('step-shipping').waitFor();
  await press('next', 'Space');
  await page.getByTestId('step-payment').waitFor();
  await tabTo('card-number');
  await page.keyboard.type('4242424242424242');
  expect(await page.getByTestId('card-number').inputValue()).toBe('4242 4242 4242 4242');
  await tabTo('field-expiry');
  await page.keyboard.type('1240');
  expect(await page.getByTestId('field-expiry').inputValue()).toBe('12 / 40');
  await tabTo('field-cvc');
  await page.keyboard.type('123');
  await tabTo('field-card-name');
  await page.keyboard.type('Robin Example');
  await page.keyboard.press('Enter');
  await page.getByTestId('confirmation').waitFor();
  await context.close();
});

test.concurrent.each(['light', 'dark'] as const)(
  'in %s: axe finds nothing, and 320 pixels are wide enough (spec: S3)',
  async (colorScheme) => {
    const { context, page, errors } = await visit({ colorScheme, viewport: { width: 320, height: 640 } });
    const look = async (where: string) => {
      expect(await violations(page, colorScheme === 'light' ? 'all' : 'colours'), where).toEqual([]);
      const spare = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(spare, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
    };
    for (const path of PAGES) {
      await page.goto(shop + path);
      await look(path);
    }
    await addToCart(page, shop, 'halo-ring');
    await page.evaluate(() => localStorage.setItem('marlune.engraving', '{"granted":true,"initials":"M"}'));
    await page.goto(`${shop}cart.html`);
    await look('a full cart');
    await page.getByTestId('privacy-choices').click();
    await look('privacy choices');
    await page.goto(`${shop}checkout.html`);
    await page.getByTestId('next').click();
    await look('contact with errors');
    await fillAddress(page);
    await page.getByTestId('next').click();
    await look('delivery');
    await page.getByTestId('next').click();
    await page.getByTestId('test-card-expired_card').click();
    await page.getByTestId('pay').click();
    await page.getByText('did not go through').waitFor();
    await look('payment, declined');
    await page.getByTestId('test-card-success').click();
    await page.getByTestId('pay').click();
    await page.getByTestId('confirmation').waitFor();
    await look('confirmation');
    expect(errors).toEqual([]);
    await context.close();
  },
);

test.concurrent('nothing jumps while a page builds itself, nor when the bank answers', async () => {
  const { context, page } = await visit({ viewport: { width: 390, height: 844 } });
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const shift = async () => {
    await page.waitForTimeout(150);
    return page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift);
  };
  for (const path of PAGES) {
    await page.goto(shop + path);
    expect(await shift(), path).toBe(0);
  }
  await addToCart(page, shop, 'halo-ring');
  await goToPayment(page, shop);
  await page.getByTestId('test-card-expired_card').click();
  await page.getByTestId('pay').scrollIntoViewIfNeeded();
  const before = await shift();
  await page.getByTestId('pay').click();
  await page.getByText('did not go through').waitFor();
  expect(await shift()).toBe(before);
  await context.close();
});

test.concurrent('all pages have the same frame', async () => {
  const names = ['index', 'product', 'cart', 'checkout', 'confirmation', 'delivery', 'contact'];
  const frames = await Promise.all(
    names.map(async (name) => {
      const html = await readFile(new URL(`${name}.html`, BUILT), 'utf8');
      return html
        .replace(/<title>.*<\/title>|<meta name="description".*>|data-page="\w+"|main-\w+/g, '')
        .replace(/href="(catalogue|order)\.css"/, '')
        .replace(/<main[\s\S]*<\/main>/, '');
    }),
  );
  expect(new Set(frames).size).toBe(1);
});
