/** What the engine says of a moment, without ids and names of the language of rules. */
import { expect, test } from 'vitest';
import { plainWhy } from '../../console/now/plain-why.ts';
import { en } from '../../console/words/en.ts';
import { zh } from '../../console/words/zh.ts';

const TOLD: [told: string, hold: { code: string; to?: string } | undefined, plain: string][] = [
  [
    'Decided “Carts (big)” (offer, rule cart-offer, book 1) because cart.value was 129 (at least 100).',
    undefined,
    'Decided because value of the cart was 129 (at least 100).',
  ],
  [
    'Decided “A” (help, rule a, book 2) because add_shipping_info had not happened within 30 days, and custom.size was 4.',
    undefined,
    'Decided because “Chose delivery” had not happened within 30 days, and custom.size was 4.',
  ],
  [
    'Decided “A” (help, rule a, book 2) because checkout.lastCode was “card_declined” (not: is one of “expired_card”, “incorrect_cvc” and 14 more), and checkout_error with reason is “payment” and hard is true had happened once in this visit. It went before “B” (offer).',
    undefined,
    'Decided because code of the last failure was “card declined” (not: is one of “expired card”, “incorrect cvc” and 14 more), and “Checkout failed” with reason is “payment refused” and final is true had happened once in this visit. It went before “B” (offer).',
  ],
  [
    'Opened the tag “hesitating” of “A (big)” (rule a, book 2) because risk was 62 (at least 40).',
    undefined,
    'Opened the tag “hesitating” because risk of leaving without an order was 62 (at least 40).',
  ],
  [
    'Held back “A” (offer, rule a, book 2): it lost to rule b. It was due because cart.value was 129.',
    { code: 'lost', to: 'The other' },
    'Held back: “The other” came first. It was due because value of the cart was 129.',
  ],
  [
    'Held back “A” (offer, rule a, book 2): so.',
    { code: 'of-a-later-version' },
    'Held back: another reason.',
  ],
];

test.each(TOLD)('%s', (sentence, hold, plain) => {
  expect(plainWhy({ sentence, ...(hold && { hold }) })).toBe(plain);
});

const CHINESE: typeof TOLD = [
  [
    '决定展示“Carts (big)”（优惠，规则 cart-offer，规则库第 1 版），因为 cart.value 为 129（至少 100）。它优先于“B”（排障）。',
    undefined,
    '决定展示，因为购物车金额为 129（至少 100）。它优先于“B”（排障）。',
  ],
  [
    '决定展示“甲”（求助，规则 a，规则库第 2 版），因为最近 10 分钟内发生过 2 次 checkout_error（reason 为“payment”，且 hard 为“是”），且 custom.size 为“payment”。',
    undefined,
    '决定展示，因为最近 10 分钟内发生过 2 次“结账失败”（原因为“付款被拒”，且无法重试为“是”），且 custom.size 为“payment”。',
  ],
  [
    '暂缓“甲”（优惠，规则 a，规则库第 2 版）：让位给规则 purchase-help。原本应当展示，因为 cart.value 为 129。',
    { code: 'lost', to: '另一条' },
    '已暂缓：“另一条”优先。原本应当展示，因为购物车金额为 129。',
  ],
  ['暂缓“甲”（优惠，规则 a，规则库第 2 版）：如此。', { code: 'of-a-later-version' }, '已暂缓：其他原因。'],
];

test.each(CHINESE)('%s (spec: C83)', (sentence, hold, plain) => {
  expect(plainWhy({ sentence, ...(hold && { hold }) }, zh)).toBe(plain);
});

test.each([
  [
    'no add_payment_info or purchase for 95 seconds of looking at the shop since begin_checkout (90 seconds asked)',
    'no “Entered payment” or “Bought” for 95 seconds of looking at the shop since “Began the checkout” (90 seconds asked)',
  ],
  [
    'view_item, then search without purchase between had come in this order',
    '“Looked at an item”, then “Searched” without “Bought” between had come in this order',
  ],
  [
    'it lost to rule purchase, and the tag “cart.value” was open',
    'it lost to rule purchase, and the tag “cart.value” was open',
  ],
  [
    'risk was 62 (at least 40), made of “A failure” 50',
    'risk of leaving without an order was 62 (at least 40), made of “A failure” 50',
  ],
])('%s (spec: C83)', (told, plain) => {
  expect(en.whys.plain(told)).toBe(plain);
});

test.each([
  [
    'begin_checkout 之后，看着商店的 95 秒里没有 add_payment_info 或 purchase（要求 90 秒）',
    '“开始结账”之后，看着商店的 95 秒里没有“填写付款信息”或“购买”（要求 90 秒）',
  ],
  ['依次发生：view_item → add_to_cart', '依次发生：“浏览商品” → “加入购物车”'],
  ['让位给规则 purchase，标签“cart.value”已打上', '让位给规则 purchase，标签“cart.value”已打上'],
  [
    'risk 为 62（至少 40），由以下部分组成：“A failure”50',
    '未下单即离开的风险为 62（至少 40），由以下部分组成：“A failure”50',
  ],
])('%s (spec: C83)', (told, plain) => {
  expect(zh.whys.plain(told)).toBe(plain);
});
