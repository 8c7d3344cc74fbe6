/**
 * A GA4 e-commerce event comes in; it goes to the page's `dataLayer`, as Google's guide asks for it:
 * developers.google.com/analytics/devguides/collection/ga4/ecommerce
 */
import type { CartLine } from './store/cart.ts';

declare global {
  interface Window {
    dataLayer?: unknown[];
  }
}

export interface Details {
  /** Euro cents here, euros in the event. */
  value?: number;
  /** Euro cents here, euros in the event. */
  shipping?: number;
  transaction_id?: string;
  shipping_tier?: string;
  payment_type?: string;
  item_list_name?: string;
}

export function report(event: string, lines: CartLine[], { value, shipping, ...others }: Details = {}): void {
  // Cleared first: Google Tag Manager would otherwise mix in the items of the event before.
  window.dataLayer?.push({ ecommerce: null });
  window.dataLayer?.push({
    event,
    ecommerce: {
      currency: 'EUR',
      ...(value !== undefined && { value: value / 100 }),
      ...(shipping !== undefined && { shipping: shipping / 100 }),
      ...others,
      items: lines.map(({ product, quantity }) => ({
        item_id: product.id,
        item_name: product.name,
        item_category: product.category,
        price: product.price / 100,
        quantity,
      })),
    },
  });
}
