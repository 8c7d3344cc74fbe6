/** `GET /api/sites/:site/find` and `…/find/choices`: visitors by what somebody has in hand, or by what happened to them. */
import type { Kind } from '../intervention.ts';

/** What became of a rule's moment; one can look for the visitors it happened to. */
export const FIND_RESULTS = ['decided', 'held', 'shown', 'acted', 'dismissed', 'failed'] as const;
export type FindResult = (typeof FIND_RESULTS)[number];

/** What fitted: the visitor's id or its beginning, the shop's id of the customer, an order number, or what happened. */
export const FOUND_BY = ['visitor', 'customer', 'order', 'failure', 'moment'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

export interface FoundVisitor {
  visitor: string;
  by: FoundBy;
  /** What fitted, as it was told: the customer's id, the order number; absent for the visitor's own id. */
  what?: string;
  /** When: of the order, the failure, the moment; for a visitor or a customer their latest event. Epoch milliseconds. */
  at: number;
}

export interface FindReply {
  /** The newest first. */
  found: FoundVisitor[];
  /** Give this as `before` for the next page; absent on the last. */
  next?: string;
  /** More ids begin with this text than were looked at: somebody must write more of it. */
  tooMany?: true;
  /** True while the log is still being read: more may be found later. */
  counting: boolean;
}

/** What one can choose from. */
export interface FindChoices {
  /** Rules that ever had a moment, as they were called last, by name; at most 1,000. */
  rules: { rule: string; name: string; kind: Kind }[];
  /** Reasons and codes of checkout failures that were told; at most 200. */
  failures: { reason: string; code?: string }[];
}
