/** In: what became of a prompt. Out: GA4's promotion events in the shop's own `dataLayer`, for its own analytics. */
import type { Decision } from '../../protocol/intervention.ts';

export function pushPromotion(
  event: 'view_promotion' | 'select_promotion',
  { id, rule, title, kind, surface }: Decision,
): void {
  const { dataLayer } = window as { dataLayer?: unknown };
  if (!Array.isArray(dataLayer)) return;
  dataLayer.push({
    event,
    ecommerce: { promotion_id: rule, promotion_name: title, creative_name: kind, creative_slot: surface },
    // Otherwise a tag manager would mix in the items of the shop's last event.
    _clear: true,
    // By this the tag knows its own.
    kairos: id,
  });
}
