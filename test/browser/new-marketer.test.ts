/** Somebody who has never seen Kairos: invited, makes a rule from nothing, tries it on real recorded visits, publishes it, and takes it back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LinkReply } from '../../protocol/api/accounts.ts';
import { kairos } from '../replay/kairos.ts';
import { consoleClient } from '../support/console-client.ts';
import { jargonIn } from '../support/jargon.ts';
import { cartsInRange, REES46_ABSENT, rees46Lines } from '../support/rees46.ts';
import type { RunningCollector } from '../support/run-collector.ts';
import { type RunningShop, runShop } from '../support/run-shop.ts';
import { launch } from './launch.ts';
import { saidOn } from './support/said-on.ts';
import { addToCart } from './support/shop-steps.ts';

/** Of the recording's 17,434 rows; enough for more than a dozen carts in the range. */
const ROWS = 6_000;

let browser: Browser;
let shop: RunningShop;

beforeAll(async () => {
  browser = await launch();
  shop = await runShop(browser, { rules: [], consoleOwned: true, threads: true });
});
afterAll(async () => {
  await shop?.stop();
  await browser?.close();
});

test.skipIf(REES46_ABSENT !== '')(
  `a new marketer makes “cart €100 to €199” work, and undoes it (spec: C61 C10 C14 C15)${REES46_ABSENT}`,
  { timeout: 120_000 },
  async () => {
    const recorded = rees46Lines().slice(0, ROWS + 1);
    await replay(shop.collector, recorded);
    const link = await invite(shop.collector);
    const { page } = await shop.person({ viewport: { width: 1280, height: 900 } });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    const met = new Set<string>();
    const read = async () => {
      for (const said of await saidOn(page)) met.add(said);
    };
    const choose = async (field: Locator, search: string, option: string) => {
      await field.fill(search);
      await page.getByRole('option', { name: option }).first().waitFor();
      await read();
      await page.getByRole('option', { name: option }).first().click();
    };
    const subject = () => page.getByRole('combobox', { name: 'What it is about' }).last();

    await page.goto(link);
    await page.getByLabel('Choose a password', { exact: true }).fill('a ring for every finger');
    await read();
    await page.getByRole('button', { name: 'Set the password and sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();
    await page.getByRole('link', { name: 'Rules', exact: true }).click();
    await page.getByText('No rule yet').waitFor();
    await read();

    await page.getByRole('link', { name: 'New rule' }).click();
    await page.getByLabel('Name of the rule').fill('Carts of €100 to €199');
    await read();
    await page.getByRole('button', { name: 'Start from nothing' }).click();
    await page.getByRole('button', { name: 'Add a condition' }).waitFor();
    await read();
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await choose(subject(), 'value cart', 'Value of the cart');
    await page.getByLabel('Value of the cart: How it is compared').selectOption({ label: 'is between' });
    await page.getByLabel('Value of the cart: From').fill('100');
    await page.getByLabel('Value of the cart: To').fill('199.99');
    await page.getByRole('button', { name: 'Add a group' }).click();
    await page.getByLabel('How these go together').last().selectOption({ label: 'none of these is true' });
    await choose(subject(), 'did something', 'They did something');
    await choose(page.getByRole('combobox', { name: 'What they did' }), 'bought', 'Bought');
    await page.getByLabel('Title', { exact: true }).fill('We engrave it for free');
    await page.getByLabel('Text', { exact: true }).fill('Tell us your initials in the cart.');
    await page.getByText('Ready to publish').waitFor();
    const preview = page.frameLocator('iframe.preview').locator('section.card');
    await preview
      .filter({ hasText: 'We engrave it for free' })
      .filter({ hasText: 'your initials' })
      .waitFor();
    await page.getByRole('button', { name: 'Laptop', exact: true }).click();
    await preview.filter({ hasText: 'We engrave it for free' }).waitFor();
    await page.getByText('Saved, not live yet').waitFor();
    await read();

    await page.getByRole('link', { name: 'Go to publishing' }).click();
    await page.getByRole('link', { name: 'Test on past visits' }).click();
    await page.getByRole('button', { name: 'Start the test' }).click();
    const { offered, bought } = cartsInRange(recorded.slice(1));
    const visitors = new Set(recorded.slice(1).map((line) => line.split(',')[7])).size;
    await page
      .getByText(`${offered.size} of ${visitors.toLocaleString('en')} visitors would have seen something`)
      .waitFor({ timeout: 60_000 });
    const row = page.getByRole('row', { name: 'Carts of €100 to €199' });
    // Would have seen it, sees it as it is live, ordered within seven days.
    expect((await row.getByRole('cell').allTextContents()).slice(0, 3)).toEqual([
      String(offered.size),
      '0',
      String(bought.size),
    ]);
    await read();

    const early = await shop.person();
    await early.page.goto(`${shop.shop}/product.html?id=halo-ring`);
    await early.page.getByTestId('add-to-cart').waitFor();

    await page.getByRole('link', { name: 'Rules', exact: true }).last().click();
    await page.getByRole('link', { name: 'Publish 1 change' }).click();
    await page.getByLabel('What did you change, and why?').fill('Engraving for carts in the middle');
    await read();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText(/Version \d+ is live\./).waitFor();
    await read();

    // Somebody is in the shop already; the next thing they do is answered.
    await early.page.getByTestId('add-to-cart').click();
    await early.page.locator('section.card', { hasText: 'We engrave it for free' }).waitFor();

    await page.getByRole('link', { name: 'Rules', exact: true }).last().click();
    await page.getByRole('link', { name: 'Versions' }).click();
    await page.getByText('Engraving for carts in the middle').waitFor();
    await read();
    await page
      .getByRole('button', { name: /Go back to version/ })
      .first()
      .click();
    await page.getByText(/Back to version/).waitFor();

    const late = await shop.person();
    const answered = late.page.waitForResponse(
      (response) =>
        response.url().endsWith('/v1/events') && /"add_to_cart"/.test(response.request().postData() ?? ''),
    );
    await addToCart(late.page, `${shop.shop}/`, 'halo-ring');
    expect(await (await answered).json()).toMatchObject({ decisions: [] });
    expect(await late.page.locator('section.card').count()).toBe(0);

    expect(complaints).toEqual([]);
    // JSON stands beside the rule for those who want it, closed.
    met.delete('As JSON');
    expect([...met].flatMap(jargonIn)).toEqual([]);
    expect(met.size).toBeGreaterThan(200);
  },
);

/** Through the real command, into this collector's log. */
async function replay({ url, folder, secret }: RunningCollector, lines: readonly string[]): Promise<void> {
  const file = join(folder, 'recorded.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const to = ['--to', url, '--site', 'demo'];
  const { code, stderr } = await kairos(['replay', file, '--format', 'rees46', '--currency', 'EUR', ...to], {
    KAIROS_SECRET_KEY: secret,
  });
  expect(code, stderr).toBe(0);
}

/** @returns the link the owner hands over */
async function invite({ url, collector }: RunningCollector): Promise<string> {
  const owner = consoleClient(url);
  await owner.bySignInLink(collector.signIn.token);
  const added = await owner.ask('POST', '/api/people', {
    name: 'Mia',
    email: 'mia@shop.example',
    role: 'marketer',
  });
  return `${url}/console/#/+invitation/${(added.body as LinkReply).token}`;
}
