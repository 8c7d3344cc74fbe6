/** Pages that are put away and taken out again, and pages that are made before anybody looks at them. */
import { expect, test } from 'vitest';
import { STUB } from './support/shop-page.ts';
import { useTag } from './support/tag-fixture.ts';

const tag = useTag({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
const { visit, serve, arrived, kept } = tag;

/**
 * A headless shell has no back/forward cache at all. There the browser is asked for all its reasons, none of
 * which may be the page's, and the event of a return is fired by hand; a whole Chrome really restores the page.
 */
test('B10 a page restored from the back/forward cache goes on once, and nothing of the tag keeps it out (spec: Q10 T9)', async () => {
  serve('/other', { tag: false });
  const cdp = await tag.context.newCDPSession(tag.page);
  const reasons: string[] = [];
  cdp.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    for (const { type, reason } of notRestoredExplanations) reasons.push(`${type} ${reason}`);
  });
  await cdp.send('Page.enable');
  await visit({
    head: `${STUB}<script>addEventListener('pageshow', ({ persisted }) => kairos('track', 'came', { persisted }))</script>`,
  });
  await arrived('came');
  expect(await tag.page.evaluate('navigator.locks.query().then(({ held }) => held)')).toEqual([]);
  await tag.page.goto(`${tag.shop.url}/other`);
  await tag.page.evaluate('history.back()').catch(() => {});
  await arrived('came', 2);
  await arrived('page_view', 2);

  const restored = tag.collector.stored().filter(({ name }) => name === 'came')[1]?.params?.['persisted'];
  if (!restored) {
    expect(reasons).toContain('Circumstantial BackForwardCacheDisabledForDelegate');
    expect(reasons.filter((reason) => !reason.startsWith('Circumstantial'))).toEqual([]);
    await tag.page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    await arrived('came', 3);
  }
  await new Promise((done) => setTimeout(done, 300));
  const shows = restored ? 2 : 3;
  for (const name of ['page_view', 'came'])
    expect(tag.collector.names().filter((other) => other === name)).toHaveLength(shows);
  // The same document: its tab and its sequence go on.
  const last = tag.collector.stored().filter(({ tab }) => tab === tag.collector.stored().at(-1)?.tab);
  expect(last.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

/** A headless shell does not prerender, so the page is told that it is. */
test('a page rendered ahead of time stores and sends nothing until it is looked at (spec: T16)', async () => {
  await tag.page.addInitScript(`
    let ahead = true;
    Object.defineProperty(document, 'prerendering', { get: () => ahead });
    window.lookedAt = () => { ahead = false; document.dispatchEvent(new Event('prerenderingchange')); };
  `);
  await visit({ head: `${STUB}<script>kairos('track', 'waited')</script>` });
  await tag.page.waitForTimeout(400);
  expect(tag.collector.batches).toEqual([]);
  expect(await kept()).toBeUndefined();
  const before = Date.now();
  await tag.page.evaluate('lookedAt()');
  await arrived('page_view');
  expect(tag.collector.names()).toEqual(['waited', 'page_view']);
  expect(tag.collector.stored()[1]?.at).toBeGreaterThanOrEqual(before);
});
