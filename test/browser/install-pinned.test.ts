/** The tag under a name that never changes: with its hash it runs, with another it does not, and updates do not take it away. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fence, filled } from '../install/fence.ts';
import { useRealShop } from './support/real-shop.ts';

const real = useRealShop();
const INTEGRITY = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../dist/tag/sri.json'), 'utf8'),
) as Record<string, string>;
const named = (pattern: RegExp) => Object.entries(INTEGRITY).find(([file]) => pattern.test(file)) ?? ['', ''];
const [PINNED, PINNED_HASH] = named(/^kairos\.[\w-]{8}\.js$/);
const [CHUNK, CHUNK_HASH] = named(/^kairos-prompt\./);
const OTHER_HASH = `sha384-${'A'.repeat(64)}`;

/** The page as docs/install/csp.md gives it. */
async function open(hash: string, chunkHash?: string): Promise<void> {
  const tag = fence('csp.md', 'html pinned').replace('KAIROS-FILE', PINNED).replace('KAIROS-HASH', hash);
  const map =
    chunkHash === undefined
      ? ''
      : fence('csp.md', 'html chunks').replace('KAIROS-CHUNK-HASH', chunkHash).replace('KAIROS-CHUNK', CHUNK);
  real.shop.pages['/'] = {
    html: `<!doctype html><html lang="en"><head>${filled(map + tag, real.collector.url)}</head><body><h1>Shop</h1></body></html>`,
  };
  await real.page.goto(real.shop.url);
}

test('with the hash the collector gives, the tag runs and shows a prompt (spec: B4)', async () => {
  await open(PINNED_HASH, CHUNK_HASH);
  await real.arrived('page_view');
  await real.page.evaluate("kairos('track', 'size_guide_opened')");
  await real.prompted('Not sure about the size?');
  const answer = await fetch(`${real.collector.url}/${PINNED}`);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('with another hash the browser refuses it, and the page goes on (spec: B4)', async () => {
  const refused = real.page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
  await open(OTHER_HASH);
  await refused;
  expect(await real.page.evaluate('typeof kairos')).toBe('undefined');
  expect(await real.page.locator('h1').textContent()).toBe('Shop');
  expect(await real.stored()).toEqual([]);
});

test('a chunk with another hash in the import map is refused, and told as failed (spec: B4)', async () => {
  await open(PINNED_HASH, OTHER_HASH);
  await real.arrived('page_view');
  await real.page.evaluate("kairos('track', 'size_guide_opened')");
  await real.arrived('size_guide_opened', 'intervention_failed');
  expect(await real.page.locator('section.card').count()).toBe(0);
});

test('the collector shows the pinned file with its hash on its first page, and lists all in sri.json (spec: B4)', async () => {
  await real.page.goto(real.collector.url);
  const shown = await real.page.locator('pre').textContent();
  expect(shown).toContain(PINNED);
  expect(shown).toContain(PINNED_HASH);
  expect(await (await fetch(`${real.collector.url}/sri.json`)).json()).toEqual(INTEGRITY);
});
