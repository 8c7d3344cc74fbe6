/** In: pages with the tag, and what is done on each. Out: what was told of each beyond the usual. Each is in a browser of its own, at the same time: they neither share a queue nor wait for one another. */
import type { Page } from 'playwright-core';
import { enterSensing } from './start-sensing.ts';
import type { TagFixture } from './tag-fixture.ts';
import { waitUntil } from './wait-until.ts';

export interface Row {
  name: string;
  body: string;
}

/** What a page tells by itself, and the last event. */
const USUAL = ['page_view', 'web_vital', 'the_end'];
/** Milliseconds. A failure is told after two seconds, a dead click after three. */
const TOLD_WITHIN = 3_500;

/**
 * @param at address below which the pages are
 * @param others names of events that are none of the matter
 * @returns name of the row and names of events, in the order of the rows
 */
export async function sideBySide(
  tag: TagFixture,
  at: string,
  rows: readonly Row[],
  act: (page: Page) => Promise<void>,
  others: readonly string[] = [],
): Promise<[name: string, told: string[]][]> {
  tag.collector.senses = true;
  const pathOf = (place: number) => `${at}/${place}`;
  const namesAt = (path: string) =>
    tag.collector
      .stored()
      .filter(({ page }) => page === path)
      .map(({ name }) => name);
  await Promise.all(
    rows.map(async ({ body }, place) => {
      const path = pathOf(place);
      tag.serve(path, { body });
      const context = await tag.browser.newContext();
      const page = await context.newPage();
      await enterSensing(page, tag.shop.url + path);
      await act(page);
      await page.evaluate(`new Promise((done) => setTimeout(done, ${TOLD_WITHIN}))`);
      await page.evaluate("kairos('track', 'the_end')");
      await waitUntil(`the end of ${path}`, () => namesAt(path).includes('the_end'));
      await context.close();
    }),
  );
  return rows.map(({ name }, place) => [
    name,
    namesAt(pathOf(place)).filter((event) => ![...USUAL, ...others].includes(event)),
  ]);
}
