/** A good rule with some of its places changed, for rows about what a check says. */

const GOOD = {
  id: 'cart-offer',
  name: 'Carts of €100 to €199',
  stage: 'decide',
  urgency: 'now',
  priority: 50,
  created: '2026-11-01',
  when: {
    all: [{ fact: 'cart.value', between: [100, 199.99] }, { none: [{ did: 'purchase', within: '30d' }] }],
  },
  then: {
    show: {
      kind: 'offer',
      surface: 'card',
      title: { en: 'Free engraving' },
      text: { en: 'Your cart is worth {cart.value}: we engrave it for free.' },
      action: { label: { en: 'Add engraving' }, coupon: 'ENGRAVE' },
    },
  },
  limit: { perVisitor: 1, every: '7d' },
  expires: '10m',
};

/** @param set JSON pointers and their new values; `null` removes what is there */
export function changed(set: { readonly [pointer: string]: unknown }): unknown {
  const rule = structuredClone(GOOD) as unknown;
  for (const [pointer, value] of Object.entries(set)) {
    const steps = pointer.split('/').slice(1);
    const last = steps.pop() as string;
    let place = rule as { [key: string]: unknown };
    for (const step of steps) place = place[step] as { [key: string]: unknown };
    if (value === null) delete place[last];
    else place[last] = value;
  }
  return rule;
}
