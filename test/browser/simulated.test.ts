/** `npm start` as a newcomer meets it: a console with life in it, labelled; real clicks beside it; and one command that ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.ts';
import { violations } from './support/violations.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'collector/cli/kairos.ts');
const data = mkdtempSync(join(tmpdir(), 'kairos-simulated-'));
const env = { ...process.env, PORT: '0', SHOP_PORT: '0', KAIROS_DATA: data };
let browser: Browser;
let started: ChildProcess | undefined;
let said = '';
let page: Page;

beforeAll(async () => {
  browser = await launch();
  started = await start();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(said.match(/http\S+sign-in\?token=\S+/)?.[0] ?? '');
  await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await ended(started);
  rmSync(data, { recursive: true, force: true });
});

/** Resolves when it says that it is up. */
async function start(...args: string[]): Promise<ChildProcess> {
  said = '';
  const child = spawn(process.execPath, [MAIN, 'start', ...args], { cwd: ROOT, env });
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said += String(text);
        if (said.includes('Try it:')) resolve();
      });
    }
    child.once('exit', () => reject(new Error(said)));
  });
  return child;
}

async function ended(child: ChildProcess | undefined): Promise<void> {
  if (!child) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode === null && child.kill('SIGTERM')) await exit;
}

function kairos(...args: string[]): Promise<unknown> {
  return new Promise((resolve) =>
    spawn(process.execPath, [MAIN, ...args], { cwd: ROOT, env }).on('exit', resolve),
  );
}

const chips = () => page.locator('.simulated-chip').count();

test('the start says so, and each visitor and figure of theirs does (spec: X2 X8)', async () => {
  expect(said).toMatch(/Simulated {3}[\d,]+ shoppers, labelled so; “npm run kairos -- simulated remove”/);
  await page.locator('.moment').first().waitFor();
  await expect.poll(() => page.locator('.moment').count()).toBeGreaterThan(10);
  // More come while one looks.
  for (const list of ['.moment', '.trouble']) {
    await expect.poll(() => page.locator(`${list}:not(:has(.simulated-chip))`).count()).toBe(0);
  }
  await page.getByRole('radio', { name: '7 days' }).check();
  // Two weeks of a log are counted by a thread that leaves the cores to everybody else.
  await page.locator('.funnel').waitFor();
  await page.locator('.counting').waitFor({ state: 'detached' });
  await expect
    .poll(() => page.locator('.simulated-line').textContent())
    .toMatch(/^Includes [2-9]\d\d simulated visits\. Remove them with npm run kairos -- simulated remove$/);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: 'Journeys', exact: true }).click();
  await page.locator('table.journeys tbody tr').first().waitFor();
  await expect
    .poll(async () => (await chips()) - (await page.locator('table.journeys tbody tr').count()))
    .toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.locator('a.row-link').first().click();
  await page.getByRole('heading', { level: 1, name: 'Journey', exact: true }).waitFor();
  await expect.poll(chips).toBe(1);
});

test('the demo shop may send from the port it got, whichever that is (spec: O1)', async () => {
  const shop = /Demo shop {3}(\S+)\//.exec(said)?.[1] ?? '';
  const site = await (await page.request.get(new URL('/api/sites', page.url()).href)).json();
  expect(site.sites[0].origins).toContain(shop);
  const person = await browser.newPage();
  const answered = person.waitForResponse((answer) => answer.url().endsWith('/v1/events'));
  await person.goto(shop);
  expect((await answered).status()).toBe(200);
  await person.close();
});

test('one command takes them out while one looks, and a start without them has none (spec: X2 X6)', async () => {
  expect(await kairos('simulated', 'remove')).toBe(0);
  await page.getByRole('link', { name: 'Now', exact: true }).click();
  await page.reload();
  await page.locator('.funnel').waitFor();
  await expect.poll(chips).toBe(0);
  expect(await page.locator('.simulated-line').count()).toBe(0);
  await ended(started);
  rmSync(data, { recursive: true, force: true });
  started = await start('--no-simulated');
  expect(said).not.toContain('Simulated');
});
