/** Prompts on the page: shown once, wherever the reply gets lost, closed in every way, reported as events. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampleDecision } from './support/sample-decisions.ts';
import type { Batch } from './support/stub-collector.ts';
import { useTag } from './support/tag-fixture.ts';
import { violations } from './support/violations.ts';

const tag = useTag();
const { visit, serve, arrived, outcomes } = tag;

const card = (page: Page = tag.page) => page.locator('section.card');
const has = (batch: Batch, name: string) => batch.events.some((event) => event.name === name);
/** The collector repeats a decision until something became of it, as the real one does. */
const offerUntilOutcome = (decision = sampleDecision('offer'), from = 'page_view') => {
  let asked = false;
  tag.collector.decide = (batch) => {
    asked ||= has(batch, from);
    const over = tag.collector.stored().some((event) => event.params?.['decision'] === decision.id);
    return asked && !over ? [decision] : [];
  };
};

for (const kind of ['offer', 'fix', 'help'] as const) {
  test(`a ${kind} is shown, reported, accessible, says why, and moves nothing (spec: P3 P7 P8)`, async () => {
    offerUntilOutcome(sampleDecision(kind));
    await visit({
      head: `<script>var shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });</script>`,
      body: '<p>Rings</p>'.repeat(30),
    });
    await card().waitFor();
    await arrived('intervention_shown');
    expect(outcomes()).toEqual([['shown', { decision: `d-${kind}` }]]);
    expect(await card().getByRole('heading').textContent()).toBe(sampleDecision(kind).title);
    expect(await tag.page.evaluate('document.activeElement === document.body')).toBe(true);
    await card().getByText('Why am I seeing this?').click();
    await card().getByText(sampleDecision(kind).why).waitFor();
    expect(await tag.page.locator('[role=status]').textContent()).toContain(sampleDecision(kind).title);
    await tag.page.waitForTimeout(400);
    expect(await violations(tag.page)).toEqual([]);
    expect(await tag.page.evaluate('shift')).toBe(0);
  });
}

test('the offer gives its code, tells the page, and stays until it is closed (spec: P8)', async () => {
  offerUntilOutcome();
  await tag.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit({ tag: '' });
  await tag.page.evaluate(`
    window.news = [];
    for (const moment of ['decision', 'shown', 'acted', 'dismissed']) {
      kairos('on', moment, (info) => { news.push([moment, info]); throw new Error('the page errs'); });
    }
    window.off = kairos('on', 'shown', () => news.push('unsubscribed')); off();
    kairos('consent', 'granted');
  `);
  await card().getByRole('button', { name: 'Get my engraving code' }).click();
  await card().getByText('ENGRAVE-7Q4M').waitFor();
  await card().getByRole('button', { name: 'Copy' }).click();
  await card().getByRole('button', { name: 'Copied' }).waitFor();
  expect(await tag.page.evaluate('navigator.clipboard.readText()')).toBe('ENGRAVE-7Q4M');
  await arrived('intervention_acted');
  await card().getByRole('button', { name: 'Close' }).click();
  await card().waitFor({ state: 'detached' });
  await tag.page.waitForTimeout(150);
  expect(outcomes().map(([name]) => name)).toEqual(['shown', 'acted']);
  const info = { id: 'd-offer', rule: 'cart-100-199', kind: 'offer', coupon: 'ENGRAVE-7Q4M' };
  expect(await tag.page.evaluate('news')).toEqual([
    ['decision', info],
    ['shown', info],
    ['acted', info],
  ]);
});

test('help links to a person, never to a bad address, and reports which way was chosen (spec: P8 P10)', async () => {
  offerUntilOutcome(
    sampleDecision('help', {
      choices: [
        { label: 'Help pages', href: '#help' },
        { label: 'Delivery', href: '/delivery' },
        { label: 'Chat', href: 'https://chat.example/' },
        { label: 'Call', href: 'tel:+49305550123' },
        { label: 'Write', href: 'mailto:hello@shop.example' },
        { label: 'Bad', href: 'javascript:alert(1)' },
        { label: 'Data', href: 'data:text/html,x' },
        { label: 'Plain', href: 'http://elsewhere.example/' },
      ],
    }),
  );
  await visit();
  await card().getByRole('link', { name: 'Help pages' }).click();
  await arrived('intervention_acted');
  expect(outcomes().at(-1)).toEqual(['acted', { decision: 'd-help', choice: 'Help pages' }]);
  const links = await card().getByRole('link').allTextContents();
  expect(links).toEqual(['Help pages', 'Delivery', 'Chat', 'Call', 'Write']);
});

test('texts are text, never markup (spec: P10)', async () => {
  offerUntilOutcome(sampleDecision('offer', { title: '<img src=x onerror=alert(1)>', text: '<b>bold</b>' }));
  await visit();
  await card().waitFor();
  expect(await card().locator('img, b').count()).toBe(0);
  expect(await card().getByRole('heading').textContent()).toBe('<img src=x onerror=alert(1)>');
});

test('a reply lost by navigation: the prompt still appears on the next page, once (spec: P1 P2)', async () => {
  offerUntilOutcome(sampleDecision('offer'), 'add_to_cart');
  serve('/cart');
  await visit();
  await arrived('page_view');
  tag.collector.plans = [{ delay: 400 }];
  await tag.page.evaluate(
    "dataLayer.push({ event: 'add_to_cart', ecommerce: {} }); setTimeout(() => { location.href = '/cart' }, 120)",
  );
  await tag.page.waitForURL('**/cart');
  await card().waitFor();
  await arrived('intervention_shown');
  await card().getByRole('button', { name: 'Close' }).click();
  await arrived('intervention_dismissed');
  await tag.page.reload();
  await arrived('page_view', 3);
  await tag.page.waitForTimeout(300);
  expect(await card().count()).toBe(0);
  expect(outcomes()).toHaveLength(2);
  expect(tag.collector.names().filter((name) => name === 'add_to_cart')).toHaveLength(1);
});

test('a decision repeated in two replies and in two tabs is shown once (spec: P1)', async () => {
  tag.collector.decide = () => [sampleDecision('offer')];
  await visit();
  await card().waitFor();
  await tag.page.evaluate("kairos('track', 'again')");
  await arrived('again');
  const other = await tag.context.newPage();
  await other.goto(tag.shop.url);
  await arrived('page_view', 2);
  await other.waitForTimeout(400);
  expect(await card().count()).toBe(1);
  expect(await card(other).count()).toBe(0);
  await card().getByRole('button', { name: 'Close' }).click();
  await arrived('intervention_dismissed');
  await tag.page.waitForTimeout(200);
  expect(outcomes().map(([name]) => name)).toEqual(['shown', 'dismissed']);
});

test('two tabs asked at the same moment: one shows it (spec: P1)', async () => {
  tag.collector.decide = (batch) => (has(batch, 'go') ? [sampleDecision('offer')] : []);
  await visit();
  const other = await tag.context.newPage();
  await other.goto(tag.shop.url);
  await arrived('page_view', 2);
  await Promise.all([tag.page, other].map((page) => page.evaluate("kairos('track', 'go')")));
  await arrived('intervention_shown');
  await tag.page.waitForTimeout(500);
  expect((await card().count()) + (await card(other).count())).toBe(1);
});

test.each(['kairos-prompt', 'kairos-moments'])(
  'B19 %s missing is reported, once, and the page goes on (spec: P8 P9)',
  async (chunk) => {
    tag.collector.missing = [chunk];
    const errors: unknown[] = [];
    tag.page.on('pageerror', (error) => errors.push(error));
    tag.collector.decide = () => [sampleDecision('offer')];
    await visit();
    await arrived('intervention_failed');
    await tag.page.evaluate("kairos('track', 'more')");
    await arrived('more');
    await tag.page.waitForTimeout(200);
    expect(outcomes()).toEqual([['failed', { decision: 'd-offer', reason: 'chunk' }]]);
    expect(errors).toEqual([]);
  },
);

for (const [button, scope] of [
  ['Close', 'once'],
  ['Don’t show this again', 'rule'],
  ['No more prompts in this shop', 'all'],
] as const) {
  test(`"${button}" is reported with scope ${scope} (spec: P7 P8)`, async () => {
    offerUntilOutcome();
    await visit();
    await card().waitFor();
    if (scope !== 'once') await card().getByText('Why am I seeing this?').click();
    await card().getByRole('button', { name: button }).click();
    await arrived('intervention_dismissed');
    const by = scope === 'once' ? 'close' : 'mute';
    expect(outcomes().at(-1)).toEqual(['dismissed', { decision: 'd-offer', scope, by }]);
    expect(await card().count()).toBe(0);
    tag.collector.decide = () => [sampleDecision('fix', { id: 'd-next' })];
    await tag.page.evaluate("kairos('track', 'next')");
    await arrived('next');
    if (scope !== 'all') return card().waitFor();
    await tag.page.waitForTimeout(300);
    expect(await card().count()).toBe(0);
  });
}

test('Escape closes, unless a field of the page has it, and gives the focus back (spec: P4)', async () => {
  offerUntilOutcome();
  await visit({ body: '<input id="field"><a id="link" href="#">last</a>' });
  await card().waitFor();
  await tag.page.locator('#field').focus();
  await tag.page.keyboard.press('Escape');
  expect(await card().count()).toBe(1);
  await tag.page.locator('#link').focus();
  await tag.page.keyboard.press('Tab');
  await tag.page.keyboard.press('Escape');
  await card().waitFor({ state: 'detached' });
  expect(await tag.page.evaluate('document.activeElement.id')).toBe('link');
  await arrived('intervention_dismissed');
  expect(outcomes().at(-1)?.[1]).toMatchObject({ by: 'escape', scope: 'once' });
});

test('a fix takes the place of an offer, an offer never that of a fix (spec: P6)', async () => {
  const plans: Record<string, () => ReturnType<typeof sampleDecision>[]> = {
    page_view: () => [sampleDecision('offer')],
    fixing: () => [sampleDecision('fix')],
    offering: () => [sampleDecision('offer', { id: 'd-second' })],
  };
  tag.collector.decide = (batch) => batch.events.flatMap((event) => plans[event.name]?.() ?? []);
  await visit();
  await card().getByText('Free engraving').first().waitFor();
  await tag.page.evaluate("kairos('track', 'fixing')");
  await tag.page.locator('section.fix').waitFor();
  await arrived('intervention_shown', 2);
  await tag.page.evaluate("kairos('track', 'offering')");
  await arrived('offering');
  await tag.page.waitForTimeout(300);
  expect(await card().count()).toBe(1);
  expect(await tag.page.locator('section.fix').count()).toBe(1);
  expect(outcomes()).toContainEqual(['dismissed', { decision: 'd-offer', scope: 'once', by: 'replaced' }]);
});

test('a failure closes an offer at once, and keeps any other away (spec: P6)', async () => {
  tag.collector.decide = (batch) =>
    has(batch, 'intervention_shown') ? [] : [sampleDecision('offer', { id: `d-${batch.events[0]?.seq}` })];
  await visit();
  await card().waitFor();
  await tag.context.setOffline(true);
  await tag.page.evaluate("kairos('track', 'checkout_error', { reason: 'payment' })");
  await card().waitFor({ state: 'detached' });
  await tag.context.setOffline(false);
  await arrived('intervention_dismissed');
  await tag.page.waitForTimeout(300);
  expect(outcomes().at(-1)).toEqual(['dismissed', { decision: 'd-1', scope: 'once', by: 'failure' }]);
  expect(await card().count()).toBe(0);
});

test('waits while the customer types, and no longer (spec: P3 P5)', async () => {
  tag.collector.decide = (batch) => (has(batch, 'ask') ? [sampleDecision('fix')] : []);
  await visit({ body: '<input id="field">' });
  await arrived('page_view');
  await tag.page.locator('#field').pressSequentially('Ada');
  const typed = Date.now();
  await tag.page.evaluate("kairos('track', 'ask')");
  await card().waitFor();
  expect(Date.now() - typed).toBeGreaterThan(1_500);
  expect(await tag.page.evaluate('document.activeElement.id')).toBe('field');
});

test('waits until the tab is looked at (spec: P5)', async () => {
  tag.collector.decide = () => [sampleDecision('offer')];
  await tag.page.addInitScript(`
    window.hiddenNow = true;
    Object.defineProperty(document, 'hidden', { get: () => hiddenNow });
  `);
  await visit();
  await arrived('page_view');
  await tag.page.waitForTimeout(500);
  expect(await card().count()).toBe(0);
  await tag.page.evaluate("hiddenNow = false; document.dispatchEvent(new Event('visibilitychange'))");
  await card().waitFor();
});

test('a decision past its time is not shown (spec: P5)', async () => {
  tag.collector.decide = () => [sampleDecision('offer', { expiresIn: 0 })];
  await visit();
  await arrived('page_view');
  await tag.page.waitForTimeout(400);
  expect(await card().count()).toBe(0);
});

test('denying consent takes the prompt down', async () => {
  offerUntilOutcome();
  await visit();
  await card().waitFor();
  await tag.page.evaluate("kairos('consent', 'denied')");
  await card().waitFor({ state: 'detached' });
  expect(outcomes().filter(([name]) => name === 'dismissed')).toEqual([]);
});
