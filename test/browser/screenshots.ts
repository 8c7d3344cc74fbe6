/** Writes a PNG of each kind of prompt, on phones and a laptop, dark and right to left, into screenshots/. */
import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import type { Decision } from '../../protocol/intervention.ts';
import { launch } from './launch.ts';
import { sampleDecision } from './support/sample-decisions.ts';
import { shopPage } from './support/shop-page.ts';
import { startShop } from './support/shop-server.ts';
import { startStubCollector } from './support/stub-collector.ts';

const FOLDER = new URL('../../screenshots/', import.meta.url).pathname;

const KINDS = ['offer', 'fix', 'help', 'reminder'] as const;

const SCREENS: Record<string, BrowserContextOptions> = {
  'phone-320': { viewport: { width: 320, height: 640 } },
  'phone-390': { viewport: { width: 390, height: 760 } },
  laptop: { viewport: { width: 1280, height: 760 } },
  dark: { viewport: { width: 1280, height: 760 }, colorScheme: 'dark' },
};

const ARABIC: Record<(typeof KINDS)[number], Partial<Decision>> = {
  offer: {
    title: 'نقش مجاني مع طلبك',
    text: 'قيمة سلتك ١٢٩ يورو، ويسعدنا أن ننقش لك اسمًا أو تاريخًا دون مقابل.',
    action: { label: 'احصل على رمز النقش', coupon: 'ENGRAVE-7Q4M' },
    why: 'في سلتك قطع بقيمة ١٢٩ يورو، ولم تُتمّ الطلب بعد.',
  },
  fix: {
    title: 'لم يوافق المصرف على البطاقة',
    text: 'لم يُخصم أي مبلغ، وسلتك محفوظة. هذا ما يفيد عادةً:',
    steps: [
      'تحقّق من الرقم والتاريخ والأرقام الثلاثة.',
      'جرّب بطاقة أخرى أو حوالة مصرفية.',
      'اسأل مصرفك؛ فهو يرى السبب.',
    ],
    action: { label: 'اختر طريقة دفع أخرى', href: '/checkout' },
    why: 'رُفضت آخر عملية دفع لك في هذا المتجر.',
  },
  help: {
    title: 'هل نُكمل الطلب معًا؟',
    text: 'نحفظ سلتك، ويجيبك أحد من متجرنا خلال دقائق.',
    choices: [
      { label: 'اتصل بنا', href: 'tel:+49305550123' },
      { label: 'اكتب إلينا', href: 'mailto:hello@shop.example' },
    ],
    why: 'لم تنجح عمليتا دفع متتاليتان.',
  },
  reminder: {
    title: 'سلتك محفوظة كما هي',
    text: 'نحفظ لك هذه القطع سبعة أيام على هذا الجهاز.',
    items: [
      { name: 'خاتم الهالة', quantity: 1 },
      { name: 'أقراط المذنّب', quantity: 2 },
    ],
    action: { label: 'إلى السلة', href: '/cart' },
    why: 'في سلتك قطع، وبدا أنك تغادر المتجر.',
  },
};

const BODY = `<style>body{margin:0;font:16px/1.5 system-ui;color:#333;background:#faf8f5}main{max-width:980px;margin:auto;padding:24px}
ul.goods{display:grid;grid-template-columns:repeat(auto-fill,minmax(180px,1fr));gap:20px;padding:0;list-style:none}ul.goods li{background:#fff;border:1px solid #eee;padding:12px}
[data-kairos-slot]{height:var(--slot,0);max-width:430px;margin-bottom:24px}ul.goods i{display:block;aspect-ratio:1;background:linear-gradient(135deg,#efe6dc,#d9c7b4);margin-bottom:8px}
@media(prefers-color-scheme:dark){body{background:#171412;color:#ddd}ul.goods li{background:#221e1b;border-color:#333}ul.goods i{background:#3a322c}}</style>
<div data-kairos-slot="cart"></div><ul class="goods">${'<li><i></i>Signet ring<br>€129</li>'.repeat(8)}</ul>`;

const browser = await launch();
const [shop, collector] = await Promise.all([startShop(), startStubCollector()]);
mkdirSync(FOLDER, { recursive: true });

const shoot = async (
  name: string,
  decision: Decision,
  options: BrowserContextOptions,
  open?: 'why' | 'code' | 'applied',
) => {
  collector.decide = () => [decision];
  shop.pages['/'] = {
    html: shopPage({
      collector: collector.url,
      tag: 'data-consent="session"',
      title: 'Fine jewellery',
      lang: decision.lang,
      body: decision.surface === 'slot' ? BODY.replace('--slot,0', '--slot,330px') : BODY,
    }),
  };
  const context = await browser.newContext({ deviceScaleFactor: 2, ...options });
  const page = await context.newPage();
  await page.goto(shop.url);
  const card = page.locator('section.card');
  await card.waitFor();
  await page.waitForTimeout(450);
  if (open === 'why') await card.locator('summary').click();
  if (open === 'applied') await page.evaluate("kairos('on', 'acted', () => true)");
  if (open === 'code' || open === 'applied') await card.locator('button.action').click();
  if (open) await page.waitForTimeout(200);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await context.close();
};

for (const kind of KINDS) {
  const decision = sampleDecision(kind);
  for (const [screen, options] of Object.entries(SCREENS))
    await shoot(`${kind}-${screen}`, decision, options);
  await shoot(`${kind}-why`, decision, SCREENS['laptop'] ?? {}, 'why');
  const arabic = sampleDecision(kind, { lang: 'ar', ...ARABIC[kind] });
  await shoot(`${kind}-rtl`, arabic, SCREENS['laptop'] ?? {}, 'why');
  await shoot(`${kind}-rtl-phone`, arabic, SCREENS['phone-390'] ?? {});
}
for (const [screen, options] of Object.entries(SCREENS)) {
  await shoot(`dialog-${screen}`, sampleDecision('fix', { surface: 'dialog' }), options);
  await shoot(`slot-${screen}`, sampleDecision('reminder', { surface: 'slot', slot: 'cart' }), options);
}
await shoot('offer-applied', sampleDecision('offer'), SCREENS['laptop'] ?? {}, 'applied');
await shoot('offer-code', sampleDecision('offer'), SCREENS['laptop'] ?? {}, 'code');
await shoot(
  'offer-code-rtl',
  sampleDecision('offer', { lang: 'ar', ...ARABIC.offer }),
  SCREENS['phone-390'] ?? {},
  'code',
);
await shoot('offer-code-dark', sampleDecision('offer'), SCREENS['dark'] ?? {}, 'code');

await browser.close();
await Promise.all([shop.close(), collector.close()]);
console.log(`screenshots are in ${FOLDER}`);
