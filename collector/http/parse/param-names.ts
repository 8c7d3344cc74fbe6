/** Parameters that are kept: GA4's for e-commerce and pages, Kairos's own, and what the site adds. */

const GA4 = [
  'affiliation',
  'campaign',
  'content',
  'content_id',
  'content_type',
  'coupon',
  'creative_name',
  'creative_slot',
  'currency',
  'discount',
  'engagement_time_msec',
  'group_id',
  'item_list_id',
  'item_list_name',
  'items',
  'language',
  'location_id',
  'medium',
  'method',
  'page_location',
  'page_referrer',
  'page_title',
  'payment_type',
  'promotion_id',
  'promotion_name',
  'search_term',
  'shipping',
  'shipping_tier',
  'source',
  'tax',
  'term',
  'transaction_id',
  'value',
];

const ITEM = [
  'affiliation',
  'coupon',
  'currency',
  'discount',
  'index',
  'item_brand',
  'item_category',
  'item_category2',
  'item_category3',
  'item_category4',
  'item_category5',
  'item_id',
  'item_list_id',
  'item_list_name',
  'item_name',
  'item_variant',
  'location_id',
  'price',
  'quantity',
];

/** `checkout_error`, `exit_intent` and the outcomes of interventions. */
const OWN = [
  'armed',
  'by',
  'choice',
  'code',
  'decision',
  'hard',
  'how',
  'message',
  'reason',
  'scope',
  'step',
];

/** What the tag senses by itself. */
const SENSED = [
  'clicks',
  'dead',
  'depth',
  'field',
  'file',
  'form',
  'line',
  'metric',
  'ms',
  'rating',
  'target',
];

export const ITEM_PARAMS: ReadonlySet<string> = new Set(ITEM);

/** @param added names the site's config allows beside the known ones */
export function paramNames(added: readonly string[] = []): ReadonlySet<string> {
  return new Set([...GA4, ...OWN, ...SENSED, ...added]);
}
