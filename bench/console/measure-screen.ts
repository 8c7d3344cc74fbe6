/** How long a screen of the console takes to show all its data: from the address to the frame, in real Chromium. */
import type { BrowserContext, Page } from 'playwright-core';

/**
 * The frame after the one in which a heading stands and nothing is waited for. Screens say that they wait with an
 * element of class `loading`.
 */
const WATCH = `
  const look = () => {
    if (!document.querySelector('main h1') || document.querySelector('main .loading')) return requestAnimationFrame(look);
    requestAnimationFrame(() => { window.shownAfter ??= performance.now() });
  };
  document.addEventListener('DOMContentLoaded', look);
`;

/** Milliseconds after which it is taken for broken. */
const MOST = 30_000;

/** @returns milliseconds since the navigation began; files of the console are in the browser's cache after the first */
export async function measureScreen(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.addInitScript(WATCH);
    await page.goto(address, { waitUntil: 'commit' });
    const shown = await shownAfter(page, address);
    const failure = page.locator('main [role="alert"]').filter({ hasText: /\S/ });
    if ((await failure.count()) > 0) throw new Error(`${address}: ${await failure.first().textContent()}`);
    return shown;
  } finally {
    await page.close();
  }
}

/** Asked again and again: the console's policy allows no script that waits in the page. */
async function shownAfter(page: Page, address: string): Promise<number> {
  for (const end = Date.now() + MOST; Date.now() < end; ) {
    const shown = await page.evaluate('window.shownAfter');
    if (typeof shown === 'number') return shown;
    await page.waitForTimeout(10);
  }
  throw new Error(`${address} has not shown its data after ${MOST / 1_000} s`);
}
