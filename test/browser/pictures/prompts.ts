/** In: a folder. Out: in it, a PNG of each kind of prompt on each surface, on phones and a laptop, light, dark and right to left. */
import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { type Decision, KINDS, SURFACES } from '../../../protocol/intervention.ts';
import { arabicDecision } from '../support/arabic-decisions.ts';
import { sampleDecision } from '../support/sample-decisions.ts';
import { shopPage } from '../support/shop-page.ts';
import { type Shop, startShop } from '../support/shop-server.ts';
import { type StubCollector, startStubCollector } from '../support/stub-collector.ts';
import type { TakePictures } from './take-pictures.ts';

const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 760 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 760 } };
const SMALL: BrowserContextOptions = { viewport: { width: 320, height: 640 } };
const DARK: BrowserContextOptions = { ...LAPTOP, colorScheme: 'dark' };

/** Where a surface stands. */
const PLACE: Partial<Decision> = { slot: 'cart', anchor: '#size' };

const BODY = `<style>body{margin:0;font:16px/1.5 system-ui;color:#333;background:#faf8f5}main{max-width:980px;margin:auto;padding:24px}
ul.goods{display:grid;grid-template-columns:repeat(auto-fill,minmax(180px,1fr));gap:20px;padding:0;list-style:none}ul.goods li{background:#fff;border:1px solid #eee;padding:12px}
[data-kairos-slot]{height:var(--slot,0);max-width:430px;margin-bottom:24px}ul.goods i{display:block;aspect-ratio:1;background:linear-gradient(135deg,#efe6dc,#d9c7b4);margin-bottom:8px}
@media(prefers-color-scheme:dark){body{background:#171412;color:#ddd}ul.goods li{background:#221e1b;border-color:#333}ul.goods i{background:#3a322c}}</style>
<p><label>Size <select id="size"><option>54</option></select></label></p>
<div data-kairos-slot="cart"></div><ul class="goods">${'<li><i></i>Signet ring<br>€129</li>'.repeat(8)}</ul>`;

interface Shot {
  name: string;
  decision: Decision;
  screen: BrowserContextOptions;
  /** What the shop sets on its root. */
  theme?: string;
  /** Before the picture. */
  then?: (card: Locator) => Promise<unknown>;
}

const press = (selector: string) => (card: Locator) => card.locator(selector).first().click();

function* shots(): Generator<Shot> {
  for (const surface of SURFACES) {
    for (const kind of KINDS) {
      const decision = sampleDecision(kind, { ...PLACE, surface });
      const name = `${surface}-${kind}`;
      yield { name: `${name}-laptop`, decision, screen: LAPTOP };
      yield { name: `${name}-phone`, decision, screen: PHONE };
      yield { name: `${name}-dark`, decision, screen: DARK };
      yield { name: `${name}-rtl`, decision: arabicDecision(kind, { ...PLACE, surface }), screen: PHONE };
    }
  }
  for (const kind of KINDS) {
    const decision = sampleDecision(kind);
    yield { name: `small-${kind}`, decision, screen: SMALL };
    yield { name: `why-${kind}`, decision, screen: LAPTOP, then: press('summary') };
    yield { name: `why-${kind}-rtl`, decision: arabicDecision(kind), screen: PHONE, then: press('summary') };
  }
  const nps = sampleDecision('survey', { scale: 'nps', title: 'Would you recommend us to a friend?' });
  yield { name: 'nps-small', decision: nps, screen: SMALL };
  yield { name: 'nps-rated', decision: nps, screen: LAPTOP, then: press('.scale button') };
  for (const lang of ['en', 'de', 'zh', 'ar']) {
    const decision = sampleDecision('offer', { lang });
    yield { name: `code-${lang}`, decision, screen: PHONE, then: press('button.action') };
    yield { name: `why-own-words-${lang}`, decision, screen: PHONE, then: press('summary') };
  }
  const theme = '--kairos-accent:#ffd84d;--kairos-on-accent:#fff;--kairos-text:#bbb;--kairos-surface:#fff';
  yield { name: 'theme-unreadable', decision: sampleDecision('fix'), screen: LAPTOP, theme };
}

export const promptPictures: TakePictures = async (browser, folder, taken) => {
  const [shop, collector] = await Promise.all([startShop(), startStubCollector()]);
  const all = [...shots()];
  for (const shot of all) {
    await shoot(browser, shop, collector, shot, `${folder}/${shot.name}.png`);
    taken({ file: `${shot.name}.png`, group: shot.name.split('-')[0] ?? '', of: all.length });
  }
  await Promise.all([shop.close(), collector.close()]);
};

async function shoot(
  browser: Browser,
  shop: Shop,
  collector: StubCollector,
  { decision, screen, theme, then }: Shot,
  path: string,
): Promise<void> {
  collector.decide = () => [decision];
  shop.pages['/'] = {
    html: shopPage({
      collector: collector.url,
      tag: 'data-consent="session"',
      title: 'Fine jewellery',
      lang: decision.lang,
      head: theme ? `<style>:root{${theme}}</style>` : '',
      body: decision.surface === 'slot' ? BODY.replace('--slot,0', '--slot,330px') : BODY,
    }),
  };
  const context = await browser.newContext({ reducedMotion: 'reduce', ...screen });
  const page = await context.newPage();
  await page.goto(shop.url);
  const card = page.locator('section.card');
  await card.waitFor();
  await then?.(card);
  // What comes of a press is told by the shop within a second.
  await page.waitForTimeout(then ? 1_200 : 50);
  await page.screenshot({ path });
  await context.close();
}
