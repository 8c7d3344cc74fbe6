/** What a tag costs the page it is on: the same shop page without a tag, with ours, and with others', in real Chromium. */
import type { Browser } from 'playwright-core';
import { launch } from '../../test/browser/launch.ts';
import { startShop } from '../../test/browser/support/shop-server.ts';
import type { Table } from '../table.ts';
import { measureVisit, type Visit } from './measure-visit.ts';
import { shopPage } from './shop-page.ts';
import { startSink } from './start-sink.ts';
import { TAGS } from './tags.ts';

const ROUNDS = 5;

export async function benchPage(): Promise<Table> {
  const browser = await launch();
  const shop = await startShop();
  const sink = await startSink(Object.assign({}, ...TAGS.map(({ files }) => files)));
  try {
    for (const [place, { head }] of TAGS.entries()) {
      shop.pages[`/${place}`] = { html: shopPage(head(sink.url)) };
    }
    return table(await rounds(browser, shop.url));
  } finally {
    await browser.close();
    await Promise.all([shop.close(), sink.close()]);
  }
}

/** The tags take turns, so that a busy minute of the machine is everybody's. @returns each tag's visits, in the order of `TAGS` */
async function rounds(browser: Browser, shop: string): Promise<Visit[][]> {
  const visits: Visit[][] = TAGS.map(() => []);
  // The first round warms the browser, not the page's caches, and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [place, all] of visits.entries()) {
      process.stderr.write(`\r  round ${round} of ${ROUNDS}: ${TAGS[place]?.name}        `);
      const visit = await measureVisit(browser, `${shop}/${place}`);
      if (round > 0) all.push(visit);
    }
  }
  process.stderr.write('\n');
  return visits;
}

function table(visits: readonly Visit[][]): Table {
  const median = (place: number, of: keyof Visit) => {
    const values = (visits[place] ?? []).map((visit) => visit[of]).sort((a, b) => a - b);
    return values[values.length >> 1] ?? Number.NaN;
  };
  const over = (place: number, of: keyof Visit) => median(place, of) - median(0, of);
  const signed = (value: number, unit: string, digits = 0) =>
    `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}${unit}`;
  return {
    title: `Page: what a tag costs the page it is on, CPU slowed 4×, median of ${ROUNDS} visits`,
    columns: ['', 'script, loading', 'script, whole visit', 'long tasks', 'heap', 'INP', 'CLS', 'requests'],
    rows: TAGS.map(({ name }, place) =>
      place === 0
        ? [
            name,
            `${median(0, 'load').toFixed(0)} ms`,
            `${median(0, 'script').toFixed(0)} ms`,
            String(median(0, 'longTasks')),
            `${(median(0, 'heap') / 1e6).toFixed(1)} MB`,
            `${median(0, 'inp')} ms`,
            median(0, 'cls').toFixed(3),
            String(median(0, 'requests')),
          ]
        : [
            name,
            signed(over(place, 'load'), ' ms'),
            signed(over(place, 'script'), ' ms'),
            signed(over(place, 'longTasks'), ''),
            signed(over(place, 'heap') / 1e6, ' MB', 1),
            signed(over(place, 'inp'), ' ms'),
            signed(over(place, 'cls'), '', 3),
            signed(over(place, 'requests'), ''),
          ],
    ),
    note: 'Each over the page without a tag. Script time is the thread’s own. A visit is 12 s: load, scroll, five pieces into the cart, a search; every tag’s files and requests go to a server on this machine that has no news for them. Kairos and posthog-js watch clicks and forms; Plausible and Snowplow count views, links and time.',
  };
}
