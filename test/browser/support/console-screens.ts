/** In: nothing. Out: every screen of the console, and how to bring it into its states; pictures and accessibility go through this table. */
import type { Page } from 'playwright-core';
import type { FindAsked } from '../../../console/find/asked.ts';
import { findHref } from '../../../console/routing/route.ts';
import type { Role } from '../../../protocol/api/accounts.ts';
import type { ConsoleShop } from './console-shop.ts';

export interface ConsoleScreen {
  /** Of its pictures, and of its row among the tests. */
  name: string;
  as: Role | 'nobody';
  /** What follows the `#`. @param site `demo`, or `empty` where nothing happened yet */
  hash(shop: ConsoleShop, site: string): string;
  /** What is seen once there is something to see. */
  full: string;
  /** What is seen at the site where nothing happened yet; absent where the screen is the same there, or not at all. */
  empty?: string;
  /** The paths it asks the collector at; they fail in its error state. Absent where it asks for nothing of its own. */
  asks?: RegExp;
  /** Opens what stays closed until it is pressed. */
  then?(page: Page): Promise<unknown>;
}

const OF_SITE = /\/api\/(sites\/[^/?]+\/|journeys)/;

const findOf = (site: string, asked: FindAsked) => findHref(site, asked).slice(1);

/** By the place, not by the words: it is pressed in every language. */
const dialogOf = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().click();
  await page.locator('dialog[open]').waitFor();
};

/** The prompt stands in its frame, and all that one can unfold is unfolded. */
async function wholeRule(page: Page): Promise<void> {
  await page.frameLocator('iframe.preview').locator('section.card').waitFor();
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  await page.locator('.try select').waitFor();
  await page.locator('.live-open').click();
  await page.locator('.live-link').waitFor();
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
}

/** In light and in dark. */
async function bothPrompts(page: Page): Promise<void> {
  for (const frame of ['.preview.light', '.preview.dark']) {
    await page.frameLocator(frame).locator('section.card').waitFor();
  }
}

export const CONSOLE_SCREENS: readonly ConsoleScreen[] = [
  {
    name: 'sign-in',
    as: 'nobody',
    hash: () => '',
    full: 'input[type=password]',
    asks: /\/api\/sign-in/,
  },
  {
    name: 'sign-in-refused',
    as: 'nobody',
    hash: () => '',
    full: 'input[type=password]',
    async then(page) {
      await page.locator('input[type=email]').fill('nobody@shop.example');
      await page.locator('input[type=password]').fill('wrong');
      await page.keyboard.press('Enter');
      await page.locator('.account-form .bad-text').waitFor();
    },
  },
  {
    name: 'invitation',
    as: 'nobody',
    hash: ({ invitation }) => `/+invitation/${invitation}`,
    full: 'input[type=password]',
    asks: /\/api\/invitation/,
  },
  { name: 'invitation-ended', as: 'nobody', hash: () => '/+invitation/none', full: '.notice' },
  {
    name: 'now',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/now`,
    full: '.now-live li',
    empty: '.now-live',
    asks: OF_SITE,
  },
  {
    name: 'rules',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/rules`,
    full: 'table.rules',
    empty: '.empty',
    asks: OF_SITE,
  },
  {
    name: 'rules-switch-off',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/rules`,
    full: 'table.rules',
    then: dialogOf('.screen-tools button'),
  },
  { name: 'rules-new', as: 'marketer', hash: (_shop, site) => `/${site}/rules/+new`, full: 'form' },
  {
    name: 'rule',
    as: 'marketer',
    hash: ({ changedRule }, site) => `/${site}/rules/${changedRule}`,
    full: 'iframe.preview',
    asks: OF_SITE,
    then: wholeRule,
  },
  {
    name: 'rule-choosing',
    as: 'marketer',
    hash: ({ changedRule }, site) => `/${site}/rules/${changedRule}`,
    full: '.condition',
    async then(page) {
      await page.locator('.combobox input').first().click();
      await page.locator('.options > .option').first().waitFor();
    },
  },
  {
    name: 'rule-unfinished',
    as: 'marketer',
    hash: ({ unfinishedRule }, site) => `/${site}/rules/${unfinishedRule}`,
    full: '.todo',
  },
  { name: 'rule-gone', as: 'marketer', hash: (_shop, site) => `/${site}/rules/nobody`, full: 'h1' },
  {
    name: 'publish',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/rules/+publish`,
    full: '.changes li',
    empty: 'h1',
    asks: OF_SITE,
  },
  {
    name: 'versions',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/rules/+versions`,
    full: '.versions li',
    empty: 'h1',
    asks: OF_SITE,
  },
  {
    name: 'backtest',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/rules/+backtest`,
    full: '.backtest table',
    empty: 'form',
    asks: OF_SITE,
  },
  {
    name: 'journeys',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/journeys`,
    full: 'table tbody tr',
    empty: '.empty',
    asks: OF_SITE,
  },
  {
    name: 'journeys-of-an-agent',
    as: 'agent',
    hash: (_shop, site) => `/${site}/journeys`,
    full: 'table tbody tr',
  },
  {
    name: 'now-of-an-agent',
    as: 'agent',
    hash: (_shop, site) => `/${site}/now`,
    full: '.now-live li',
  },
  {
    name: 'find',
    as: 'agent',
    hash: (_shop, site) => findOf(site, { failure: 'validation postcode', time: 'ever' }),
    full: 'table.found tbody tr',
    // There nobody's checkout has failed.
    empty: '.find-said + .panel-note',
    asks: /\/find\?/,
    then: (page) => page.locator('.find-events form').first().waitFor(),
  },
  {
    name: 'find-moment',
    as: 'marketer',
    hash: ({ rule }, site) => findOf(site, { rule, result: 'decided', time: 'ever' }),
    full: '.find-events form',
    asks: /\/find\/choices/,
  },
  {
    name: 'find-nobody',
    as: 'marketer',
    hash: (_shop, site) => findOf(site, { text: 'T-0000' }),
    full: '.panel-note',
  },
  {
    name: 'journeys-debug',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/journeys`,
    full: 'table tbody tr',
    then: dialogOf('.screen-tools button'),
  },
  {
    name: 'journey',
    as: 'marketer',
    hash: ({ visitor }, site) => `/${site}/journeys/${visitor}`,
    full: '.event',
    // Nobody of that name was at the other site.
    empty: '.notice',
    asks: OF_SITE,
  },
  {
    name: 'journey-erase',
    as: 'marketer',
    hash: ({ visitor }, site) => `/${site}/journeys/${visitor}`,
    full: '.event',
    then: dialogOf('.visitor-tools button'),
  },
  {
    name: 'settings-install',
    as: 'owner',
    hash: (_shop, site) => `/${site}/settings/install`,
    full: '.install-origins li',
    empty: '.install-origins li',
    asks: OF_SITE,
  },
  {
    name: 'settings-site',
    as: 'owner',
    hash: (_shop, site) => `/${site}/settings/site`,
    full: '.account-rows li',
    asks: OF_SITE,
  },
  {
    name: 'settings-site-close',
    as: 'owner',
    hash: () => '/trial/settings/site',
    full: '.settings-panels button.danger',
    then: dialogOf('.settings-panels button.danger'),
  },
  {
    name: 'settings-keys',
    as: 'owner',
    hash: (_shop, site) => `/${site}/settings/keys`,
    full: '.account-rows li',
    asks: OF_SITE,
  },
  {
    name: 'settings-keys-change',
    as: 'owner',
    hash: (_shop, site) => `/${site}/settings/keys`,
    full: '.account-rows li',
    then: dialogOf('.account-rows button'),
  },
  {
    name: 'settings-limits',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/settings/limits`,
    full: '.order li',
    empty: '.order li',
    asks: OF_SITE,
    then: unfold,
  },
  {
    name: 'settings-look',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/settings/look`,
    full: '.schemes iframe',
    asks: OF_SITE,
    then: bothPrompts,
  },
  {
    name: 'settings-segments',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/settings/segments`,
    full: '.condition',
    empty: '.part-panel h2',
    asks: OF_SITE,
  },
  {
    name: 'settings-risk',
    as: 'marketer',
    hash: (_shop, site) => `/${site}/settings/risk`,
    full: '.condition',
    empty: '.part-panel h2',
    asks: OF_SITE,
  },
  { name: 'account', as: 'agent', hash: () => '/+account', full: '.account-rows li', asks: /me\/sessions/ },
  { name: 'people', as: 'owner', hash: () => '/+people', full: '.account-rows li', asks: /\/api\/people/ },
  {
    name: 'people-change',
    as: 'owner',
    hash: () => '/+people',
    full: '.account-rows li',
    then: dialogOf('.account-rows button'),
  },
  { name: 'audit', as: 'owner', hash: () => '/+audit', full: '.audit-rows li', asks: /\/api\/audit/ },
  {
    name: 'api',
    as: 'agent',
    hash: () => '/+api',
    full: '.operation',
    asks: /\/api\/openapi\.json/,
    then: async (page) => {
      await page.locator('.operation > summary').nth(6).click();
      await page.locator('.operation-whole').waitFor();
    },
  },
  { name: 'not-allowed', as: 'agent', hash: () => '/demo/rules', full: 'h1' },
  { name: 'no-site', as: 'marketer', hash: () => '/nowhere/now', full: 'h1' },
  { name: 'no-page', as: 'marketer', hash: () => '/demo/nothing', full: 'h1' },
];
