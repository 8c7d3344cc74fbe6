/** What the tag keeps when the page crashes, and what it does when the browser has no room for it. */
import { expect, test } from 'vitest';
import { useTag } from './support/tag-fixture.ts';
import { waitUntil } from './support/wait-until.ts';

const tag = useTag();
const { visit, serve, arrived, kept } = tag;

test('B8 a crash: what reached the storage arrives at the next visit, once, in order (spec: Q1)', async () => {
  await visit();
  await arrived('page_view');
  await waitUntil('acknowledged', async () => Object.keys((await kept()) ?? {}).length === 1);
  tag.collector.up = false;
  await tag.page.evaluate("kairos('track', 'one'); kairos('track', 'two')");
  await waitUntil('kept', async () => Object.keys((await kept()) ?? {}).length === 3);
  // Whether this one reaches the storage is a race with the end of the process; either way nothing else suffers.
  const crashed = new Promise((resolve) => tag.page.once('crash', resolve));
  await tag.page.evaluate("kairos('track', 'in_its_last_moment'); 0");
  await tag.page.goto('chrome://crash').catch(() => {});
  await crashed;
  tag.collector.up = true;
  tag.page = await tag.context.newPage();
  await tag.page.goto(tag.shop.url);
  await arrived('page_view', 2);
  const names = tag.collector.names().filter((name) => name !== 'in_its_last_moment');
  expect(names).toEqual(['page_view', 'one', 'two', 'page_view']);
  expect(new Set(tag.collector.batches.map(({ visitor }) => visitor)).size).toBe(1);
  const ids = tag.collector.stored().map(({ tab, seq }) => `${tab}.${seq}`);
  expect(new Set(ids).size).toBe(ids.length);
  await waitUntil('only the secret is kept', async () => Object.keys((await kept()) ?? {}).length === 1);
});

test.each(['before the tag came', 'later on'])(
  'B11 no room left, %s: it works from memory (spec: Q9)',
  async (when) => {
    const errors: unknown[] = [];
    tag.page.on('pageerror', (error) => errors.push(error));
    const cdp = await tag.context.newCDPSession(tag.page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: tag.shop.url, quotaSize: 400_000 });
    serve('/empty', { tag: false });
    if (when !== 'later on') {
      await tag.page.goto(`${tag.shop.url}/empty`);
      await tag.page.evaluate(fillStorage);
    }
    await visit();
    await arrived('page_view');
    if (when === 'later on') await tag.page.evaluate(fillStorage);
    await tag.context.setOffline(true);
    const text = 'x'.repeat(400);
    await tag.page.evaluate(
      `for (let i = 0; i < 99; i++) kairos('track', 'unkept', { search_term: '${text}' })`,
    );
    await tag.page.waitForTimeout(300);
    const keys = Object.keys((await kept()) ?? {});
    expect(
      keys.filter((key) => key.startsWith('e')),
      'the storage took none of them',
    ).toEqual([]);
    await tag.context.setOffline(false);
    await arrived('unkept', 99);
    expect(tag.collector.names()).toHaveLength(100);
    expect(new Set(tag.collector.batches.map(({ visitor }) => visitor)).size).toBe(1);
    expect(errors).toEqual([]);
  },
);

test('B11 a page that may not use the storage at all: it works from memory (spec: Q9)', async () => {
  await tag.page.addInitScript(`
    for (const name of ['open', 'databases']) IDBFactory.prototype[name] = () => { throw new DOMException('blocked', 'SecurityError'); };
    LockManager.prototype.request = async () => { throw new DOMException('blocked', 'SecurityError'); };
  `);
  const errors: unknown[] = [];
  tag.page.on('pageerror', (error) => errors.push(error));
  await visit();
  await arrived('page_view');
  await tag.page.evaluate("kairos('track', 'unkept')");
  await arrived('unkept');
  expect(tag.collector.names()).toEqual(['page_view', 'unkept']);
  expect(errors).toEqual([]);
});

/** Writes until the browser refuses, in ever smaller pieces. */
function fillStorage(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('of-the-page');
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => opening.result.createObjectStore('all', { autoIncrement: true });
    opening.onsuccess = () => {
      const write = (size: number) => {
        if (size < 500) return resolve();
        const writing = opening.result.transaction('all', 'readwrite');
        // Not one letter again and again, which the database would compress.
        const letters = Array.from({ length: size }, () => String.fromCharCode(33 + Math.random() * 90));
        writing.objectStore('all').put(letters.join(''));
        writing.oncomplete = () => write(size);
        writing.onabort = () => write(size / 4);
      };
      write(50_000);
    };
  });
}
