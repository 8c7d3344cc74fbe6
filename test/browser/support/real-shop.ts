/** In: nothing. Out: a fresh shop and a real collector with two rules for each test of a file, and the ways a test waits. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { InstallReport } from '../../../protocol/api/install.ts';
import type { Rule } from '../../../protocol/rule.ts';
import { CARD_DECLINED } from '../../support/rules.ts';
import { type RunningCollector, runCollector } from '../../support/run-collector.ts';
import { launch } from '../launch.ts';
import { type Shop, startShop } from './shop-server.ts';

const SIZE_HELP: Rule = {
  id: 'size-help',
  name: 'Help with the size',
  when: { did: 'size_guide_opened' },
  then: {
    show: {
      kind: 'help',
      surface: 'card',
      title: { en: 'Not sure about the size?' },
      text: { en: 'We change it for free.' },
      choices: [{ label: { en: 'Call us' }, href: 'tel:+431234567' }],
    },
  },
};

export interface RealShop {
  page: Page;
  shop: Shop;
  collector: RunningCollector;
  /** Names of everything the collector has stored, in order. */
  stored(): Promise<string[]>;
  /** Waits until these are stored, in this order; events of other names may stand between them. */
  arrived(...names: string[]): Promise<void>;
  /** The collector's install check, as the console asks for it. */
  installed(): Promise<InstallReport>;
  /** Waits for a prompt with this title. */
  prompted(title: string): Promise<void>;
}

/** Registers the hooks; call it once at the top of a file. */
export function useRealShop(): RealShop {
  const fixture = {} as RealShop;
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    fixture.shop = await startShop();
    fixture.collector = await runCollector({
      rules: [CARD_DECLINED, SIZE_HELP],
      built: true,
      origins: [fixture.shop.url],
      site: { params: ['size'] },
    });
    expect(fixture.collector.collector.rules.get('demo')?.state.problems).toEqual([]);
    fixture.page = await browser.newPage();
  });
  afterEach(async () => {
    await fixture.page.close();
    await Promise.all([fixture.shop.close(), fixture.collector.stop()]);
  });
  fixture.stored = async () => {
    const names: string[] = [];
    for await (const { record } of fixture.collector.store.journeys.scan('demo')) {
      names.push(...record.events.map(({ name }) => name));
    }
    return names;
  };
  fixture.arrived = (...names) =>
    expect.poll(async () => (await fixture.stored()).filter((name) => names.includes(name))).toEqual(names);
  fixture.installed = async () => {
    const { url, collector } = fixture.collector;
    const signedIn = await fetch(`${url}/sign-in?token=${collector.signIn.token}`, { redirect: 'manual' });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const answer = await fetch(`${url}/api/sites/demo/install`, { headers: { cookie } });
    return (await answer.json()) as InstallReport;
  };
  fixture.prompted = (title) =>
    fixture.page.locator('section.card', { hasText: title }).waitFor({ state: 'visible' });
  return fixture;
}
