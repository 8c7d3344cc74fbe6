/** What the tag drops in a real browser, and where a page breaks it, all the way to the collector's metrics. */
import { expect, test } from 'vitest';
import { useRealShop } from './support/real-shop.ts';
import { shopPage } from './support/shop-page.ts';

const real = useRealShop();

test('what a browser drops, and faults of the tag there, are in /metrics by their reason (spec: Q8 T19)', async () => {
  const { page, shop, collector } = real;
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  shop.pages['/'] = {
    html: shopPage({ collector: collector.url, body: '<button type="button" id="odd">Odd</button>' }),
  };
  // The last of the late signals asks for it: all of them listen by then.
  const listening = page.waitForResponse(/kairos-vitals/);
  await page.goto(shop.url);
  await listening;
  await page.evaluate(`
    kairos('track', 'no name');
    kairos('track', '');
    kairos('track', 'large', Object.fromEntries(Array.from({ length: 20 }, (_, i) => ['text' + i, Array(20).fill('x'.repeat(200))])));
    document.querySelector('#odd').closest = () => { throw new Error('host'); };
  `);
  await page.click('#odd');
  await page.evaluate("kairos('track', 'fine')");
  await real.arrived('fine');
  const counted = async (reason: string) => {
    const metrics = await (await fetch(`${collector.url}/metrics`)).text();
    return Number(
      metrics.match(new RegExp(`kairos_dropped_by_tag_total{site="demo",reason="${reason}"} (\\d+)`))?.[1] ??
        0,
    );
  };
  await expect.poll(() => counted('bad_name')).toBe(2);
  await expect.poll(() => counted('event_too_large')).toBe(1);
  // Each signal that listens to clicks met the button.
  await expect.poll(() => counted('fault_signal')).toBeGreaterThan(1);
  expect(await counted('other')).toBe(0);
  expect(errors).toEqual([]);
});
