/** What brought the visitor here, read from the address the page was opened with. */
import { expect, test } from 'vitest';
import { useTag } from './support/tag-fixture.ts';

const tag = useTag();
const { serve, arrived } = tag;
const told = () => tag.collector.stored().filter(({ name }) => name === 'campaign_details');

test('an address with a campaign is told once, also when the shop tidies it up, and not again by a reload (spec: F8)', async () => {
  tag.collector.senses = true;
  serve('/', { head: '<script>history.replaceState({}, "", "/")</script>' });
  await tag.page.goto(`${tag.shop.url}/?utm_source=newsletter&utm_medium=email&utm_campaign=spring`);
  await arrived('campaign_details');
  expect(told().map(({ params }) => params)).toEqual([
    { source: 'newsletter', medium: 'email', campaign: 'spring' },
  ]);
  serve('/', {});
  await tag.page.goto(`${tag.shop.url}/?gclid=abc`);
  await arrived('campaign_details', 2);
  await tag.page.reload();
  // The last of the late signals asks for this file, so all of them have started.
  await tag.page.waitForFunction(
    "performance.getEntriesByType('resource').some(({ name }) => name.includes('kairos-vitals'))",
  );
  await tag.page.goto(`${tag.shop.url}/?utm_source=end`);
  await arrived('campaign_details', 3);
  expect(told().map(({ params }) => params?.['source'])).toEqual(['newsletter', 'google', 'end']);
});
