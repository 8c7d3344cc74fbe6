/** What the collector tells the console of a site's visits: how far they came, where they stopped, what was shown. */
import type { Kind, Urgency } from '../intervention.ts';

/** How far a visit can come, in this order. */
export const STEPS = ['view', 'cart', 'checkout', 'shipping', 'payment', 'order'] as const;
export type FunnelStep = (typeof STEPS)[number];

/** Visits that began in a time. */
export interface PeriodSum {
  /** Epoch milliseconds, whole hours, the end excluded. */
  from: number;
  to: number;
  visits: number;
  /** Visits of simulated shoppers among them. */
  simulated: number;
  /** Visits that came to this step or further, in the order of `STEPS`. */
  reached: { step: FunnelStep; visits: number }[];
  orders: number;
  /** Value of those orders, the largest first. */
  revenue: { currency: string; value: number }[];
}

export interface FunnelSums {
  now: PeriodSum;
  /** As long, just before; for today the same hours of yesterday, for days as many days before. */
  before: PeriodSum;
  /** True while the log is still being read: the numbers will grow. */
  counting: boolean;
}

export interface FunnelReply extends FunnelSums {
  /** Whose days these are: the IANA name of the site's clock, such as `Europe/Berlin`. */
  zone: string;
}

/** What was seen in visits that stopped at a step; a visit may have several. */
export const CAUSES = ['failure', 'slow', 'error', 'rage', 'dead', 'hesitation', 'unknown'] as const;
export type Cause = (typeof CAUSES)[number];

export interface Reason {
  cause: Cause;
  /** For a failure its reason; for a slow page or an error the page. */
  detail?: string;
  /** For a failure, if the shop told one. */
  code?: string;
  visits: number;
  /** Visits with it in the time this one is held against. */
  before: number;
}

export interface Leak {
  /** The last step these visits came to. */
  step: FunnelStep;
  visits: number;
  before: number;
  /** The most frequent first; at most 10. */
  reasons: Reason[];
  /** How many other reasons there were. */
  more: number;
}

export interface LeaksReply {
  /** In the order of `STEPS`; steps at which nobody stopped are left out. */
  leaks: Leak[];
  /** Visits of simulated shoppers in that time. */
  simulated: number;
  counting: boolean;
}

/** What a rule's moments came to, each counted once a visit. */
export interface RuleSum {
  rule: string;
  /** As it was called last. */
  name: string;
  kind: Kind;
  decided: number;
  shown: number;
  acted: number;
  dismissed: number;
  failed: number;
  /** Visits with an order after it was first shown, or acted on: one came after the other, no more is said. */
  orderedAfterShown: number;
  orderedAfterActed: number;
  /** The most frequent first; `to` is the rule that came first, `toName` as it was called last. */
  held: { code: string; to?: string; toName?: string; visits: number }[];
}

/** `GET …/interventions?after=`: 50 a page. */
export interface InterventionsPage extends InterventionsReply {
  /** How many rules there are in all. */
  all: number;
  /** Give this as `after` for the next page; absent on the last. */
  next?: number;
}

export interface InterventionsReply {
  /** The most decided first. */
  rules: RuleSum[];
  /** Visits of simulated shoppers in that time. */
  simulated: number;
  counting: boolean;
}

/** A decision or a hold-back. */
export interface MomentRow {
  /** Rises with the log; give the last row's as `before` for the next page. */
  id: number;
  visitor: string;
  /** Epoch milliseconds. */
  at: number;
  result: 'decided' | 'held';
  rule: string;
  name: string;
  kind: Kind;
  /** The why, as a sentence. */
  sentence: string;
  /** Why it was held back; `to` is the name of the rule that came first. */
  hold?: { code: string; to?: string };
}

export interface MomentsReply {
  /** The newest first. */
  moments: MomentRow[];
  /** Absent on the last page. */
  next?: number;
}

/** Somebody whose visit is under way, has not ordered, and met a failure or carries an open tag. */
export interface TroubledVisitor {
  visitor: string;
  urgency: Urgency;
  /** Of their last event, epoch milliseconds. */
  last: number;
  /** Checkout failures of this visit since the last order. */
  failures: number;
  reason?: string;
  code?: string;
  page?: string;
  /** Names of the rules whose tags are open. */
  tags: string[];
  /** How far the visit came. */
  step?: FunnelStep;
}

/** A visitor's latest visit in a few words. */
export interface LatestVisit {
  /** How far it came. */
  step?: FunnelStep;
  orders: number;
  /** Checkout failures since the last order of the visit. */
  failures: number;
  /** Of the last one, where there is one. */
  reason?: string;
  code?: string;
}

export interface TroubleReply {
  /** The most urgent first; at most 50. */
  visitors: TroubledVisitor[];
  /** How many there are in all. */
  all: number;
}

/** What `POST …/visitors/ID/erase` answers. */
export interface EraseVisitorReply {
  /** Records that were deleted. */
  erased: number;
}
