/** One decision of each kind, as a collector would send it. */
import type { Decision } from '../../../protocol/intervention.ts';

export type SampleKind = Decision['kind'];

export function sampleDecision(kind: SampleKind, change: Partial<Decision> = {}): Decision {
  return { ...SAMPLES[kind], ...change };
}

const common = { surface: 'card', lang: 'en', expiresIn: 1_800_000 } as const;

const SAMPLES: Record<SampleKind, Decision> = {
  offer: {
    ...common,
    id: 'd-offer',
    rule: 'cart-100-199',
    kind: 'offer',
    title: 'Free engraving with your order',
    text: 'Your cart is worth €129, so we would like to engrave a name or a date for you, at no cost.',
    action: { label: 'Get my engraving code', coupon: 'ENGRAVE-7Q4M' },
    why: 'There are items for €129.00 in your cart, and you have not ordered yet.',
  },
  fix: {
    ...common,
    id: 'd-fix',
    rule: 'card-declined',
    kind: 'fix',
    title: 'Your bank did not approve the card',
    text: 'Nothing was charged, and your cart is safe. These usually help:',
    steps: [
      'Check the number, the date and the three digits on the back.',
      'Try another card, or pay by bank transfer.',
      'If it stays like this, ask your bank; they see the reason.',
    ],
    action: { label: 'Choose another way to pay', href: '/checkout/payment' },
    why: 'Your last payment in this shop was declined.',
  },
  help: {
    ...common,
    id: 'd-help',
    rule: 'declined-twice',
    kind: 'help',
    title: 'Shall we finish the order together?',
    text: 'We keep your cart, and a person from our shop answers within a few minutes.',
    choices: [
      { label: 'Call +49 30 5550 123', href: 'tel:+49305550123' },
      { label: 'Write to us', href: 'mailto:hello@shop.example' },
      { label: 'Delivery and payment, explained', href: '/help' },
    ],
    why: 'Two payments in a row did not go through.',
  },
  reminder: {
    ...common,
    id: 'd-reminder',
    rule: 'leaving-full-cart',
    kind: 'reminder',
    title: 'Your cart stays as it is',
    text: 'We keep these for you for seven days, on this device.',
    items: [
      { name: 'Halo ring, size 54', quantity: 1 },
      { name: 'Comet studs', quantity: 2 },
    ],
    action: { label: 'See the cart', href: '/cart' },
    why: 'There are things in your cart, and you seemed to be leaving.',
  },
  survey: {
    ...common,
    id: 'd-survey',
    rule: 'checkout-survey',
    kind: 'survey',
    title: 'How easy was it to find your size?',
    text: 'One tap is enough. It helps us to explain sizes better.',
    scale: 'five',
    why: 'You have looked at the size guide twice.',
  },
};
