/** The tag on a page: calls before it, twice the tag, the dataLayer, navigation. */
import { expect, test } from 'vitest';
import { sampleDecision } from './support/sample-decisions.ts';
import { STUB } from './support/shop-page.ts';
import { useTag } from './support/tag-fixture.ts';

const tag = useTag();
const { visit, arrived } = tag;

test('B15 calls that waited in the stub are replayed in order with their times (spec: T1)', async () => {
  const before = Date.now();
  await visit({
    head: `${STUB}<script>
      kairos('track', 'first', { n: 1 });
      const until = Date.now() + 60; while (Date.now() < until);
      kairos('track', 'second', { n: 2 });
    </script>`,
  });
  await arrived('page_view');
  const events = tag.collector.stored();
  expect(events.map((event) => event.name)).toEqual(['first', 'second', 'page_view']);
  expect(events.map((event) => event.seq)).toEqual([1, 2, 3]);
  expect(events[0]?.at).toBeGreaterThanOrEqual(before);
  expect((events[1]?.at ?? 0) - (events[0]?.at ?? 0)).toBeGreaterThanOrEqual(60);
  expect(events[1]).toMatchObject({ params: { n: 2 }, page: '/' });
  expect(tag.collector.batches[0]).toMatchObject({ v: 1, key: 'demo', mode: 'granted', lang: 'en' });
  expect(tag.collector.batches[0]?.visitor).toMatch(/^[\w-]{22}$/);
  expect(tag.collector.batches[0]?.headers['content-type']).toBe('text/plain;charset=UTF-8');
});

test('B15 a tag that is twice on the page runs once, and leaves no global but kairos (spec: T2)', async () => {
  await visit({
    head: `<script>var globalsBefore = Object.keys(window)</script>
      <script async src="${tag.collector.url}/kairos.js" data-site="demo" data-consent="granted"></script>`,
  });
  await arrived('page_view');
  await tag.page.evaluate("kairos('track', 'once')");
  await arrived('once');
  await tag.page.waitForTimeout(200);
  expect(tag.collector.names()).toEqual(['page_view', 'once']);
  const added = await tag.page.evaluate(
    'Object.keys(window).filter((name) => !globalsBefore.includes(name) && name !== "globalsBefore")',
  );
  expect(added).toEqual(['kairos', 'dataLayer']);
});

test('two site keys on one page: each has its own visitor and every event once (spec: T2)', async () => {
  await visit({
    head: `${STUB}<script>kairos('track', 'early')</script>
      <script async src="${tag.collector.url}/kairos.js" data-site="second" data-consent="granted"></script>`,
  });
  await arrived('page_view', 2);
  await tag.page.evaluate("kairos('track', 'both')");
  await arrived('both', 2);
  const names = (key: string) =>
    tag.collector.batches
      .filter((batch) => batch.key === key)
      .flatMap(({ events }) => events.map((event) => event.name));
  // A call that waited is for the site whose script comes first; which one that is, the network decides.
  expect([...names('demo'), ...names('second')].sort()).toEqual([
    'both',
    'both',
    'early',
    'page_view',
    'page_view',
  ]);
  for (const key of ['demo', 'second'])
    expect(names(key)).toEqual(expect.arrayContaining(['page_view', 'both']));
  expect(new Set(tag.collector.batches.map(({ key, visitor }) => `${key} ${visitor}`)).size).toBe(2);
  expect(new Set(tag.collector.batches.map(({ visitor }) => visitor)).size).toBe(2);
  await tag.page.evaluate("kairos('stop'); kairos('track', 'never')");
  await tag.page.waitForTimeout(200);
  expect(tag.collector.names()).not.toContain('never');
});

test('the dataLayer is read before and after, as objects and as gtag calls (spec: T10)', async () => {
  await visit({
    head: `<script>
      dataLayer = [{ event: 'view_item', ecommerce: { currency: 'EUR', value: '129', items: [{ item_id: 'R1', price: 129, secret: 'x' }] } }];
      function gtag() { dataLayer.push(arguments); }
      gtag('js', new Date());
    </script>`,
  });
  await arrived('view_item');
  const returned = await tag.page.evaluate(`[
    dataLayer.push({ event: 'add_to_cart', ecommerce: { currency: 'EUR', value: 129, items: [{ item_id: 'R1', quantity: 1 }] }, user_data: { email: 'a@b.example' } }),
    gtag('event', 'begin_checkout', { currency: 'EUR', value: 129, items: [], customer_name: 'Ada' }),
    dataLayer.push({ event: 'page_view' }, { event: 'unknown_thing' }, { event: 'checkout_error', reason: 'payment', code: 'expired_card' }),
  ]`);
  await arrived('checkout_error');
  const events = tag.collector.stored();
  expect(events.map((event) => event.name)).toEqual([
    'page_view',
    'view_item',
    'add_to_cart',
    'begin_checkout',
    'checkout_error',
  ]);
  expect(events[1]?.params).toEqual({
    currency: 'EUR',
    value: '129',
    items: [{ item_id: 'R1', price: 129 }],
  });
  expect(events[2]?.params).toEqual({
    currency: 'EUR',
    value: 129,
    items: [{ item_id: 'R1', quantity: 1 }],
  });
  expect(events[3]?.params).toEqual({ currency: 'EUR', value: 129, items: [] });
  expect(events[4]?.params).toEqual({ reason: 'payment', code: 'expired_card' });
  expect(returned).toEqual([3, undefined, 7]);
});

test('a page view and the product view behind it travel in one request (spec: Q2)', async () => {
  await visit({
    head: `<script>dataLayer = [{ event: 'view_item', ecommerce: {} }]</script>`,
  });
  await arrived('view_item');
  expect(tag.collector.batches).toHaveLength(1);
});

test("the page's own push keeps its result, its errors, and whoever wraps it later (spec: T10)", async () => {
  await visit({
    head: `<script>
      dataLayer = [];
      dataLayer.push = function (entry) { if (entry.bad) throw new Error('host'); Array.prototype.push.call(this, entry); return 'host result'; };
    </script>`,
  });
  await arrived('page_view');
  const seen = await tag.page.evaluate(`(() => {
    const first = dataLayer.push({ event: 'login' });
    let error = '';
    try { dataLayer.push({ bad: true }); } catch (thrown) { error = thrown.message; }
    const ours = dataLayer.push;
    dataLayer.push = function (...all) { return ours.apply(this, all); };
    return [first, error, dataLayer.push({ event: 'sign_up' })];
  })()`);
  expect(seen).toEqual(['host result', 'host', 'host result']);
  await arrived('sign_up');
  expect(tag.collector.names()).toEqual(['page_view', 'login', 'sign_up']);
});

for (const navigation of ['with', 'without'] as const) {
  test(`moves inside the page are page views, ${navigation} the Navigation API (spec: T9)`, async () => {
    tag.collector.senses = true;
    if (navigation === 'without')
      await tag.page.addInitScript(
        'delete window.navigation; Object.defineProperty(window, "navigation", { value: undefined })',
      );
    await visit();
    await arrived('page_view');
    // In such a browser moves are seen by a chunk that comes later; it puts itself on the history object.
    if (navigation === 'without') await tag.page.waitForFunction("Object.hasOwn(history, 'pushState')");
    await tag.page.evaluate(`
      history.pushState({}, '', '/ring?size=2#top');
      history.replaceState({}, '', '/ring?size=3');
      history.pushState({}, '', '/ring?size=4');
    `);
    await arrived('page_view', 2);
    await tag.page.goBack();
    await tag.page.goBack();
    await arrived('page_view', 3);
    await tag.page.waitForTimeout(150);
    const views = tag.collector
      .stored()
      .map((event) => [event.page, event.params?.['page_location'], event.params?.['page_referrer']]);
    expect(views).toEqual([
      ['/', `${tag.shop.url}/`, ''],
      ['/ring', `${tag.shop.url}/ring`, `${tag.shop.url}/`],
      ['/', `${tag.shop.url}/`, `${tag.shop.url}/ring`],
    ]);
    await tag.page.evaluate("kairos('stop')");
    expect(await tag.page.evaluate("Object.hasOwn(history, 'pushState')")).toBe(false);
  });
}

for (const form of ['script', 'module'] as const) {
  test(`the ${form} has the calls track, consent, on, debug and stop (spec: T3)`, async () => {
    tag.collector.decide = (batch) =>
      batch.events.some(({ name }) => name === 'called') ? [sampleDecision('offer')] : [];
    await visit({ tag: form === 'script' ? '' : false });
    if (form === 'module') {
      await tag.page.evaluate(`import('${tag.collector.url}/kairos.mjs').then(({ createKairos }) => {
        const made = createKairos({ site: 'demo', collector: '${tag.collector.url}/' });
        window.kairos = (call, ...rest) => made[call](...rest);
        window.calls = Object.keys(made);
      })`);
    } else {
      await tag.page.waitForFunction('window.kairos?.sites');
      await tag.page.evaluate('window.calls = Object.keys(kairos.sites.demo)');
    }
    expect(await tag.page.evaluate('calls.sort()')).toEqual(['consent', 'debug', 'on', 'stop', 'track']);
    await tag.page.evaluate(`
      kairos('on', 'shown', ({ id }) => { window.seen = id; });
      kairos('track', 'called', { a: 1 });
      kairos('consent', 'granted');
    `);
    await arrived('intervention_shown');
    expect(tag.collector.names().sort()).toEqual(['called', 'intervention_shown', 'page_view']);
    expect(tag.collector.stored().find(({ name }) => name === 'called')?.params).toEqual({ a: 1 });
    expect(await tag.page.evaluate('seen')).toBe('d-offer');
    await tag.page.evaluate("kairos('stop'); kairos('track', 'never')");
    await tag.page.locator('section.card').waitFor({ state: 'detached' });
    await tag.page.waitForTimeout(150);
    expect(tag.collector.names()).not.toContain('never');
  });
}

test('personal data and bad names never leave the page (spec: T11)', async () => {
  await visit();
  await arrived('page_view');
  await tag.page.evaluate(`
    kairos('track', 'note', { text: 'write to ada@example.com', card: '4111 1111-1111 1111', item_id: '4111111111111111', ok: 'fine' });
    kairos('track', 'not a name');
    kairos('track', 'cyclic', (() => { const a = { b: 1 }; a.a = a; return a; })());
  `);
  await arrived('cyclic');
  expect(tag.collector.stored()[1]?.params).toEqual({ item_id: '4111111111111111', ok: 'fine' });
  expect(tag.collector.batches.some((batch) => batch.dropped?.['bad_name'] === 1)).toBe(true);
});
