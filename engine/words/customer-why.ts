/** "Why am I seeing this?" in the customer's words, made from what made the rule true. */
import { EXIT_INTENT } from '../../protocol/event-names.ts';
import type { Evidence } from '../../protocol/trace.ts';
import { kindOf } from '../condition/kinds/list.ts';
import { type Filling, formatFact } from './localize.ts';

/** Which part of the shop's knowledge a leaf is about, and how a customer would say it. */
const PARTS: readonly { about: (name: string) => boolean; say: (filling: Filling) => string }[] = [
  {
    about: (name) => name.startsWith('checkout.') || name === 'checkout_error',
    say: () => 'something went wrong in the checkout just now',
  },
  {
    about: (name) => name.startsWith('cart.') || name.endsWith('_cart'),
    say: (filling) =>
      filling.facts.cart.value && filling.facts.cart.currency
        ? `your cart is worth ${formatFact('cart.value', 'en', filling)}`
        : 'of what is in your cart',
  },
  {
    about: (name) => name.startsWith('visitor.') || name === 'purchase',
    say: () => 'of your earlier visits and orders here',
  },
  { about: (name) => name.startsWith('campaign.'), say: () => 'of what brought you here' },
  { about: (name) => name.startsWith('device.'), say: () => 'of the device you are using' },
  { about: (name) => name === 'risk', say: () => 'something seemed to be in your way' },
  { about: (name) => name === EXIT_INTENT, say: () => 'you seemed about to leave' },
  { about: () => true, say: () => 'of the pages you looked at in this visit' },
];

/** What was begun a while ago, for silences. */
const AFTER: { readonly [event: string]: string } = {
  begin_checkout: 'you began the checkout a while ago',
  add_shipping_info: 'you chose a delivery a while ago',
  add_payment_info: 'you chose how to pay a while ago',
  add_to_cart: 'you put something into the cart a while ago',
};

/** @returns one English sentence; rules that want other words or languages write their own `why` */
export function customerWhy(because: readonly Evidence[], filling: Filling): string {
  const wanted = because.filter((leaf) => !leaf.not);
  const said = new Set<string>();
  for (const { condition } of wanted.length > 0 ? wanted : because) {
    const begun = 'silence' in condition ? AFTER[condition.after] : undefined;
    const topic = kindOf(condition).topic(condition as never);
    const part = topic === undefined ? undefined : PARTS.find(({ about }) => about(topic));
    const words = begun ?? part?.say(filling);
    if (words) said.add(words);
  }
  const reasons = [...said].slice(0, 2).join(', and because ');
  return `You are seeing this because ${reasons || 'you are visiting this shop'}.`;
}
