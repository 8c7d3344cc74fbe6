/** In: nothing. Out: a fresh shop, collector and browser context for each test of a file, and the ways a test waits. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type LaunchOptions, launch } from '../launch.ts';
import { acknowledged } from './acknowledged.ts';
import { kept } from './kept.ts';
import { type PageParts, shopPage } from './shop-page.ts';
import { type Shop, startShop } from './shop-server.ts';
import { type StubCollector, startStubCollector } from './stub-collector.ts';
import { waitUntil } from './wait-until.ts';

export interface TagFixture {
  browser: Browser;
  context: BrowserContext;
  page: Page;
  shop: Shop;
  collector: StubCollector;
  /** Serves a page with the tag; paths are free. */
  serve(path: string, parts?: Partial<PageParts>): void;
  /** Serves `/` and goes there. */
  visit(parts?: Partial<PageParts>): Promise<void>;
  /** Waits until the collector has stored so many events of a name. */
  arrived(name: string, times?: number): Promise<void>;
  /** What became of decisions, as the collector has stored it: `['shown', …]` with the event's parameters. */
  outcomes(): unknown[][];
  /** Resolves when the page has the answers to all that arrived: its clock must not run past one. */
  acknowledged(): Promise<void>;
  /** Everything the tag keeps in this browser: one entry for each key, or `undefined` without a database. */
  kept(): Promise<Record<string, unknown> | undefined>;
}

/** Registers the hooks; call it once at the top of a file. */
export function useTag(options?: LaunchOptions): TagFixture {
  const fixture = {} as TagFixture;
  beforeAll(async () => {
    fixture.browser = await launch(options);
  });
  afterAll(() => fixture.browser.close());
  beforeEach(async () => {
    [fixture.shop, fixture.collector, fixture.context] = await Promise.all([
      startShop(),
      startStubCollector(),
      fixture.browser.newContext(),
    ]);
    fixture.page = await fixture.context.newPage();
  });
  afterEach(async () => {
    await fixture.context.close();
    await Promise.all([fixture.shop.close(), fixture.collector.close()]);
  });
  fixture.serve = (path, parts) => {
    fixture.shop.pages[path] = { html: shopPage({ collector: fixture.collector.url, ...parts }) };
  };
  fixture.visit = async (parts) => {
    fixture.serve('/', parts);
    await fixture.page.goto(fixture.shop.url);
  };
  fixture.arrived = (name, times = 1) =>
    waitUntil(
      `${times} × ${name}`,
      () => fixture.collector.names().filter((other) => other === name).length >= times,
      // After four failures a queue has waited up to 1 + 2 + 4 + 8 s, and more than 10 s in one case of five.
      20_000,
    );
  fixture.outcomes = () =>
    fixture.collector
      .stored()
      .filter((event) => event.name.startsWith('intervention_'))
      .map((event) => [event.name.slice('intervention_'.length), event.params]);
  fixture.kept = () => kept(fixture.page);
  fixture.acknowledged = () => acknowledged(fixture.page);
  return fixture;
}
