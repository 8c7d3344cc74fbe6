/** Requests and replies between tag and collector. docs/protocol.md explains each field. */

import type { DebugReport } from './debug.ts';
import type { ErrorCode } from './errors.ts';
import type { Params, WireEvent } from './event.ts';
import type { Armed, Decision, IssuedCode } from './intervention.ts';

/** `granted` keeps an id and the queue; `session` forgets at each page load. */
export type ConsentMode = 'granted' | 'session';

/** `POST /v1/events`, as `text/plain` (no preflight) or `application/json`. */
export interface EventsRequest {
  v: 1;
  /** Public site key. */
  key: string;
  /** The tag's secret: 128 random bits, 22 characters of base64url. The visitor id is its hash. */
  visitor: string;
  mode: ConsentMode;
  /** When the batch left, epoch milliseconds on the visitor's own clock. */
  sent: number;
  /** BCP 47 language of the page. */
  lang?: string;
  /** Version of the tag that sends, such as `0.1.0`; the install check shows it. */
  tag?: string;
  /** Events the tag had to drop since the last acknowledged batch, and errors of its own, by reason (`losses.ts`). */
  dropped?: { [reason: string]: number };
  /** Token from the console: the reply then carries `debug`. */
  debug?: string;
  events: WireEvent[];
}

export interface Rejection {
  /** `tab.seq`, `source:id`, or `#n` (position from 0) where the id itself could not be read. */
  id: string;
  code: ErrorCode;
  /** What is wrong and how to mend it. */
  message: string;
}

/** The answer to a batch, sent after the commit. */
export interface EventsReply {
  /** Events now on disk. */
  accepted: number;
  /** Events that were there before. */
  duplicates: number;
  rejected: Rejection[];
  /** Everything that waits to be shown, best first; repeated until its outcome or expiry. */
  decisions: Decision[];
  /** Answers sent ahead; each reply replaces those of the one before. */
  armed: Armed[];
  /** Codes made for what the customer accepted in this batch; repeated if the batch is. */
  codes?: IssuedCode[];
  /** Send a `pulse` once the page has been visible for this many milliseconds more; each reply replaces it. */
  wakeAfter?: number;
  /** For the inspector; only with a valid `debug` token. */
  debug?: DebugReport;
}

/** `POST /v1/erase`: the visitor withdraws; everything known of them is deleted. */
export interface EraseRequest {
  v: 1;
  key: string;
  visitor: string;
}

export interface EraseReply {
  erased: true;
}

/** One event of another channel or of a recorded journey. Its identity is `source` and `id`. */
export interface SourceEvent {
  id: string;
  /** The visitor's id in that source; the journey is named `source:visitor`. */
  visitor: string;
  name: string;
  /** Absolute epoch milliseconds. */
  at: number;
  page?: string;
  params?: Params;
}

/** `POST /v1/server/events` with `Authorization: Bearer SECRET_KEY`. Decides, never displays. */
export interface ServerEventsRequest {
  v: 1;
  source: string;
  events: SourceEvent[];
}

export interface ServerEventsReply {
  accepted: number;
  duplicates: number;
  rejected: Rejection[];
  /** Decisions these events led to, by rule. */
  decisions: { [rule: string]: number };
}

/** `POST /v1/server/coupons/check` with `Authorization: Bearer SECRET_KEY`. */
export interface CouponCheckRequest {
  v: 1;
  code: string;
}

/** `POST /v1/server/coupons/redeem`: takes the code for an order, once. */
export interface CouponRedeemRequest extends CouponCheckRequest {
  /** The shop's order number, 1 to 100 characters. The same order again has the same answer. */
  order: string;
}

/** Whether the code may be used: for `redeem`, whether this order has it now. */
export interface CouponReply {
  valid: boolean;
  /** Why not. */
  reason?: 'unknown' | 'expired' | 'redeemed';
  /** The rule that gave it. */
  rule?: string;
  /** Epoch milliseconds. */
  issued?: number;
  expires?: number;
  redeemed?: { order: string; at: number };
}
