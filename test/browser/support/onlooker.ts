/** A browser in; somebody who looks with it as if for the first time, and what goes wrong on their pages, out. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { RunningCollector } from '../../support/run-collector.ts';

export interface Onlooker {
  context: BrowserContext;
  page: Page;
  /** Errors of scripts, and what the pages write as errors. */
  complaints: string[];
}

/** @param options a laptop's screen if they say nothing else */
export async function onlooker(browser: Browser, options: BrowserContextOptions = {}): Promise<Onlooker> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // Chromium logs every 4xx; a refused request is not a fault of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Comes in as the first owner, by the printed link; the console is there then. */
export async function comeIn(page: Page, { url, collector }: RunningCollector): Promise<void> {
  await page.goto(`${url}/sign-in?token=${collector.signIn.token}`);
  await page.locator('main h1').waitFor();
}
