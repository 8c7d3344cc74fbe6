/** In: the page's address and what happens. Out: whether the customer is in the checkout. */
import type { LateClient } from '../signal.ts';

/** Most shops call it so: Shopify, WooCommerce, Magento, Shopware. */
const USUAL = /\/checkouts?(?![\w-])/;
const INSIDE = /^(begin_checkout|add_shipping_info|add_payment_info)$/;
/** Whoever looks at products again has left it; an order ends it. */
const OUTSIDE = /^(purchase|view_item|view_item_list|select_item|search)$/;

export interface CheckoutWatch {
  inside(): boolean;
  stop(): void;
}

/** @param paths beginnings of its paths, if the shop says which */
export function watchCheckout(
  { on, log }: Pick<LateClient, 'on' | 'log'>,
  paths: readonly string[],
): CheckoutWatch {
  let begun = false;
  let ordered: string | undefined;
  const hear = (name: string) => {
    if (INSIDE.test(name)) begun = true;
    if (OUTSIDE.test(name)) begun = false;
    if (name === 'purchase') ordered = location.pathname;
  };
  for (const [news, moment] of log) if (moment === 'event') hear(news.name);
  return {
    inside() {
      const { pathname } = location;
      if (ordered === pathname) return false;
      const known = paths.length ? paths.some((path) => pathname.startsWith(path)) : USUAL.test(pathname);
      return known || begun;
    },
    stop: on('event', ({ name }) => hear(name)),
  };
}
