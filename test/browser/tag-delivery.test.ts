/** Every event arrives, once: offline, closed tabs, lost replies, refusals of every sort. */
import { expect, test } from 'vitest';
import { useTag } from './support/tag-fixture.ts';
import { waitUntil } from './support/wait-until.ts';

const tag = useTag();
const { visit, serve, arrived, kept } = tag;

const track = (...names: string[]) =>
  tag.page.evaluate((list) => {
    const { kairos } = window as unknown as { kairos(call: string, name: string): void };
    for (const name of list) kairos('track', name);
  }, names);
/** Sequence numbers on disk, by tab. */
const sequences = () => {
  const tabs = new Map<string, number[]>();
  for (const { tab: id, seq } of tag.collector.stored()) tabs.set(id, [...(tabs.get(id) ?? []), seq]);
  return [...tabs.values()];
};

test('B1 B7 offline with a full cart, tab closed: all is kept and arrives at the next visit, once, in order (spec: Q1 T5)', async () => {
  await visit();
  await arrived('page_view');
  await tag.context.setOffline(true);
  await track('one', 'two', 'three');
  await waitUntil('kept', async () => Object.keys((await kept()) ?? {}).length === 4);
  await tag.page.close();
  await tag.context.setOffline(false);
  tag.page = await tag.context.newPage();
  await tag.page.goto(tag.shop.url);
  await arrived('page_view', 2);
  await arrived('three');
  expect(tag.collector.names()).toEqual(['page_view', 'one', 'two', 'three', 'page_view']);
  expect(sequences()).toEqual([[1, 2, 3, 4], [1]]);
});

test('B1 offline and online again in the same page (spec: Q1)', async () => {
  await visit();
  await arrived('page_view');
  await tag.context.setOffline(true);
  await track('one', 'two');
  await tag.page.waitForTimeout(300);
  expect(tag.collector.batches).toHaveLength(1);
  await tag.context.setOffline(false);
  await arrived('two');
  expect(tag.collector.batches).toHaveLength(2);
});

test('B9 two tabs offline with 500 events each: 1,000 rows, none twice (spec: Q1)', async () => {
  await visit();
  await arrived('page_view');
  const other = await tag.context.newPage();
  await other.goto(tag.shop.url);
  await arrived('page_view', 2);
  await tag.context.setOffline(true);
  for (const page of [tag.page, other]) {
    await page.evaluate("for (let i = 0; i < 500; i++) kairos('track', 'many', { i })");
  }
  await tag.context.setOffline(false);
  await arrived('many', 1_000);
  expect(tag.collector.stored()).toHaveLength(1_002);
});

test('B12 an older or damaged entry is put aside and counted, the rest is sent (spec: Q9)', async () => {
  await visit({ tag: '' });
  await tag.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('kairos-demo');
        opening.onupgradeneeded = () => opening.result.createObjectStore('kairos');
        opening.onsuccess = () => {
          const store = opening.result.transaction('kairos', 'readwrite').objectStore('kairos');
          store.put('rubbish', 'e1:x.1');
          store.put({ tab: 'oldoldold', seq: 1, name: 'old', at: Date.now() }, 'e0:oldoldold.1');
          store.put({ tab: 'leftover', seq: 7, name: 'left', at: Date.now() - 5_000 }, 'e1:leftover.7');
          store.transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await tag.page.evaluate("kairos('consent', 'granted')");
  await arrived('left');
  await track('after');
  await arrived('after');
  expect(tag.collector.names()).toEqual(['left', 'page_view', 'after']);
  expect(tag.collector.batches.some((batch) => batch.dropped?.['damaged'] === 2)).toBe(true);
  await waitUntil('only the secret is kept', async () => Object.keys((await kept()) ?? {}).length === 1);
});

test('B3 500, 502, 503, 504: waits with jitter, then succeeds (spec: Q3)', async () => {
  tag.collector.plans = [{ status: 500 }, { status: 502 }, { status: 503 }, { status: 504 }];
  await visit();
  await arrived('page_view');
  expect(tag.collector.batches.map((batch) => batch.status)).toEqual([500, 502, 503, 504, 200]);
  expect(sequences()).toEqual([[1]]);
});

test('B1 B2 a broken connection and a lost reply: sent again, stored once, one request at a time (spec: Q1 Q2 Q3)', async () => {
  await visit();
  await arrived('page_view');
  tag.collector.up = false;
  await track('one');
  await tag.page.waitForTimeout(400);
  expect(tag.collector.names()).toEqual(['page_view']);
  tag.collector.plans = [{ delay: 80, lose: true }, { delay: 80 }, { delay: 80 }];
  tag.collector.up = true;
  for (const name of ['two', 'three', 'four']) {
    await track(name);
    await tag.page.waitForTimeout(60);
  }
  await arrived('four');
  await waitUntil('only the secret is kept', async () => Object.keys((await kept()) ?? {}).length === 1);
  expect(tag.collector.names()).toEqual(['page_view', 'one', 'two', 'three', 'four']);
  expect(tag.collector.mostAtOnce).toBe(1);
});

test('B4 Retry-After is obeyed, and nothing slips past it when the page is hidden (spec: Q3)', async () => {
  tag.collector.plans = [{ status: 429, headers: { 'retry-after': '2' } }];
  await visit();
  await waitUntil('the refusal', () => tag.collector.batches.length === 1);
  await track('more');
  await tag.page.evaluate("window.dispatchEvent(new Event('pagehide'))");
  await arrived('more');
  expect(tag.collector.batches).toHaveLength(2);
  const [first, second] = tag.collector.batches;
  expect((second?.received ?? 0) - (first?.received ?? 0)).toBeGreaterThanOrEqual(1_950);
});

test('B5 413 splits the batch, and drops an event that is too large alone (spec: Q4)', async () => {
  await visit();
  await arrived('page_view');
  tag.collector.plans = [{ status: 413 }, { status: 413 }];
  await track('a', 'b', 'c', 'd');
  await arrived('d');
  expect(tag.collector.batches.slice(1).map((batch) => [batch.status, batch.events.length])).toEqual([
    [413, 4],
    [413, 2],
    [200, 1],
    [200, 3],
  ]);
  tag.collector.plans = [{ status: 413 }];
  await track('alone');
  await waitUntil('the refusal', () => tag.collector.plans.length === 0);
  await track('last');
  await arrived('last');
  expect(tag.collector.names()).not.toContain('alone');
});

for (const status of [400, 401, 403]) {
  test(`B5 ${status} drops the batch, counts it, and does not ask again (spec: Q4)`, async () => {
    tag.collector.plans = [{ status }];
    await visit();
    await waitUntil('the refusal', () => tag.collector.batches.length === 1);
    await tag.page.waitForTimeout(1_200);
    expect(tag.collector.batches).toHaveLength(1);
    await track('next');
    await arrived('next');
    expect(tag.collector.names()).toEqual(['next']);
    expect(tag.collector.batches[1]?.dropped).toEqual({ [`http_${status}`]: 1 });
  });
}

test('200 with something else than a reply, as captive portals answer, is no acknowledgement (spec: Q1)', async () => {
  await tag.context.route(
    '**/v1/events',
    (route) =>
      route.fulfill({ status: 200, body: '<html>', headers: { 'access-control-allow-origin': '*' } }),
    { times: 1 },
  );
  await visit();
  await arrived('page_view');
});

test('B6 a request that is never answered is given up after 8 s and repeated (spec: Q5)', async () => {
  tag.collector.plans = [{ delay: 60_000 }];
  await visit();
  const start = Date.now();
  await waitUntil('the second request', () => tag.collector.stored().length === 1, 20_000);
  expect(Date.now() - start).toBeGreaterThan(7_000);
}, 30_000);

test('B14 blocked: three tries, then silence; the events wait for a better day (spec: Q6)', async () => {
  let tries = 0;
  await tag.context.route('**/v1/events', (route) => {
    tries++;
    return route.abort('blockedbyclient');
  });
  await visit();
  await waitUntil('three tries', () => tries === 3, 15_000);
  await track('later');
  await tag.page.waitForTimeout(1_500);
  expect(tries).toBe(3);
  expect(Object.keys((await kept()) ?? {})).toHaveLength(3);
  await tag.context.unroute('**/v1/events');
  await tag.page.goto(tag.shop.url);
  await arrived('later');
  expect(tag.collector.names()).toEqual(['page_view', 'later', 'page_view']);
});

test('B7 what is tracked in the last moment leaves as a beacon, and once more until it is acknowledged (spec: Q1 Q7)', async () => {
  serve('/next', { tag: false });
  await visit();
  await arrived('page_view');
  await tag.acknowledged();
  await tag.page.evaluate(
    "document.addEventListener('click', () => { kairos('track', 'last_words'); location.href = '/next' })",
  );
  await tag.page.mouse.click(5, 5);
  await tag.page.waitForURL('**/next');
  await arrived('last_words');
  expect(sequences()).toEqual([[1, 2]]);
  const sent = () => tag.collector.batches.flatMap(({ events }) => events.map(({ name }) => name));
  expect(sent()).toEqual(['page_view', 'last_words']);
  await tag.page.goto(tag.shop.url);
  await arrived('page_view', 2);
  expect(sent()).toEqual(['page_view', 'last_words', 'last_words', 'page_view']);
  expect(sequences()).toEqual([[1, 2], [1]]);
  await waitUntil('only the secret is kept', async () => Object.keys((await kept()) ?? {}).length === 1);
});

test('the oldest gives way when 1,000 wait, and is counted (spec: Q8)', async () => {
  await visit();
  await arrived('page_view');
  // Until the page has heard that it arrived, it waits with the others.
  await tag.acknowledged();
  await tag.context.setOffline(true);
  await tag.page.evaluate("for (let i = 0; i < 1005; i++) kairos('track', 'many', { i })");
  await tag.context.setOffline(false);
  await arrived('many', 1_000);
  expect(tag.collector.stored()[1]?.params).toEqual({ i: 5 });
  expect(tag.collector.batches[1]?.dropped).toEqual({ queue_full: 5 });
  expect(tag.collector.batches.every((batch) => batch.events.length <= 100)).toBe(true);
});

test('B11 an opaque origin, where storage throws, is served from memory (spec: Q9)', async () => {
  serve('/sandboxed', {});
  const sandboxed = tag.shop.pages['/sandboxed'];
  if (sandboxed) sandboxed.headers = { 'content-security-policy': 'sandbox allow-scripts' };
  const errors: unknown[] = [];
  tag.page.on('pageerror', (error) => errors.push(error));
  await tag.page.goto(`${tag.shop.url}/sandboxed`);
  await arrived('page_view');
  await track('kept_in_memory');
  await arrived('kept_in_memory');
  expect(errors).toEqual([]);
});
