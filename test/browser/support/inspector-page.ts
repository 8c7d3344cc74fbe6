/**
 * In: how the page and its feed shall be. Out: a page below a strict policy with the built inspector and a journey to
 * inspect, as its tag would tell it; `window.tell(news, moment)` tells more, `window.ended` says whether it was switched off.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { DebugReport } from '../../../protocol/debug.ts';
import type { AnyNews } from '../../../sdk/emitter.ts';
import type { InspectorState } from '../../../sdk/inspector/contract.ts';
import { sampleDecision } from './sample-decisions.ts';
import type { Shop } from './shop-server.ts';

const TAG = new URL('../../../dist/tag/', import.meta.url);
const POLICY =
  "default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

const REPORT: DebugReport = {
  visitor: 'b0nMj2lVbLqk3T9wXyzA1Q',
  book: 7,
  facts: {
    'cart.value': 129,
    'cart.currency': 'EUR',
    'cart.count': 1,
    'cart.items': ['halo-ring'],
    'cart.categories': ['rings'],
    'checkout.step': 'payment',
    'checkout.failures': 1,
    'checkout.lastReason': 'payment',
    'checkout.lastCode': 'insufficient_funds',
    'checkout.lastHard': false,
    'visit.pages': 4,
    'visit.minutes': 3.2,
    'visit.shown': 1,
    'visitor.visits': 2,
    'visitor.purchases': 0,
    'visitor.spent': null,
    'page.path': '/checkout.html',
  },
  rules: [
    {
      id: 'fix-insufficient-funds',
      name: 'Card without enough money: another way to pay',
      kind: 'fix',
      holds: true,
      why: 'checkout.lastCode is “insufficient_funds”, and checkout.failures is 1 (at least 1)',
    },
    {
      id: 'cart-100-199',
      name: 'Carts of €100 to €199.99: free engraving',
      kind: 'offer',
      holds: true,
      held: 'the checkout failed in this visit, and a failure suppresses offers',
      why: 'cart.value is 129 (between 100 and 199.99), and cart.currency is “EUR”',
    },
    {
      id: 'declined-twice-help',
      name: 'Declined twice: a person',
      kind: 'help',
      holds: false,
      why: 'checkout.failures is 1, but at least 2 is needed',
    },
    {
      id: 'silent-at-payment-help',
      name: 'Ninety seconds without payment details: help',
      kind: 'help',
      holds: false,
      why: 'begin_checkout was 41 s of visible time ago, but 90 s without add_payment_info are needed',
    },
    {
      id: 'leaving-with-cart',
      name: 'Leaving with a full cart: what is in it',
      kind: 'reminder',
      holds: false,
      why: 'exit_intent has not happened in this visit',
    },
  ],
  trace: [
    'Decided “Card without enough money: another way to pay” (fix, rule fix-insufficient-funds, book 7) because checkout.lastCode was “insufficient_funds” (is “insufficient_funds”). It went before “Carts of €100 to €199.99: free engraving” (offer).',
    'Took back “Carts of €100 to €199.99: free engraving” (offer, rule cart-100-199, book 7): the checkout failed, and a failure suppresses offers for the visit.',
  ],
};

const ITEM = { item_id: 'halo-ring', item_name: 'Halo', item_category: 'rings', price: 129, quantity: 1 };
const NAMES: [name: string, params: object][] = [
  ['page_view', { page_title: 'Halo · Marlune', page_location: 'https://shop.example/product.html' }],
  ['view_item', { currency: 'EUR', value: 129, items: [ITEM] }],
  ['add_to_cart', { currency: 'EUR', value: 129, items: [ITEM] }],
  ['begin_checkout', { currency: 'EUR', value: 129, items: [ITEM] }],
  ['checkout_error', { step: 'payment', reason: 'payment', code: 'insufficient_funds', hard: false }],
  ['size_guide_opened', { size: 54 }],
  ['add_payment_info', { currency: 'EUR', value: 129, payment_type: 'card', items: [ITEM] }],
];

export interface InspectorPageParts {
  /** With a token: the replies carry what the collector knows. */
  token?: boolean;
  dir?: 'rtl';
  body?: string;
}

export function serveInspector(shop: Shop, { token = true, dir, body = '' }: InspectorPageParts = {}): void {
  const file = readdirSync(TAG).find((name) => /^kairos-inspector\..*\.js$/.test(name));
  if (!file) throw new Error('npm run build first');
  const script = (html: string) => ({ html, type: 'text/javascript' });
  shop.pages['/inspector.js'] = script(readFileSync(new URL(file, TAG), 'utf8'));
  shop.pages['/layer.js'] = script(`window.dataLayer = ${JSON.stringify(PUSHES)};`);
  shop.pages['/feed.js'] = script(`import { startInspector } from '/inspector.js';
    const state = ${JSON.stringify(state())};
    state.collector = location.origin + '/';
    if (!${token}) state.prompts = undefined;
    startInspector({
      tag: {
        site: state.site,
        base: state.collector,
        log: ${JSON.stringify(story(token))},
        on(_, listener) { window.tell = listener; },
        visitor: { consent: () => state.consent },
        queue: { size: () => state.queued, losses: () => state.losses },
        visible: () => state.visible,
        moments: { state: () => state.prompts },
      },
      end() { window.ended = true; },
    });`);
  shop.pages['/shop.css'] = { html: 'h1{color:red} button{text-transform:uppercase}', type: 'text/css' };
  shop.pages['/'] = {
    headers: { 'content-security-policy': POLICY },
    html: `<!doctype html><html lang="en"${dir ? ` dir="${dir}"` : ''}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>Shop</title>
<script src="/layer.js"></script><script type="module" src="/feed.js"></script></head>
<body><main><h1>Fine jewellery</h1><input aria-label="Search">${body}</main></body></html>`,
  };
}

const PUSHES = [
  { event: 'gtm.js' },
  { event: 'view_item', ecommerce: { currency: 'EUR', value: 129, items: [ITEM] } },
  { event: 'addToCart', ecommerce: { currency: 'EUR' } },
  { event: 'view_cart', ecommerce: { value: 129, items: [{ ...ITEM, price: '129,00' }] } },
  { event: 'purchase', ecommerce: { currency: 'EUR', value: 150, items: [ITEM] } },
];

function story(token: boolean): AnyNews[] {
  const start = Date.UTC(2026, 10, 22, 9, 41, 3, 120);
  const events = NAMES.map(([name, params], i) => ({
    tab: 'k3n0pt4vq8z1x7m2c5b6d9',
    seq: i + 1,
    name,
    at: start + i * 4_217,
    visible: i * 4_000,
    page: i < 3 ? '/product.html' : '/checkout.html',
    params: params as never,
  }));
  const told: AnyNews[] = events.map((event) => [event, 'event']);
  const reply = { accepted: 4, duplicates: 0, decisions: [], armed: [], rejected: [] };
  const message = 'params takes an object of at most 50 names.';
  const rejected = [{ id: 'k3n0pt4vq8z1x7m2c5b6d9.6', code: 'bad_params' as const, message }];
  const before = { ...REPORT, trace: [], facts: { ...REPORT.facts, 'checkout.failures': 0 } };
  told.push(
    ['Size guide!', 'refused'],
    [
      {
        events: events.slice(0, 3),
        status: 200,
        visible: 40_000,
        reply: { ...reply, ...(token && { debug: before }) },
      },
      'answer',
    ],
    [
      {
        events: events.slice(3, 6),
        status: 200,
        visible: 41_200,
        reply: { ...reply, rejected, wakeAfter: 48_800, ...(token && { debug: REPORT }) },
      },
      'answer',
    ],
  );
  const offer = { id: 'd1', rule: 'cart-100-199', kind: 'offer' as const };
  told.push([offer, 'decision'], [offer, 'shown'], [{ ...offer, scope: 'once', by: 'failure' }, 'dismissed']);
  return told;
}

function state(): InspectorState {
  return {
    site: 'demo',
    collector: '',
    consent: 'granted',
    queued: 1,
    losses: { bad_name: 1 },
    visible: 41_200,
    prompts: {
      open: sampleDecision('fix'),
      waiting: [{ decision: sampleDecision('help', { id: 'd3' }), obstacle: 'typing' }],
      armed: [{ decision: sampleDecision('offer', { id: 'd4', kind: 'reminder' }), obstacle: undefined }],
    },
  };
}
