/** In: the fixture of a tag. Out: pages on which the late signals are at work, and what came of them. */
import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import type { Params } from '../../../protocol/event.ts';
import type { PageParts } from './shop-page.ts';
import type { TagFixture } from './tag-fixture.ts';
import { waitUntil } from './wait-until.ts';

/** What a page tells by itself while nobody does anything. */
const USUAL = ['page_view', 'web_vital'];

export interface Sensing {
  /** Goes to a path with the tag, and waits until the late signals listen. @param time `clock`: only the test lets it pass */
  sense(parts?: Partial<PageParts>, time?: 'clock', path?: string): Promise<void>;
  /** Waits for events of a name and compares their parameters. */
  sensed(name: string, params: (Params | undefined)[]): Promise<void>;
  /** Lets the time pass in which anything would be told, and sees that nothing else was. */
  nothingBut(...names: string[]): Promise<void>;
}

export function startSensing(tag: TagFixture): Sensing {
  let clocked = false;
  return {
    async sense(parts, time, path = '/') {
      clocked = time === 'clock';
      tag.collector.senses = true;
      if (clocked) await tag.page.clock.install();
      tag.serve(path, parts);
      const start = clocked ? () => tag.page.clock.runFor(3_000) : undefined;
      await enterSensing(tag.page, tag.shop.url + path, start);
      if (!clocked) return;
      await tag.arrived('page_view');
      await tag.acknowledged();
    },
    async sensed(name, params) {
      await tag.arrived(name, params.length);
      const found = tag.collector.stored().filter((event) => event.name === name);
      expect(found.map((event) => event.params)).toEqual(
        params.map((one) => (one ? expect.objectContaining(one) : one)),
      );
    },
    async nothingBut(...names) {
      // A dead click is told after three seconds, a failure after two; the last event shows that time has passed.
      if (clocked) await tag.page.clock.runFor(4_000);
      else await tag.page.evaluate('new Promise((done) => setTimeout(done, 3500))');
      await tag.page.evaluate("kairos('track', 'the_end')");
      if (clocked) await tag.page.clock.runFor(200);
      const ends = tag.collector.names().filter((name) => name === 'the_end').length;
      await waitUntil(
        'the end',
        () =>
          tag.collector.names().filter((name) => name === 'the_end').length > ends - 1 &&
          tag.collector.names().includes('the_end'),
      );
      const others = tag.collector.names().filter((name) => ![...USUAL, ...names, 'the_end'].includes(name));
      expect(others).toEqual([]);
    },
  };
}

/**
 * Goes to an address with the tag, and waits until the late signals listen there.
 * @param start lets the page's time pass, where only the test does
 */
export async function enterSensing(page: Page, address: string, start?: () => Promise<void>): Promise<void> {
  // The last of the signals asks for the vitals: all listen by then.
  const ready = page.waitForResponse(/kairos-vitals/);
  const entering: string[] = [];
  const note = (request: Request) => entering.push(...(request.url().match(/.*kairos-checkout.*/) ?? []));
  page.on('request', note);
  await page.goto(address);
  await start?.();
  await ready;
  // In the checkout, the chunk for it was asked for before; the same module is there at the same time for all.
  for (const file of entering) await page.evaluate(`import('${file}').then(() => {})`);
  page.off('request', note);
}
