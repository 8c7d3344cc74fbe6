/** Markup wherever somebody can write: a shop whose people, rules, items, pages and failures all try it, on every screen. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.ts';
import { CONSOLE_SCREENS } from './support/console-screens.ts';
import { type ConsoleShop, startConsoleShop } from './support/console-shop.ts';
import { HOSTILE, type ShopSays } from './support/shop-says.ts';
import { showScreen } from './support/show-screen.ts';

let browser: Browser;
let shop: ConsoleShop;
let page: Page;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startConsoleShop(HOSTILE)]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await shop?.stop();
});

test('markup in a name, an address, a page, a failure, a note is text on every screen (R6, spec: C62)', {
  timeout: 180_000,
}, async () => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  // Were it markup, the picture it names would be asked for.
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/x')) complaints.push(request.url());
  });
  const unseen = new Map(Object.entries(HOSTILE) as [keyof ShopSays, string][]);
  for (const screen of CONSOLE_SCREENS) {
    await showScreen(page, shop, screen, 'full');
    const { made, read } = await page.evaluate(async () => {
      for (const one of document.querySelectorAll('details')) one.open = true;
      // What is unfolded is drawn then.
      for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, option')];
      return {
        made: document.querySelectorAll('[data-pwned]').length + (document.body.dataset['pwned'] ? 1 : 0),
        read: [document.title, document.body.textContent, ...fields.map(({ value }) => value)].join('\n'),
      };
    });
    expect(made, screen.name).toBe(0);
    for (const [what, text] of unseen) if (read.includes(text)) unseen.delete(what);
  }
  expect(complaints).toEqual([]);
  // Each was met somewhere, letter by letter.
  expect([...unseen.keys()]).toEqual([]);
});
