/** Signing in, inviting, one's own account and the audit in a real Chromium, in front of a real collector. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { tabOf } from '../support/wire-events.ts';
import { launch } from './launch.ts';
import { onlooker } from './support/onlooker.ts';

const PASSWORD = 'a ring for every finger';
const OTHER = 'another ring, silver this time';

let browser: Browser;
let run: RunningCollector;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  run = await runCollector({ built: true });
  await open();
});
afterEach(async () => {
  await context.close();
  await run.stop();
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  await context?.close();
  ({ context, page } = await onlooker(browser, options));
}
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const shows = (name: string) => heading(name).waitFor();
const go = (path: string) => page.goto(`${run.url}/console/${path}`);

/** The first owner comes in by the printed link and sets a password. */
async function settle(): Promise<void> {
  await page.goto(`${run.url}/sign-in?token=${run.collector.signIn.token}`);
  await page.getByRole('link', { name: 'Set a password' }).click();
  await shows('Your account');
  await page.getByLabel('Name', { exact: true }).fill('Ann');
  await page.getByLabel('E-mail address', { exact: true }).fill('ann@shop.example');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Name, e-mail address, password' }).waitFor();
}
async function signIn(email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
/** @returns the link that the owner is to hand over */
async function invite(name: string, email: string, role: string): Promise<string> {
  await go('#/+people');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail address', { exact: true }).fill(email);
  await page.getByRole('radio', { name: role }).check();
  await page.getByRole('button', { name: 'Add and make a link' }).click();
  await page.getByRole('heading', { name: `A link for ${name}` }).waitFor();
  return (await page.locator('.invitation-link').textContent()) ?? '';
}

test('the first owner sets a password, signs out, and comes back with it (spec: I9 I1)', async () => {
  await settle();
  expect(await page.getByText('You came in by the one-time link').count()).toBe(0);
  await page.getByRole('link', { name: 'Account of Ann' }).waitFor();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await shows('Sign in');
  await signIn('ann@shop.example', OTHER);
  await page.getByText('The e-mail address or the password is wrong.').waitFor();
  await signIn('ann@shop.example', PASSWORD);
  await page.getByRole('link', { name: 'Account of Ann' }).waitFor();
});

test('somebody invited as an agent sets a password by the link, and sees what an agent may (spec: I9 I4 I5)', async () => {
  await settle();
  await run.send({ events: [tabOf('peopletab001')('page_view')] });
  const link = await invite('Ben', 'ben@shop.example', 'Agent');
  await open();
  await page.goto(link);
  await shows('Welcome to Kairos');
  await page.getByText('ben@shop.example').waitFor();
  await page.getByLabel('Choose a password', { exact: true }).fill('short');
  const action = page.getByRole('button', { name: 'Set the password and sign in' });
  await action.click();
  await page.getByText('Choose a password of 12 to 200 characters').waitFor();
  await page.getByLabel('Choose a password', { exact: true }).fill(OTHER);
  await action.click();
  await shows('Now');
  expect(await page.getByRole('navigation', { name: 'Sections' }).textContent()).toBe('NowJourneys');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Journeys' }).click();
  await shows('Journeys');
  expect(await page.getByRole('button', { name: 'Debug this shop' }).count()).toBe(0);
  await page.locator('.row-link').click();
  await page.locator('.event').waitFor();
  expect(await page.getByText(/erase/i).count()).toBe(0);
  await page.getByRole('link', { name: 'Account of Ben' }).click();
  await shows('Your account');
  const tabs = page.getByRole('navigation', { name: 'Account and people' });
  for (const name of ['People', 'What was done']) {
    expect(await tabs.getByRole('link', { name }).count(), name).toBe(0);
  }
  for (const hash of ['#/+people', '#/+audit', '#/demo/rules']) {
    await go(hash);
    await shows('Your role does not show this');
  }
  await page.goto(link);
  await page.reload();
  await page.getByText('This link does not work').waitFor();
});

test('an owner changes a role, gives a new link and takes access away; the audit tells it (spec: I9 I4 I7)', async () => {
  await settle();
  await invite('Ben', 'ben@shop.example', 'Agent');
  const row = page.getByRole('listitem').filter({ hasText: 'ben@shop.example' });
  await row.getByText('has not set a password yet').waitFor();
  const change = async (action: string) => {
    await page.getByRole('button', { name: 'Change Ben' }).click();
    await page.getByRole('dialog').getByRole('button', { name: action }).click();
  };
  await page.getByRole('button', { name: 'Change Ben' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Marketer' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save the role' }).click();
  await row.getByText('Marketer · ').waitFor();
  await change('New link for a password');
  await page.getByRole('heading', { name: 'A link for Ben' }).waitFor();
  await change('Take access away');
  await row.getByText('· no access').waitFor();
  await change('Give access again');
  await row.getByText('has not set a password yet').waitFor();

  await page.getByRole('button', { name: 'Change Ann' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Take access away' }).click();
  await dialog.getByText('Somebody must be able to let others in').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'What was done' }).click();
  await shows('What was done');
  const told = page.locator('.audit-rows li');
  await told.first().waitFor();
  const text = (await told.allTextContents()).join('\n');
  for (const one of [
    'gave ben@shop.example access again',
    'changed the role of ben@shop.example',
    'ann@shop.example set a new password',
  ])
    expect(text).toContain(one);
  expect(text).toContain('agent to marketer');
});

test('one signs another browser out from here (spec: I9 I3)', async () => {
  await settle();
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(`${run.url}/console/`);
  await other.getByLabel('E-mail address', { exact: true }).fill('ann@shop.example');
  await other.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.getByRole('link', { name: 'Account of Ann' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await expect.poll(() => page.getByRole('button', { name: /^Sign out Chrome/ }).count()).toBe(0);
  await other.reload();
  await other.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await elsewhere.close();
});

test('signing in needs no mouse (spec: I9)', async () => {
  await settle();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByLabel('E-mail address', { exact: true }).waitFor();
  await page.reload();
  await page.getByLabel('E-mail address', { exact: true }).waitFor();
  // Past the way to the content and the other language.
  for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
  await page.keyboard.type('ann@shop.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Account of Ann' }).waitFor();
});
