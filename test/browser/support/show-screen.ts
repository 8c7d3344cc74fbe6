/** In: a row of the console's screens and a state. Out: a page that shows the screen in that state. */
import type { Page } from 'playwright-core';
import { ERRORS } from '../../../protocol/errors.ts';
import type { ConsoleScreen } from './console-screens.ts';
import type { ConsoleShop } from './console-shop.ts';

export const SCREEN_STATES = ['full', 'empty', 'error', 'loading'] as const;
export type ScreenState = (typeof SCREEN_STATES)[number];

/** Whether a screen can be in a state at all. */
export function hasState({ empty, asks }: ConsoleScreen, state: ScreenState): boolean {
  if (state === 'full') return true;
  return state === 'empty' ? empty !== undefined : asks !== undefined;
}

/** @param page of a context in which nothing else is routed; whatever stood in it is left */
export async function showScreen(
  page: Page,
  shop: ConsoleShop,
  screen: ConsoleScreen,
  state: ScreenState,
): Promise<void> {
  const { asks, then } = screen;
  await page.unrouteAll();
  await page.goto('about:blank');
  await shop.letIn(page.context(), screen.as);
  if (asks && state === 'error') {
    const { status, message } = ERRORS.internal;
    await page.route(asks, (route) => route.fulfill({ status, json: { code: 'internal', message } }));
  }
  // Never answered; the page gives up when it is left.
  if (asks && state === 'loading') await page.route(asks, () => {});
  await page.goto(`${shop.run.url}/console/#${screen.hash(shop, state === 'empty' ? 'empty' : 'demo')}`);
  await page.locator(shows(screen, state)).first().waitFor();
  if (state === 'error' || state === 'loading') return;
  await page.waitForFunction(() => document.querySelector('.loading') === null);
  if (state === 'full') await then?.(page);
}

function shows({ full, empty }: ConsoleScreen, state: ScreenState): string {
  if (state === 'error') return '[role=alert]';
  if (state === 'loading') return '.loading';
  return state === 'empty' && empty !== undefined ? empty : full;
}
