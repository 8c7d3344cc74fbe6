/** Every screen of the console in every state: nothing for axe, nothing wider than the screen, everything by keyboard. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.ts';
import { CONSOLE_SCREENS } from './support/console-screens.ts';
import { type ConsoleShop, startConsoleShop } from './support/console-shop.ts';
import { hasState, type ScreenState, showScreen } from './support/show-screen.ts';
import { tabWalk } from './support/tab-walk.ts';
import { violations } from './support/violations.ts';

const LAPTOP = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };

let browser: Browser;
let shop: ConsoleShop;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startConsoleShop()]);
  // What is on its way in has less contrast than where it stays.
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-IE' });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
});
afterAll(async () => {
  await browser?.close();
  await shop?.stop();
});

const tooWide = () =>
  page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );

test.each(CONSOLE_SCREENS)(
  '$name: by keyboard, for axe, on a phone and in the dark (spec: C4 C60)',
  async (screen) => {
    complaints = [];
    const see = async (state: ScreenState) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(LAPTOP);
      await showScreen(page, shop, screen, state);
      expect(await violations(page), state).toEqual([]);
      expect(await tabWalk(page), state).toEqual({ missed: [], unseen: [], leaves: true });
      await page.setViewportSize(NARROW);
      expect(await tooWide(), `${state}: wider than ${NARROW.width} px`).toBe(0);
      if (state !== 'full') return;
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, 'colours'), `${state}, dark`).toEqual([]);
    };
    for (const state of ['full', 'empty', 'error'] as const) {
      if (hasState(screen, state)) await see(state);
    }
    expect(complaints).toEqual([]);
  },
);
