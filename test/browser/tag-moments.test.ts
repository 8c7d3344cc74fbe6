/** Moments in time: silence, leaving, and what was sent ahead for it; in tabs, phones and the back/forward cache. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launch } from './launch.ts';
import { chunksReady, TO_LEAVE } from './support/chunks-ready.ts';
import { sampleDecision } from './support/sample-decisions.ts';
import type { Batch } from './support/stub-collector.ts';
import { useTag } from './support/tag-fixture.ts';
import { waitUntil } from './support/wait-until.ts';

const tag = useTag();
const { visit, serve, arrived } = tag;

const card = (page: Page = tag.page) => page.locator('section.card');
const has = (batch: Batch, name: string) => batch.events.some((event) => event.name === name);
const params = (name: string) =>
  tag.collector
    .stored()
    .filter((event) => event.name === name)
    .map((event) => event.params);
const track = (name: string, page = tag.page) =>
  page.evaluate(
    (event) => (window as unknown as { kairos(...call: string[]): void }).kairos('track', event),
    name,
  );
/** The pointer goes up and out of the window, `px` in each step of a few milliseconds, which nothing else may stretch. */
const leaveBy = (px: number, page = tag.page) =>
  page.evaluate((step) => {
    const fire = (type: string, clientY: number, relatedTarget: Element | null) =>
      document.body.dispatchEvent(
        new PointerEvent(type, { clientX: 300, clientY, pointerType: 'mouse', bubbles: true, relatedTarget }),
      );
    for (let y = 4 * step; y > 0; y -= step) {
      fire('pointermove', y, document.body);
      const moved = performance.now();
      while (performance.now() - moved < 16);
    }
    fire('pointerout', -1, null);
  }, px);
/** Something is armed as soon as the page is viewed; the chunks are loaded when this resolves. */
const armedVisit = async (body = '') => {
  tag.collector.arm = (batch) => (has(batch, 'exit_intent') ? [] : [sampleDecision('reminder')]);
  await visit({ body: `<p>Rings</p>${body}` });
  await arrived('page_view');
  await chunksLoaded();
};
const chunksLoaded = (page = tag.page) => chunksReady(page, TO_LEAVE);
const hide = (hidden: boolean, page = tag.page) =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

test('a pulse comes after the visible time the reply asked for; hidden time does not count (spec: M1)', async () => {
  tag.collector.senses = true;
  tag.collector.wakeAfter = (batch) => (has(batch, 'page_view') ? 50_000 : undefined);
  await tag.page.clock.install();
  await visit();
  await arrived('page_view');
  await tag.acknowledged();
  await tag.page.clock.runFor(30_000);
  await hide(true);
  await tag.page.clock.runFor(600_000);
  await hide(false);
  await tag.page.clock.runFor(10_000);
  expect(tag.collector.names()).not.toContain('pulse');
  await tag.page.clock.runFor(15_000);
  await arrived('pulse');
  const [pulse] = tag.collector.stored().filter((event) => event.name === 'pulse');
  expect(pulse?.visible).toBeGreaterThanOrEqual(50_000);
  expect(pulse?.visible).toBeLessThan(58_000);
  await tag.page.clock.runFor(300_000);
  expect(params('pulse')).toHaveLength(1);
});

test('each reply replaces the pulse of the one before (spec: M1)', async () => {
  tag.collector.senses = true;
  tag.collector.wakeAfter = (batch) => (has(batch, 'page_view') ? 30_000 : undefined);
  await tag.page.clock.install();
  await visit();
  await arrived('page_view');
  await tag.acknowledged();
  await tag.page.clock.runFor(5_000);
  await track('busy');
  await tag.page.clock.runFor(1_000);
  await arrived('busy');
  await tag.acknowledged();
  await tag.page.clock.runFor(60_000);
  expect(tag.collector.names()).not.toContain('pulse');
});

test('armed: painted in the next frame with the network cut, reported when it is back (spec: M2)', async () => {
  await armedVisit();
  await tag.context.setOffline(true);
  const before = tag.collector.batches.length;
  await leaveBy(60);
  expect(await tag.page.evaluate("document.querySelector('[data-kairos]') !== null")).toBe(true);
  expect(await card().isVisible()).toBe(true);
  expect(tag.collector.batches).toHaveLength(before);
  await tag.page.waitForTimeout(150);
  await tag.context.setOffline(false);
  await arrived('intervention_shown');
  expect(tag.collector.names()).toEqual(['page_view', 'exit_intent', 'intervention_shown']);
  expect(params('exit_intent')).toEqual([{ how: 'pointer', armed: 'd-reminder' }]);
  expect(params('intervention_shown')).toEqual([{ decision: 'd-reminder' }]);
});

test('armed: on the page before the handler of the moment has returned (spec: M2)', async () => {
  await armedVisit();
  const inTime = await tag.page.evaluate(() => {
    const fire = (type: string, clientY: number) =>
      document.body.dispatchEvent(
        new PointerEvent(type, { clientY, pointerType: 'mouse', bubbles: true, relatedTarget: null }),
      );
    fire('pointermove', 200);
    const moved = performance.now();
    while (performance.now() - moved < 30);
    fire('pointerout', -1);
    return document.querySelector('[data-kairos]') !== null;
  });
  expect(inTime).toBe(true);
});

for (const name of ['checkout_error', 'add_to_cart', 'remove_from_cart', 'purchase']) {
  test(`${name} voids what was armed at once; the gesture then shows nothing (spec: M3)`, async () => {
    await armedVisit();
    tag.collector.arm = () => [];
    await tag.context.setOffline(true);
    await track(name);
    await leaveBy(60);
    await tag.page.waitForTimeout(200);
    expect(await card().count()).toBe(0);
    await tag.context.setOffline(false);
    await arrived('exit_intent');
    expect(params('exit_intent')).toEqual([{ how: 'pointer' }]);
  });
}

test('a reply to what happened before the failure does not arm again (spec: M3)', async () => {
  await armedVisit();
  tag.collector.plans = [{ delay: 1_500 }, { delay: 20_000 }];
  const sent = tag.page.waitForRequest(/v1\/events/);
  await track('earlier');
  await sent;
  await track('checkout_error');
  await arrived('earlier');
  await tag.page.waitForTimeout(300);
  await leaveBy(60);
  expect(await card().count()).toBe(0);
});

test('armed answers expire, and a change of consent forgets them (spec: M3)', async () => {
  tag.collector.arm = () => [sampleDecision('reminder', { expiresIn: 1_000 })];
  await visit();
  await chunksLoaded();
  await tag.page.waitForTimeout(1_000);
  await leaveBy(60);
  expect(await card().count()).toBe(0);
  tag.collector.arm = () => [sampleDecision('reminder')];
  await tag.page.goto(tag.shop.url);
  await chunksLoaded();
  await tag.page.evaluate("kairos('consent', 'denied')");
  await leaveBy(60);
  expect(await card().count()).toBe(0);
});

test('not leaving: slowly, downwards, just after a click, over an open menu, to another element (spec: M4)', async () => {
  await armedVisit(
    '<button id="b" style="position:fixed;top:0;left:280px;height:40px">Add</button><select id="s"><option>1</select>',
  );
  await leaveBy(3);
  await tag.page.evaluate(() => {
    const out = { clientY: -1, pointerType: 'mouse', bubbles: true };
    document.body.dispatchEvent(new PointerEvent('pointerout', { ...out, relatedTarget: document.body }));
    document.body.dispatchEvent(new PointerEvent('pointerout', { ...out, clientY: 400 }));
  });
  await tag.page.locator('#b').click();
  await leaveBy(60);
  await tag.page.waitForTimeout(1_600);
  await tag.page.locator('#s').focus();
  await leaveBy(60);
  expect(await card().count()).toBe(0);
  await track('end');
  await arrived('end');
  expect(tag.collector.names()).not.toContain('exit_intent');
});

test('back from another tab after five seconds is a moment, after three it is not; half a minute apart (spec: M4)', async () => {
  await tag.page.clock.install();
  tag.collector.decide = () => [];
  tag.collector.arm = (batch) => (has(batch, 'page_view') ? [sampleDecision('reminder')] : []);
  // A page with such a clock does not tell what it has loaded.
  const loading = TO_LEAVE.map((name) => tag.page.waitForResponse(new RegExp(`/kairos-${name}`)));
  await visit();
  await arrived('page_view');
  await tag.acknowledged();
  for (const chunk of await Promise.all(loading))
    await tag.page.evaluate(`import('${chunk.url()}').then(() => {})`);
  await tag.page.clock.runFor(500);
  const away = async (ms: number) => {
    await hide(true);
    await tag.page.clock.runFor(ms);
    await hide(false);
    await tag.page.clock.runFor(200);
  };
  await away(2_000);
  expect(await card().count()).toBe(0);
  await away(5_000);
  await card().waitFor();
  await away(6_000);
  await arrived('exit_intent');
  expect(params('exit_intent')).toEqual([{ how: 'return', armed: 'd-reminder' }]);
  await tag.page.clock.runFor(30_000);
  await away(6_000);
  await arrived('exit_intent', 2);
});

test('on a phone: a fast swipe up near the top, not a slow one, and no pointer (spec: M4)', async () => {
  const context = await tag.browser.newContext({
    viewport: { width: 390, height: 700 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  tag.collector.arm = (batch) => (has(batch, 'exit_intent') ? [] : [sampleDecision('reminder')]);
  serve('/', { body: '<p style="height:3000px">Rings</p>' });
  await page.goto(tag.shop.url);
  await chunksLoaded(page);
  const swipeFrom = (top: number, step: number) =>
    page.evaluate(
      async ([from, by]) => {
        scrollTo(0, from as number);
        await new Promise((resolve) => setTimeout(resolve, 400));
        document.body.dispatchEvent(new Event('touchmove', { bubbles: true }));
        for (let y = from as number; y > 0; y -= by as number) {
          scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
      },
      [top, step],
    );
  await swipeFrom(600, 8);
  expect(await card(page).count()).toBe(0);
  await swipeFrom(1_500, 90);
  await card(page).waitFor();
  await arrived('intervention_shown');
  expect(params('exit_intent')).toEqual([{ how: 'scroll', armed: 'd-reminder' }]);
  await context.close();
});

test('on a phone: back at the first page of the shop; the way back is never blocked (spec: M4)', async () => {
  const context = await tag.browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 700 },
  });
  const page = await context.newPage();
  tag.collector.arm = (batch) => (has(batch, 'exit_intent') ? [] : [sampleDecision('reminder')]);
  serve('/');
  await page.goto(tag.shop.url);
  await chunksLoaded(page);
  await page.evaluate("history.pushState({}, '', '/ring')");
  await page.goBack();
  await card(page).waitFor();
  await arrived('intervention_shown');
  expect(params('exit_intent')).toEqual([{ how: 'back', armed: 'd-reminder' }]);
  expect(await page.evaluate('history.length')).toBeLessThanOrEqual(3);
  await context.close();
});

test('armed in two tabs: what one has shown, the other does not (spec: M5)', async () => {
  tag.collector.arm = () => [sampleDecision('reminder')];
  await visit();
  await chunksLoaded();
  const other = await tag.context.newPage();
  await other.goto(tag.shop.url);
  await chunksLoaded(other);
  await leaveBy(60);
  await card().waitFor();
  await arrived('intervention_shown');
  await leaveBy(60, other);
  await other.waitForTimeout(400);
  expect(await card(other).count()).toBe(0);
  expect(params('intervention_shown')).toHaveLength(1);
});

test('no lock is held while something is shown, armed and waited for (spec: Q10)', async () => {
  tag.collector.decide = (batch) => (has(batch, 'page_view') ? [sampleDecision('help')] : []);
  tag.collector.arm = () => [sampleDecision('reminder')];
  tag.collector.wakeAfter = () => 60_000;
  await visit();
  await card().waitFor();
  await arrived('intervention_shown');
  await tag.page.waitForTimeout(300);
  expect(await tag.page.evaluate('navigator.locks.query()')).toEqual({ held: [], pending: [] });
});

test('a page with a prompt comes back from the back/forward cache as it was (spec: Q10)', async (run) => {
  const browser = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  const page = await browser.newPage();
  const comeBack = async () => {
    await page.goto(`${tag.shop.url}/other`);
    await page.evaluate('history.back()').catch(() => {});
    // A restored page is not loaded again.
    await page.waitForURL(tag.shop.url, { waitUntil: 'commit' });
    await waitUntil('the page is there', () => page.evaluate("'persisted' in window").catch(() => false));
    return page.evaluate('persisted');
  };
  const head =
    "<script>addEventListener('pageshow', (event) => { window.persisted = event.persisted })</script>";
  serve('/other', { tag: false });
  serve('/', { tag: false, head });
  await page.goto(tag.shop.url);
  try {
    // The Chromium that comes with npm is a headless shell, which has no such cache, whatever the page does.
    if (!(await comeBack())) return run.skip('this browser has no back/forward cache');
    tag.collector.decide = (batch) => (has(batch, 'page_view') ? [sampleDecision('help')] : []);
    serve('/', { head });
    await page.reload();
    await card(page).waitFor();
    await arrived('intervention_shown');
    expect(await comeBack()).toBe(true);
    await arrived('page_view', 2);
    await page.waitForTimeout(300);
    expect(await card(page).count()).toBe(1);
    expect(params('intervention_shown')).toHaveLength(1);
  } finally {
    await browser.close();
  }
});

test('a page brought back looks whether its prompt was closed meanwhile (spec: P16)', async () => {
  tag.collector.decide = (batch) => (has(batch, 'page_view') ? [sampleDecision('help')] : []);
  await visit();
  await card().waitFor();
  await arrived('intervention_shown');
  const restore = "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
  await tag.page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
  await tag.page.evaluate(restore);
  await tag.page.waitForTimeout(200);
  expect(await card().count()).toBe(1);
  tag.collector.decide = () => [];
  await tag.page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
  const next = await tag.context.newPage();
  await next.goto(tag.shop.url);
  await card(next).getByRole('button', { name: 'Close' }).click();
  await arrived('intervention_dismissed');
  await tag.page.evaluate(restore);
  await card().waitFor({ state: 'detached' });
  expect(params('intervention_dismissed')).toHaveLength(1);
});
