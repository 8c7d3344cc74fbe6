/** Where prompts appear and where they do not: dialog, slot, card; never in the way; and they follow the customer. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Decision } from '../../protocol/intervention.ts';
import { sampleDecision } from './support/sample-decisions.ts';
import type { Batch } from './support/stub-collector.ts';
import { useTag } from './support/tag-fixture.ts';

const tag = useTag();
const { visit, serve, arrived, outcomes } = tag;

const card = (page: Page = tag.page) => page.locator('section.card');
const has = (batch: Batch, name: string) => batch.events.some((event) => event.name === name);
const once =
  (...decisions: Decision[]) =>
  (batch: Batch) =>
    has(batch, 'page_view') ? decisions : [];
const violations = async () => {
  await tag.page.waitForTimeout(400);
  const { violations: found } = await new AxeBuilder({ page: tag.page }).analyze();
  return found.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
};
const SHIFT = `<script>var shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });</script>`;
const ROOM = '<div data-kairos-slot="cart" style="height:230px"></div>';
const inSlot = (change: Partial<Decision> = {}) =>
  sampleDecision('reminder', { surface: 'slot', slot: 'cart', ...change });
const absent = async (ms = 700) => {
  await tag.page.waitForTimeout(ms);
  expect(await card().count()).toBe(0);
};

test('a reminder shows what is in the cart, accessible, and moves nothing (spec: P3)', async () => {
  tag.collector.decide = once(sampleDecision('reminder'));
  await visit({ head: SHIFT, body: '<p>Rings</p>'.repeat(40) });
  await card().waitFor();
  expect(await card().locator('.items li').allTextContents()).toEqual([
    'Halo ring, size 54× 1',
    'Comet studs× 2',
  ]);
  expect(await card().getByRole('link', { name: 'See the cart' }).getAttribute('href')).toBe('/cart');
  expect(await violations()).toEqual([]);
  expect(await tag.page.evaluate('shift')).toBe(0);
});

test('a slot takes the room it was given: no layout shift, no focus, no scroll, accessible (spec: P13)', async () => {
  tag.collector.decide = (batch) => (has(batch, 'go') ? [inSlot()] : []);
  await visit({
    head: SHIFT,
    body: `<p>Cart</p>${ROOM}<p id="below">Below</p>${'<p>More</p>'.repeat(60)}<input id="field" aria-label="Note">`,
  });
  await arrived('page_view');
  await tag.page.evaluate("scrollTo(0, 60); field.focus({ preventScroll: true }); kairos('track', 'go')");
  const before = await tag.page.locator('#below').boundingBox();
  await tag.page.locator('[data-kairos-slot] section.card').waitFor({ state: 'attached' });
  await arrived('intervention_shown');
  expect(await tag.page.locator('#below').boundingBox()).toEqual(before);
  expect(await tag.page.evaluate('[scrollY, document.activeElement.id]')).toEqual([60, 'field']);
  const [host, room] = await tag.page.evaluate(() =>
    ['[data-kairos=slot]', '[data-kairos-slot]'].map((selector) => {
      const { width, height } = (document.querySelector(selector) as Element).getBoundingClientRect();
      return [width, height];
    }),
  );
  expect(host).toEqual(room);
  expect(await violations()).toEqual([]);
  expect(await tag.page.evaluate('shift')).toBe(0);
});

test.each([
  ['is missing', ''],
  ['has no room', '<div data-kairos-slot="cart"></div>'],
  ['is hidden', '<div hidden data-kairos-slot="cart" style="height:200px"></div>'],
  ['has something of the shop in it', '<div data-kairos-slot="cart" style="height:200px"><b>Ours</b></div>'],
])('a slot that %s: reported, and the next decision is shown (spec: P13)', async (_, body) => {
  tag.collector.decide = once(inSlot(), sampleDecision('help'));
  await visit({ body });
  await card().and(tag.page.locator('.help')).waitFor();
  await arrived('intervention_shown');
  expect(outcomes()).toEqual([
    ['failed', { decision: 'd-reminder', reason: 'slot' }],
    ['shown', { decision: 'd-help' }],
  ]);
});

test('a dialog: focus goes in, stays in, and comes back; scroll untouched; accessible (spec: P12)', async () => {
  tag.collector.decide = (batch) => (has(batch, 'go') ? [sampleDecision('fix', { surface: 'dialog' })] : []);
  await visit({ body: `<button id="before">Pay</button>${'<p>x</p>'.repeat(80)}` });
  await arrived('page_view');
  await tag.page.evaluate("scrollTo(0, 300); before.focus({ preventScroll: true }); kairos('track', 'go')");
  const dialog = tag.page.getByRole('dialog', { name: 'Your bank did not approve the card' });
  await dialog.waitFor();
  expect(await tag.page.evaluate('scrollY')).toBe(300);
  const focused = () => tag.page.evaluate("document.activeElement.dataset.kairos ?? ''");
  expect(await focused()).toBe('dialog');
  for (let i = 0; i < 9; i++) {
    await tag.page.keyboard.press('Tab');
    expect(await tag.page.evaluate("document.activeElement.id !== 'before'")).toBe(true);
  }
  expect(await violations()).toEqual([]);
  await tag.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await tag.page.evaluate('[document.activeElement.id, scrollY]')).toEqual(['before', 300]);
  await arrived('intervention_dismissed');
  expect(outcomes().at(-1)).toEqual(['dismissed', { decision: 'd-fix', scope: 'once', by: 'escape' }]);
});

test('a dialog closes by a click beside it, not by one in it; keyboard alone reaches all of it (spec: P12)', async () => {
  tag.collector.decide = once(sampleDecision('offer', { surface: 'dialog' }));
  await visit();
  await card().waitFor();
  await tag.page.keyboard.press('Tab');
  await tag.page.keyboard.press('Enter');
  await card().getByText('ENGRAVE-7Q4M').waitFor();
  await card().getByRole('heading').click();
  expect(await card().count()).toBe(1);
  await tag.page.mouse.click(5, 5);
  await card().waitFor({ state: 'detached' });
  await arrived('intervention_acted');
  expect(outcomes().map(([name]) => name)).toEqual(['shown', 'acted']);
});

test.each<[string, string, string]>([
  ['a dialog of the shop', '<dialog id="o">Size guide</dialog>', 'o.open ? o.close() : o.showModal()'],
  [
    'a modal made of a div',
    '<div id="o" aria-modal="true" role="dialog" hidden>x</div>',
    'o.hidden = !o.hidden',
  ],
  [
    "the bank's own check",
    '<iframe id="o" name="3ds-challenge" hidden width="400" height="400" srcdoc="x"></iframe>',
    'o.hidden = !o.hidden',
  ],
  [
    'a focused payment frame',
    '<iframe id="o" width="300" height="60" srcdoc="<input id=n>"></iframe>',
    'document.activeElement === o ? o.blur() : o.contentDocument.getElementById("n").focus()',
  ],
])('waits for %s, and comes when it is gone (spec: P14)', async (_, body, toggle) => {
  tag.collector.decide = (batch) => (has(batch, 'ask') ? [sampleDecision('fix')] : []);
  await visit({ body });
  await arrived('page_view');
  await tag.page.waitForTimeout(200);
  await tag.page.evaluate(`${toggle}; kairos('track', 'ask')`);
  await arrived('ask');
  await absent();
  await tag.page.evaluate(toggle);
  await card().waitFor();
});

test('a closed dialog that the shop keeps in the page is not in the way (spec: P14)', async () => {
  tag.collector.decide = once(sampleDecision('offer'));
  await visit({
    body: '<div aria-modal="true" style="position:fixed;inset:0;opacity:0;pointer-events:none">x</div><div aria-modal="true" style="position:fixed;inset:0;transform:translateX(100%)">y</div>',
  });
  await card().waitFor();
});

test('a video that fills the screen is not covered (spec: P14)', async () => {
  tag.collector.decide = (batch) => (has(batch, 'ask') ? [sampleDecision('offer')] : []);
  await visit({ body: '<video id="v"></video>' });
  await arrived('page_view');
  await tag.page.evaluate(`
    Object.defineProperty(document, 'fullscreenElement', { configurable: true, get: () => v });
    kairos('track', 'ask')`);
  await arrived('ask');
  await absent();
  await tag.page.evaluate('delete document.fullscreenElement');
  await card().waitFor();
});

test.each([
  ['after an order', "kairos('track', 'purchase', { transaction_id: 'T1' })", ''],
  ['with data-kairos-quiet', "document.body.dataset.kairosQuiet = ''", ''],
  ['that says so in its head', '', '<meta name="kairos" content="quiet">'],
])('a page %s shows no offer, but help (spec: P15)', async (_, script, head) => {
  tag.collector.decide = (batch) =>
    has(batch, 'help_me') ? [sampleDecision('help')] : has(batch, 'ask') ? [sampleDecision('offer')] : [];
  await visit({ head });
  await arrived('page_view');
  await tag.page.evaluate(`${script}; kairos('track', 'ask')`);
  await arrived('ask');
  await absent();
  await tag.page.evaluate("kairos('track', 'help_me')");
  await card().and(tag.page.locator('.help')).waitFor();
});

test('an order closes what is open (spec: P15)', async () => {
  tag.collector.decide = once(sampleDecision('fix'));
  await visit();
  await card().waitFor();
  await arrived('intervention_shown');
  await tag.page.evaluate("kairos('track', 'purchase', {})");
  await card().waitFor({ state: 'detached' });
  await arrived('intervention_dismissed');
  expect(outcomes().at(-1)?.[1]).toMatchObject({ by: 'purchase' });
  await tag.page.reload();
  await absent();
});

test('half a minute of quiet between prompts that answer no failure (spec: P15)', async () => {
  await tag.page.clock.install();
  tag.collector.decide = (batch) =>
    has(batch, 'page_view')
      ? [sampleDecision('offer')]
      : has(batch, 'more')
        ? [sampleDecision('reminder')]
        : [];
  await visit();
  await card().waitFor();
  await tag.page.clock.runFor(1_000);
  await arrived('intervention_shown');
  await card().getByRole('button', { name: 'Close' }).click();
  await tag.page.evaluate("kairos('track', 'more')");
  await tag.page.clock.runFor(100);
  await arrived('more');
  await tag.page.clock.runFor(20_000);
  expect(await card().count()).toBe(0);
  await tag.page.clock.runFor(12_000);
  await card().and(tag.page.locator('.reminder')).waitFor();
});

test('what was shown follows to the next page and through a reload, told once, until it is closed (spec: P16)', async () => {
  tag.collector.decide = (batch) =>
    has(batch, 'page_view') && !outcomes().length ? [sampleDecision('help')] : [];
  serve('/next');
  await visit();
  await card().waitFor();
  await arrived('intervention_shown');
  const other = await tag.context.newPage();
  await other.goto(tag.shop.url);
  await arrived('page_view', 2);
  await other.waitForTimeout(400);
  expect(await card(other).count()).toBe(0);
  await tag.page.goto(`${tag.shop.url}/next`);
  await card().waitFor();
  await tag.page.reload();
  await card().waitFor();
  await other.reload();
  await other.waitForTimeout(500);
  expect(await card(other).count()).toBe(0);
  await card().getByRole('button', { name: 'Close' }).click();
  await arrived('intervention_dismissed');
  await tag.page.goto(tag.shop.url);
  await absent();
  expect(outcomes().map(([name]) => name)).toEqual(['shown', 'dismissed']);
});

test('it follows into another tab once its own is closed, not past its time (spec: P16)', async () => {
  tag.collector.decide = (batch) =>
    has(batch, 'page_view') && !outcomes().length ? [sampleDecision('help', { expiresIn: 8_000 })] : [];
  await visit();
  await card().waitFor();
  await arrived('intervention_shown');
  const next = await tag.context.newPage();
  await tag.page.close({ runBeforeUnload: true });
  await next.waitForTimeout(300);
  await next.goto(tag.shop.url);
  await card(next).waitFor();
  await next.waitForTimeout(7_500);
  await next.reload();
  await next.waitForTimeout(700);
  expect(await card(next).count()).toBe(0);
});

test('an offer a failure took away does not follow (spec: P16)', async () => {
  tag.collector.decide = (batch) =>
    has(batch, 'page_view') && !outcomes().length ? [sampleDecision('offer')] : [];
  await visit();
  await card().waitFor();
  await arrived('intervention_shown');
  await tag.page.evaluate("kairos('track', 'checkout_error', { reason: 'payment' })");
  await card().waitFor({ state: 'detached' });
  await arrived('intervention_dismissed');
  await tag.page.reload();
  await absent();
});

test.each([
  ['true', 'true'],
  ['a promise of true', 'new Promise((resolve) => setTimeout(() => resolve(true), 200))'],
])(
  'a listener that returns %s has applied the coupon: the customer need not type it (spec: P17)',
  async (_, result) => {
    tag.collector.decide = once(sampleDecision('offer'));
    await visit({ tag: '' });
    await tag.page.evaluate(`kairos('on', 'acted', () => ${result}); kairos('consent', 'granted')`);
    await card().getByRole('button', { name: 'Get my engraving code' }).click();
    await card().getByText('Done. It is in your cart.').waitFor();
    expect(await card().getByText('ENGRAVE-7Q4M').count()).toBe(0);
  },
);

test.each(['undefined', 'false', '{ throw 1 }', 'Promise.reject(1)', 'new Promise(() => {})'])(
  'a listener that returns %s has not: the code is shown (spec: P17)',
  async (result) => {
    tag.collector.decide = once(sampleDecision('offer'));
    const errors: unknown[] = [];
    tag.page.on('pageerror', (error) => errors.push(error));
    await visit({ tag: '' });
    await tag.page.evaluate(`kairos('on', 'acted', () => ${result}); kairos('consent', 'granted')`);
    await card().getByRole('button', { name: 'Get my engraving code' }).click();
    await card().getByText('ENGRAVE-7Q4M').waitFor();
    expect(errors).toEqual([]);
  },
);

test("the shop's dataLayer is told as of any promotion, and the tag does not take it for the shop's (spec: P18)", async () => {
  tag.collector.decide = once(sampleDecision('offer'));
  await visit();
  await card().getByRole('button', { name: 'Get my engraving code' }).click();
  await arrived('intervention_acted');
  const ecommerce = {
    promotion_id: 'cart-100-199',
    promotion_name: 'Free engraving with your order',
    creative_name: 'offer',
    creative_slot: 'card',
  };
  expect(await tag.page.evaluate('dataLayer')).toEqual([
    { event: 'view_promotion', ecommerce, _clear: true, kairos: 'd-offer' },
    { event: 'select_promotion', ecommerce, _clear: true, kairos: 'd-offer' },
  ]);
  expect(tag.collector.names()).toEqual(['page_view', 'intervention_shown', 'intervention_acted']);
});
