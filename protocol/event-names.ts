/** Names with a meaning of their own. Any other name is a custom event. */

/** GA4 recommended e-commerce and account events: developers.google.com/analytics/devguides/collection/ga4/reference/events */
export const GA4_EVENTS = [
  'page_view',
  'view_item_list',
  'select_item',
  'view_item',
  'add_to_wishlist',
  'add_to_cart',
  'remove_from_cart',
  'view_cart',
  'begin_checkout',
  'add_shipping_info',
  'add_payment_info',
  'purchase',
  'refund',
  'view_promotion',
  'select_promotion',
  'search',
  'login',
  'sign_up',
] as const;

/** GA4 has no failure event; Kairos adds one. */
export const FAILURE_EVENT = 'checkout_error';

/** What became of an intervention, sent back as ordinary events with a `decision` parameter. */
export const OUTCOME_EVENTS = [
  'intervention_shown',
  'intervention_acted',
  'intervention_dismissed',
  'intervention_failed',
] as const;

/** The customer asks for help; a rule that answers it is never held out for proof. */
export const HELP_REQUESTED = 'help_requested';

/** The answer to a survey: parameters `decision` and `score`. */
export const RATED = 'rated';

/** What the tag senses by itself, beside failures and leaving; docs/tag.md says when. */
export const RAGE_CLICK = 'rage_click';
export const DEAD_CLICK = 'dead_click';
export const JS_ERROR = 'js_error';
export const WEB_VITAL = 'web_vital';
export const FORM_HESITATION = 'form_hesitation';
export const FORM_ABANDONED = 'form_abandoned';
export const SCROLL_DEPTH = 'scroll_depth';
export const IDLE = 'idle';
export const RETURN = 'return';

/** What brought the visitor here, as GA4 has it: `source`, `medium`, `campaign`. The tag reads it from the address. */
export const CAMPAIGN_DETAILS = 'campaign_details';

/** Sent when the visible time the collector asked for has passed: nothing happened, and that is the news. */
export const PULSE = 'pulse';

/** The customer is about to leave. Parameter `how`: see `LEAVING`. Parameter `armed`: the answer shown at once. */
export const EXIT_INTENT = 'exit_intent';

/** By a fast pointer upward, a fast scroll up near the top, the back button, or back from another tab. */
export const LEAVING = ['pointer', 'scroll', 'back', 'return'] as const;
export type Leaving = (typeof LEAVING)[number];

/** Appended by the collector when a visit has ended: 30 minutes without an event. */
export const VISIT_ENDED = 'visit_ended';

/** Moments for which an answer is sent ahead. */
export const ARMABLE = [EXIT_INTENT] as const;
export type Armable = (typeof ARMABLE)[number];

/** Letters, digits and underscore, starting with a letter, at most 40: GA4's own rule for names. */
export const EVENT_NAME = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;

/** Why a checkout failed. */
export const FAILURE_REASONS = [
  'payment',
  'validation',
  'inventory',
  'delivery',
  'discount',
  'technical',
] as const;

/** What a customer may turn off when dismissing a prompt: nothing, this rule, or all prompts. */
export const DISMISS_SCOPES = ['once', 'rule', 'all'] as const;
export type DismissScope = (typeof DISMISS_SCOPES)[number];
