/** Every kind on every surface, and what is new with bar, tip, survey, own codes, languages and the shop's colours. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { brandCss } from '../../engine/brand/brand-css.ts';
import { type Decision, KINDS, SURFACES } from '../../protocol/intervention.ts';
import { sampleDecision } from './support/sample-decisions.ts';
import type { Batch } from './support/stub-collector.ts';
import { useTag } from './support/tag-fixture.ts';
import { violations } from './support/violations.ts';

const tag = useTag();
const { visit, arrived } = tag;

const card = (page: Page = tag.page) => page.locator('section.card');
const own = (name: string) => card().getByRole('button', { name });
const has = (batch: Batch, name: string) => batch.events.some((event) => event.name === name);
const once =
  (...decisions: Decision[]) =>
  (batch: Batch) =>
    has(batch, 'page_view') ? decisions : [];
const told = (name: string) =>
  tag.collector
    .stored()
    .filter((event) => event.name === name)
    .map((event) => event.params);
const SHIFT = `<script>var shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });</script>`;
const PLACES = `<div data-kairos-slot="cart" style="height:420px"></div><p><input id="size" aria-label="Size"></p>${'<p>More</p>'.repeat(40)}`;
const survey = (change: Partial<Decision> = {}) => sampleDecision('survey', change);
const tip = (change: Partial<Decision> = {}) =>
  sampleDecision('fix', { surface: 'tip', anchor: '#size', ...change });

describe.each(SURFACES)('%s', (surface) => {
  test.each(KINDS)(
    '%s: axe finds nothing, nothing moves, no control is too small, the focus stays (spec: P3 P4 P19)',
    async (kind) => {
      tag.collector.decide = once(sampleDecision(kind, { surface, slot: 'cart', anchor: '#size' }));
      await tag.page.emulateMedia({ reducedMotion: 'reduce' });
      await visit({ head: SHIFT, body: PLACES });
      await arrived('intervention_shown');
      expect(await violations(tag.page)).toEqual([]);
      await tag.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
      expect(await violations(tag.page, 'colours')).toEqual([]);
      expect(await tag.page.evaluate('shift')).toBe(0);
      const small = await card()
        .locator('button, a, summary')
        .evaluateAll((controls) =>
          controls
            .map((control) => control.getBoundingClientRect())
            .filter(({ width, height }) => width > 0 && (width < 24 || height < 24)),
        );
      expect(small).toEqual([]);
      const focused = await tag.page.evaluate("document.activeElement.dataset.kairos ?? ''");
      expect(focused).toBe(surface === 'dialog' ? 'dialog' : '');
    },
  );
});

describe('bar and tip', () => {
  test('a bar spans the bottom edge, also at 320 px (spec: P19)', async () => {
    tag.collector.decide = once(sampleDecision('offer', { surface: 'bar' }));
    for (const width of [1280, 320]) {
      await tag.page.setViewportSize({ width, height: 640 });
      await visit({ body: PLACES });
      await card().waitFor();
      await expect
        .poll(async () => {
          const box = await card().boundingBox();
          return box && [box.x, box.width, Math.round(box.y + box.height)];
        })
        .toEqual([0, width, 640]);
    }
  });

  const boxes = async () => {
    const of = async (selector: string) => {
      const box = await tag.page.locator(selector).boundingBox();
      if (!box) throw new Error(`${selector} is not drawn`);
      return { top: box.y, bottom: box.y + box.height, left: box.x, right: box.x + box.width };
    };
    return { anchor: await of('#size'), tip: await of('section.card') };
  };

  test.each([
    ['below it', '<input id="size" aria-label="Size" style="margin:20px">', 'below'],
    [
      'above it at the end of the window',
      '<input id="size" aria-label="Size" style="position:fixed;bottom:10px;left:300px">',
      'above',
    ],
    [
      'inside the window at its edge',
      '<input id="size" aria-label="Size" style="position:fixed;top:10px;right:0">',
      'below',
    ],
  ])('a tip stands %s and covers nothing of it (spec: P19)', async (_, body, side) => {
    tag.collector.decide = once(tip());
    await visit({ body });
    await card().waitFor();
    await arrived('intervention_shown');
    const { anchor, tip: box } = await boxes();
    if (side === 'below') expect(box.top).toBeGreaterThan(anchor.bottom);
    else expect(box.bottom).toBeLessThan(anchor.top);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(1280);
  });

  test('a tip follows what it points at, and is gone while that is out of sight (spec: P19)', async () => {
    tag.collector.decide = once(tip());
    await tag.page.emulateMedia({ reducedMotion: 'reduce' });
    await visit({ body: `<p><input id="size" aria-label="Size"></p>${'<p>More</p>'.repeat(80)}` });
    await card().waitFor();
    const { anchor: before, tip: placed } = await boxes();
    await tag.page.evaluate('scrollTo(0, 40)');
    await expect.poll(async () => (await boxes()).tip.top).toBe(placed.top - 40);
    expect((await boxes()).anchor.top).toBe(before.top - 40);
    await tag.page.evaluate('scrollTo(0, 900)');
    await card().waitFor({ state: 'hidden' });
    await tag.page.evaluate('scrollTo(0, 0)');
    await card().waitFor();
  });

  test.each([
    ['that is not there', '#nowhere', ''],
    ['that is hidden', '#size', '<input id="size" hidden>'],
    ['whose selector is none', '##', ''],
  ])('a tip for an element %s: told, and the next decision is shown (spec: P19)', async (_, anchor, body) => {
    tag.collector.decide = once(tip({ anchor }), sampleDecision('help'));
    await visit({ body });
    await card().and(tag.page.locator('.help')).waitFor();
    await arrived('intervention_shown');
    expect(told('intervention_failed')).toEqual([{ decision: 'd-fix', reason: 'anchor' }]);
  });
});

describe('survey', () => {
  test.each<[string, Partial<Decision>, string[], number]>([
    ['1 to 5', {}, ['1', '2', '3', '4', '5'], 4],
    ['0 to 10', { scale: 'nps' }, ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], 9],
  ])(
    '%s, at 320 px and by keyboard alone: told as rated, with thanks (spec: P20)',
    async (_, change, answers, score) => {
      await tag.page.setViewportSize({ width: 320, height: 640 });
      tag.collector.decide = once(survey(change));
      await visit();
      await card().waitFor();
      expect(await card().locator('.scale button').allTextContents()).toEqual(answers);
      expect(await card().evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
      await own('Close').focus();
      for (let i = 0; i <= answers.indexOf(String(score)); i++) await tag.page.keyboard.press('Tab');
      await tag.page.keyboard.press('Enter');
      await card().getByText('Thank you. That helps us.').waitFor();
      await arrived('rated');
      expect(told('rated')).toEqual([{ decision: 'd-survey', score }]);
      expect(await card().locator('.scale').count()).toBe(0);
      // Whoever uses the keyboard is still in it; it does not go away under their hands.
      expect(await tag.page.evaluate("document.activeElement.dataset.kairos ?? ''")).toBe('card');
      await tag.page.keyboard.press('Enter');
      await card().waitFor({ state: 'detached' });
      await arrived('intervention_shown');
      expect(told('intervention_dismissed')).toEqual([]);
    },
  );

  test('thanks go by themselves after a press with the mouse (spec: P20)', async () => {
    await tag.page.clock.install();
    tag.collector.decide = once(survey());
    await visit();
    await expect.poll(() => card().count()).toBe(1);
    // A mouse leaves the focus where it was in Safari; here it is taken away.
    await card().locator('.scale button').nth(2).click();
    await card().getByText('Thank you').waitFor();
    await tag.page.evaluate('document.activeElement.blur()');
    await tag.page.clock.runFor(4_100);
    await card().waitFor({ state: 'detached' });
  });
});

describe('languages', () => {
  test.each([
    ['de-AT', 'Schließen', 'Warum sehe ich das?'],
    ['zh-CN', '关闭', '为什么会看到这条消息？'],
    ['ar', 'إغلاق', 'لماذا أرى هذا؟'],
    ['fr', 'Close', 'Why am I seeing this?'],
    ['en-GB', 'Close', 'Why am I seeing this?'],
  ])('on a page in %s (spec: P21)', async (lang, close, why) => {
    tag.collector.decide = once(sampleDecision('help', { lang }));
    await visit({ lang });
    await own(close).waitFor();
    await card().getByText(why).waitFor();
    expect(await card().evaluate((node) => getComputedStyle(node).direction)).toBe(
      lang === 'ar' ? 'rtl' : 'ltr',
    );
  });

  test.each([
    ['ar', undefined, 'Halo: تظهر لك هذه الرسالة بسبب زيارتك لهذا المتجر.', 'rtl'],
    ['fa', 'en', 'You are seeing this because you are visiting this shop.', 'ltr'],
    ['de', 'ar', 'تظهر لك هذه الرسالة بسبب زيارتك لهذا المتجر.', 'rtl'],
  ])(
    'in a prompt in %s, an answer in another language (%s) is marked and runs its own way (spec: P24)',
    async (lang, whyLang, why, direction) => {
      tag.collector.decide = once(sampleDecision('help', { lang, why, ...(whyLang && { whyLang }) }));
      await visit({ lang });
      await card().locator('summary').click();
      const said = card().getByText(why);
      expect(await said.getAttribute('lang')).toBe(whyLang ?? null);
      expect(await said.evaluate((node) => getComputedStyle(node).direction)).toBe(direction);
      expect(await violations(tag.page)).toEqual([]);
    },
  );

  test('words that cannot be loaded: English (spec: P21)', async () => {
    tag.collector.decide = once(sampleDecision('help', { lang: 'de' }));
    tag.collector.missing = ['kairos-words'];
    await visit({ lang: 'de' });
    await own('Close').waitFor();
  });
});

test.each([
  ['hexadecimal', '--kairos-accent:#ffd84d;--kairos-on-accent:#fff;--kairos-text:#bbb;--kairos-surface:#fff'],
  [
    'by name and by function',
    '--kairos-accent:gold;--kairos-text:rgb(190 190 190);--kairos-surface:hsl(60 100% 97%)',
  ],
  [
    'in a wide gamut',
    '--kairos-accent:color(display-p3 1 .9 .2);--kairos-text:oklch(.8 .02 200);--kairos-surface:#fefefe',
  ],
])('colours of the shop that nobody can read, %s (spec: P22)', async (_, theme) => {
  tag.collector.decide = once(sampleDecision('fix'));
  await tag.page.emulateMedia({ reducedMotion: 'reduce' });
  await visit({ head: `<style>:root{${theme}}</style>` });
  await card().waitFor();
  expect(await violations(tag.page, 'colours')).toEqual([]);
});

test("a brand of the collector's is what is drawn, in light and dark; where the page says otherwise, the page's (spec: O20)", async () => {
  const brand = { accent: '#1f5d4c', surface: '#eef6f3', text: '#cccccc', radius: 3, font: 'Georgia,serif' };
  tag.collector.decide = once(sampleDecision('fix', { css: brandCss(brand) ?? '' }));
  await tag.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  const drawn = () =>
    tag.page.evaluate(() => {
      const style = (selector: string) =>
        getComputedStyle(
          document.querySelector('[data-kairos]')?.shadowRoot?.querySelector(selector) as Element,
        );
      const { backgroundColor, color, borderRadius, fontFamily } = style('.card');
      return { backgroundColor, color, borderRadius, fontFamily, button: style('.action').backgroundColor };
    });
  await visit();
  await card().waitFor();
  expect(await drawn()).toEqual({
    backgroundColor: 'rgb(238, 246, 243)',
    // The grey that was asked for cannot be read on it.
    color: 'rgb(0, 0, 0)',
    borderRadius: '3px',
    fontFamily: 'Georgia, serif',
    button: 'rgb(31, 93, 76)',
  });
  expect(await violations(tag.page, 'colours')).toEqual([]);
  await tag.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
  await expect
    .poll(drawn)
    .toMatchObject({ backgroundColor: 'rgb(36, 32, 29)', button: 'rgb(117, 151, 139)' });
  expect(await violations(tag.page, 'colours')).toEqual([]);

  await tag.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await visit({
    head: '<style>:root{--kairos-accent:#7a1f5d;--kairos-text:#333;--kairos-radius:9px;--kairos-font:monospace}</style>',
  });
  await card().waitFor();
  await expect.poll(drawn).toEqual({
    backgroundColor: 'rgb(238, 246, 243)',
    color: 'rgb(51, 51, 51)',
    borderRadius: '9px',
    fontFamily: 'monospace',
    button: 'rgb(122, 31, 93)',
  });
});

describe("a code of one's own", () => {
  const single = sampleDecision('offer', { action: { label: 'Get my code', single: true } });

  test('comes with the reply, is shown, and the shop may apply it (spec: P23 P17)', async () => {
    tag.collector.decide = once(single);
    tag.collector.codes = (batch) =>
      has(batch, 'intervention_acted') ? [{ decision: 'd-offer', code: 'K-7Q4M' }] : [];
    await visit();
    await tag.page.evaluate("window.news = []; kairos('on', 'acted', (told) => { news.push(told.coupon); })");
    await own('Get my code').click();
    await card().getByText('K-7Q4M').waitFor();
    expect(await tag.page.evaluate('news')).toEqual(['K-7Q4M']);
  });

  test('that does not come: said so, and asked for again (spec: P23)', async () => {
    await tag.page.clock.install();
    tag.collector.decide = once(single);
    await visit();
    await expect.poll(() => card().count()).toBe(1);
    await own('Get my code').click();
    await arrived('intervention_acted');
    await tag.page.clock.runFor(1_100);
    await card().getByText('Your code is being made').first().waitFor();
    await tag.page.clock.runFor(20_000);
    await card().getByText('Please try again').first().waitFor();
    tag.collector.codes = () => [{ decision: 'd-offer', code: 'K-7Q4M' }];
    await own('Get my code').click();
    await expect
      .poll(async () => {
        await tag.page.clock.runFor(100);
        return card().getByText('K-7Q4M').count();
      })
      .toBeGreaterThan(0);
  });
});
