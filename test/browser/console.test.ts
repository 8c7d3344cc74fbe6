/** The built console in a real Chromium, in front of a real run.collector. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { visitorId } from '../../collector/pipeline/visitor-id.ts';
import type { Rule } from '../../protocol/rule.ts';
import type { EventsReply } from '../../protocol/wire.ts';
import { type RunningCollector, runCollector, SHOP_ORIGIN, USER_AGENT } from '../support/run-collector.ts';
import { launch } from './launch.ts';
import { onlooker } from './support/onlooker.ts';
import { violations } from './support/violations.ts';

const SECRET = 'A'.repeat(22);
const VISITOR = visitorId('demo', SECRET);
const RING = { item_id: 'halo', item_name: 'Halo ring', price: 129, quantity: 1 };
const CART = { currency: 'EUR', value: 129, items: [RING] };
/** The console's own interval. */
const EVERY = 5_000;

const OFFER: Rule = {
  id: 'cart-offer',
  name: 'Carts over 100',
  when: { fact: 'cart.value', atLeast: 100 },
  then: { show: { kind: 'offer', surface: 'card', title: { en: 'Free engraving' }, text: { en: 'On us.' } } },
};

let browser: Browser;
let run: RunningCollector;
let origin: string;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let seq = 0;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  run = await runCollector({
    built: true,
    rules: [OFFER],
    site: { name: 'Demo shop' },
    moreSites: [{ key: 'other', name: 'Other shop', origins: [] }],
  });
  origin = run.url;
  await open();
});

afterEach(async () => {
  await context.close();
  await run.stop();
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  await context?.close();
  ({ context, page, complaints } = await onlooker(browser, options));
}

/** Waits for what comes without a hand on the page; the clock of the context, which the test must have installed, is put forward. */
async function byItself(there: Locator): Promise<void> {
  for (let tries = 0; tries < 30 && !(await there.isVisible()); tries++) {
    await context.clock.fastForward(EVERY);
    await there.waitFor({ timeout: 250 }).catch(() => {});
  }
  await there.waitFor({ timeout: 10_000 });
}

const link = () => `${origin}/sign-in?token=${run.collector.signIn.token}`;
const heading = () => page.getByRole('heading', { level: 1 });

/** The list of journeys of the first site. */
const LIST = '#/demo/journeys';

async function signIn(hash = LIST): Promise<void> {
  await page.goto(link());
  await heading().filter({ hasText: 'Now' }).waitFor();
  await page.goto(`${origin}/console/${hash}`);
  if (hash === LIST) await heading().filter({ hasText: 'Journeys' }).waitFor();
}

function writeRule(file: string, text: string): void {
  writeFileSync(join(run.rulesFolder, file), text);
}

async function send(name: string, params = {}, secret = SECRET, agent = USER_AGENT): Promise<EventsReply> {
  const sent = Date.now();
  seq++;
  const events = [{ tab: 'tab00001', seq, name, at: sent, page: '/product', params }];
  const response = await fetch(`${origin}/v1/events`, {
    method: 'POST',
    headers: { origin: SHOP_ORIGIN, 'content-type': 'text/plain', 'user-agent': agent },
    body: JSON.stringify({ v: 1, key: 'demo', visitor: secret, mode: 'granted', sent, events }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as EventsReply;
}

async function sendImported(visitor: string): Promise<void> {
  const secret = JSON.parse(readFileSync(join(run.folder, 'data', 'secrets.json'), 'utf8')).sites.demo;
  const events = [{ id: '1', visitor, name: 'add_to_cart', at: Date.now() - 86_400_000, params: CART }];
  const response = await fetch(`${origin}/v1/server/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ v: 1, source: 'otto', events }),
  });
  expect(response.status).toBe(200);
}

test('who is not signed in is told where the link is', async () => {
  await page.goto(`${origin}/console/`);
  await heading().filter({ hasText: 'Sign in' }).waitFor();
  await page.getByText('prints in its terminal').waitFor();
  expect(await page.title()).toBe('Sign in · Kairos');
});

test('the sign-in link works once, and the signed-out page goes on by itself (spec: C1)', async () => {
  await context.clock.install();
  const once = link();
  const waiting = await context.newPage();
  await waiting.goto(`${origin}/console/`);
  await waiting.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto(once);
  await heading().filter({ hasText: 'Now' }).waitFor();
  await byItself(waiting.getByRole('heading', { level: 1, name: 'Now' }));

  await open();
  await page.goto(once);
  await page.getByText('This link does not work any more').waitFor();
  await page.goto(link());
  await heading().filter({ hasText: 'Now' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await heading().filter({ hasText: 'Sign in' }).waitFor();
});

test('without a visitor it says how to get the first one, who then appears by itself (spec: C2)', async () => {
  await context.clock.install();
  await signIn();
  await page.getByText('No visitor yet').waitFor();
  expect(
    await page.locator('.ways').getByRole('link', { name: 'Install the tag' }).getAttribute('href'),
  ).toBe('#/demo/settings/install');
  expect(await page.getByRole('link', { name: SHOP_ORIGIN }).getAttribute('href')).toBe(SHOP_ORIGIN);
  await page.getByLabel('Site').selectOption('other');
  await page.getByText('it has no origin').waitFor();
  await page.getByLabel('Site').selectOption('demo');

  await send('page_view');
  const row = page.getByRole('row').filter({ hasText: VISITOR.slice(0, 10) });
  await byItself(row);
  expect(await row.getByRole('link').getAttribute('title')).toBe(VISITOR);
});

test('above the list stands from where events arrive, and who is refused and why (spec: C5)', async () => {
  await signIn();
  await page.getByText('No event yet').waitFor();
  await context.clock.install();
  await page.reload();
  await send('page_view');
  const refused = { v: 1, key: 'dmeo', visitor: SECRET, mode: 'granted', sent: Date.now(), events: [] };
  const answer = await fetch(`${origin}/v1/events`, {
    method: 'POST',
    headers: { origin: SHOP_ORIGIN, 'content-type': 'text/plain', 'user-agent': USER_AGENT },
    body: JSON.stringify(refused),
  });
  expect(answer.status).toBe(401);
  await byItself(page.getByText(`Events arrive from ${SHOP_ORIGIN}`));
  const problems = page.getByText('1 page or program is refused');
  await byItself(problems);
  await problems.click();
  await page.getByText(`${SHOP_ORIGIN} sends with the key “dmeo”`).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('a journey shows its decisions, why they were made and what became of them (spec: C2 A8)', async () => {
  await send('page_view');
  const [decision] = (await send('add_to_cart', CART)).decisions;
  await send('intervention_shown', { decision: decision?.id });
  await send('intervention_dismissed', { decision: decision?.id, scope: 'rule' });
  await send('checkout_error', { step: 'payment', reason: 'payment', code: 'card_declined' });
  await signIn();
  await page.getByRole('link', { name: VISITOR.slice(0, 10) }).click();

  await heading()
    .filter({ hasText: /^Journey$/ })
    .waitFor();
  expect(await heading().evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.title()).toContain('Journey ');
  const why = page.locator('.why.decided');
  await why.waitFor();
  const text = await why.textContent();
  expect(text).toContain('because value of the cart was 129');
  expect(text).toMatch(/Shown.*Dismissed: this one never again/s);
  const known = await page.locator('.known').textContent();
  expect(known).toContain('€129.00');
  expect(known).toContain('1 failure');
  expect(await page.locator('.event').allTextContents()).toHaveLength(5);
  expect(await page.locator('.event.bad').textContent()).toContain('card declined');
  // On a phone the times stand beside the points of the line, of every event.
  await page.setViewportSize({ width: 360, height: 800 });
  const room = await page.locator('.event').evaluateAll((events) =>
    events.map((event) => {
      const point = getComputedStyle(event, '::after');
      const time = event.querySelector('.clock')?.getBoundingClientRect().left ?? 0;
      const end = event.getBoundingClientRect().left + Number.parseFloat(point.left);
      return time - end >= Number.parseFloat(point.width) / 2;
    }),
  );
  expect(room).toEqual([true, true, true, true, true]);

  await page.reload();
  await why.waitFor();
  await page.locator('.event').nth(1).locator('summary').click();
  expect(await page.locator('pre').textContent()).toContain('"add_to_cart"');
  await page.goBack();
  await page.getByRole('link', { name: VISITOR.slice(0, 10) }).waitFor();
  expect(await page.title()).toBe('Journeys · Demo shop · Kairos');
  expect(complaints).toEqual([]);
});

test('taken back, imported, bots: each is marked as what it is (spec: C2 A8)', async () => {
  await send('add_to_cart', CART);
  await send('remove_from_cart', CART);
  await send('page_view', {}, 'B'.repeat(22), 'Googlebot/2.1');
  await sendImported('7');
  await signIn(`#/demo/journeys/${VISITOR}`);
  await page.locator('.why.expired').waitFor();
  expect(await page.locator('.why.decided .fate').textContent()).toBe('Taken back');
  await page.goto(`${origin}/console/#/demo/journeys/otto%3A7`);
  await page.getByText('Not displayed: imported').waitFor();
  expect(await page.locator('.mark').textContent()).toContain('imported');
  await page.goto(`${origin}/console/#/demo/journeys/${visitorId('demo', 'B'.repeat(22))}`);
  await page.locator('.mark', { hasText: 'bot' }).waitFor();
});

test('a visitor is found by id, and an unknown one is said to be so', async () => {
  await send('page_view');
  await signIn();
  const field = page.getByLabel('Visitor id, customer, order number or failure code');
  await field.fill(` ${VISITOR} `);
  await page.keyboard.press('Enter');
  await page.locator('.event').waitFor();
  await page.getByRole('link', { name: 'Journeys' }).last().click();
  await field.fill('nobody/at all');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByText('Nobody found.').waitFor();
  await page.goto(`${origin}/console/#/demo/journeys/nobody`);
  await page.getByText('Nobody is known by this id').waitFor();
  await page.goto(`${origin}/console/#/shop/journeys/x`);
  await page.getByText('There is no such site').first().waitFor();
});

test('rules that cannot go live are named with place and mend, until they are mended (spec: C3)', async () => {
  await context.clock.install();
  await send('page_view');
  await signIn();
  await page.getByText('Version 1 of the rules is live').waitFor();
  writeRule('bad.json', JSON.stringify({ ...OFFER, id: 'bad', when: { fact: 'cart.valu', atLeast: 1 } }));
  const warning = page.getByRole('alert').filter({ hasText: 'keeps your latest rules from going live' });
  await byItself(warning);
  const text = await warning.textContent();
  expect(text).toContain('bad.json');
  expect(text).toContain('/when/fact');
  expect(text).toContain('To mend it: did you mean');
  expect(text).toContain('Version 1 with 1 rule stays live');
  writeRule('bad.json', JSON.stringify({ ...OFFER, id: 'bad' }));
  await byItself(page.getByText('Version 2 of the rules is live'));
  expect(await warning.count()).toBe(0);
});

test('“Debug this shop” shows the line that opens the inspector, and the collector takes its token', async () => {
  await signIn();
  await page.getByRole('button', { name: 'Debug this shop' }).click();
  const dialog = page.getByRole('dialog');
  const line = dialog.locator('code');
  await expect.poll(() => line.textContent()).toMatch(/^kairos\('debug', '[\w.-]+'\)$/);
  const token = (await line.textContent())?.split("'")[3];
  const sent = Date.now();
  const response = await fetch(`${origin}/v1/events`, {
    method: 'POST',
    headers: { origin: SHOP_ORIGIN, 'content-type': 'text/plain', 'user-agent': USER_AGENT },
    body: JSON.stringify({
      v: 1,
      key: 'demo',
      visitor: SECRET,
      mode: 'granted',
      sent,
      debug: token,
      events: [],
    }),
  });
  expect((await response.json()) as EventsReply).toHaveProperty('debug.visitor', VISITOR);
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
});

test('the list goes deeper on demand, and does not move under the hand (spec: C2)', async () => {
  await context.clock.install();
  for (let number = 0; number < 60; number++) await send('page_view', {}, String(number).padStart(22, 'C'));
  await signIn();
  const rows = page.locator('tbody tr');
  await expect.poll(() => rows.count()).toBe(50);
  await page.getByRole('button', { name: 'Load more' }).click();
  await page.getByText('60 visitors, the whole list.').waitFor();

  const firstLink = rows.first().getByRole('link');
  const first = await firstLink.getAttribute('title');
  await rows.first().hover();
  await send('page_view');
  const news = page.getByRole('button', { name: '1 visitor has new activity' });
  await byItself(news);
  expect(await firstLink.getAttribute('title')).toBe(first);
  await news.click();
  await expect.poll(() => rows.first().textContent()).toContain(VISITOR.slice(0, 10));
  expect(await rows.count()).toBe(61);
});

test('a long journey begins with its latest part; earlier steps come on demand, stay, and lose nobody’s place (spec: J10)', async () => {
  await context.clock.install();
  for (let number = 1; number <= 120; number++)
    await send('view_item', { items: [{ ...RING, price: number }] });
  await signIn(`#/demo/journeys/${VISITOR}`);
  const events = page.locator('.event');
  await expect.poll(() => events.count()).toBe(50);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: '简体中文' }).click();
  await page.getByRole('button', { name: '显示更早的步骤（还有 70 步）' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();

  const earlier = page.getByRole('button', { name: 'Show earlier steps (70 more)' });
  await earlier.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => events.count()).toBe(100);
  await page.getByText('50 earlier steps shown').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show earlier steps (20 more)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await send('checkout_error', { step: 'payment', reason: 'payment', code: 'card_declined' });
  await byItself(page.locator('.event.bad'));
  expect(await events.count()).toBe(101);
  await page.keyboard.press('Enter');
  await expect.poll(() => events.count()).toBe(121);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('path');
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    expect.stringContaining('Visit 1 '),
  ]);
  expect(complaints).toEqual([]);
});

test('a silent collector is said to be silent, beside what is known, and is asked again', async () => {
  await context.clock.install();
  await send('page_view');
  await signIn();
  await page.locator('tbody tr').waitFor();
  await context.route('**/api/**', (route) => route.abort());
  await byItself(page.getByText('No answer from Kairos just now'));
  expect(await page.locator('tbody tr').count()).toBe(1);
  await page.reload();
  await page.getByText('Kairos does not answer').waitFor();
  await context.unroute('**/api/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('tbody tr').waitFor();
});

test('what a collector took long for and gave up is asked for again within 15 seconds, by itself (spec: C25)', async () => {
  await context.clock.install();
  await signIn();
  const held: Route[] = [];
  await context.route('**/rules/figures?**', (route) => void held.push(route));
  await page.goto(`${origin}/console/#/demo/rules`);
  await expect.poll(() => held.length).toBe(1);
  await context.clock.fastForward(5_000);
  await held[0]?.fulfill({ status: 503, json: { error: { code: 'took_too_long' } } });
  await context.unroute('**/rules/figures?**');
  await page.getByText('This could not be loaded').waitFor();
  await context.clock.fastForward(15_000);
  await page.getByRole('link', { name: OFFER.name }).waitFor();
});

test('a journey is found and opened by the keyboard alone (spec: C4)', async () => {
  await send('page_view');
  await signIn();
  // Opened anew, the focus is not on the heading yet.
  await page.reload();
  await page.locator('tbody tr').waitFor();
  const reached: string[] = [];
  for (let step = 0; step < 17; step++) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        if (at === document.body) return 'BODY';
        return at.getAttribute('aria-label') ?? (at.textContent?.trim() || at.tagName);
      }),
    );
  }
  expect(reached).toEqual([
    'Skip to content',
    'Now',
    'Rules',
    'Journeys',
    'Settings',
    expect.stringContaining('Demo shop'),
    'Account of Owner',
    '简体中文',
    'Sign out',
    'Set a password',
    'Debug this shop',
    'INPUT',
    'Find',
    'Find by what happened',
    `${VISITOR.slice(0, 10)}…`,
    `Copy visitor id ${VISITOR}`,
    'BODY',
  ]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  for (let step = 0; step < 6; step++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.event').waitFor();
});

test('what stands outside of the console’s screens, and what a folder’s rules and imports add to them: nothing for axe (spec: C4)', async () => {
  await sendImported('7');
  writeRule('bad.json', '{');
  for (const width of [360, 1280]) {
    await open({ viewport: { width, height: 800 } });
    const check = async (path: string, shows: string) => {
      await page.goto(`${origin}${path}`);
      await page.locator(shows).first().waitFor();
      expect(await violations(page), path).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} is wider than ${width} px`).toBeLessThanOrEqual(0);
    };
    await check('/', 'h1');
    await check('/sign-in?token=wrong', '.notice');
    await signIn();
    await check('/console/#/demo/journeys', '.problem-list');
    await check('/console/#/demo/journeys/otto%3A7', '.event');
    expect(complaints).toEqual([]);
  }
});
