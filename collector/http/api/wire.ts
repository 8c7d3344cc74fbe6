/** Rows of the document for what pages and servers of the shop send; parsers of their own read it item by item. */
import Type from 'typebox';
import { LIMITS } from '../../../protocol/limits.ts';
import type { PreviewReply, PreviewRequest } from '../../../protocol/preview.ts';
import type {
  CouponCheckRequest,
  CouponRedeemRequest,
  CouponReply,
  EraseReply,
  EraseRequest,
  EventsReply,
  EventsRequest,
  ServerEventsReply,
  ServerEventsRequest,
} from '../../../protocol/wire.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { closed, count, oneOf, time } from './parts.ts';
import {
  ArmedShape,
  DebugShape,
  DecisionShape,
  RejectionShape,
  SourceEventShape,
  Version,
  WireEventShape,
} from './wire-shapes.ts';

const Key = Type.String({ description: 'A public key of the site.' });
const Text = (description: string) => Type.String({ minLength: 1, maxLength: 100, description });
const TYPES =
  'As `application/json` or, without a preflight, `text/plain`. Names that are not known are passed over.';

const batch = {
  v: Version,
  key: Key,
  visitor: Type.String({
    pattern: '^[A-Za-z0-9_-]{22}$',
    description: "The tag's secret, 128 random bits in base64url; the visitor's id is its hash.",
  }),
  mode: oneOf(['granted', 'session'], 'Consent; `session` forgets at each page load.'),
  sent: Type.Number({ description: "When it left, on the visitor's own clock; epoch milliseconds." }),
  lang: Type.Optional(Type.String({ description: 'BCP 47 language of the page.' })),
  tag: Type.Optional(Type.String({ description: 'Version of the tag.' })),
  dropped: Type.Optional(
    Type.Record(Type.String(), Type.Number(), { description: 'Events the tag had to drop, by reason.' }),
  ),
  debug: Type.Optional(Type.String({ description: 'Token from the console: the reply carries `debug`.' })),
};
exactly<Omit<EventsRequest, 'events'>>()(Type.Object(batch));

const result = {
  accepted: count('Events now on disk.'),
  duplicates: count('Events that were there before.'),
};
const answer = {
  ...result,
  rejected: Type.Array(RejectionShape, { maxItems: LIMITS.batchEvents }),
  decisions: Type.Array(DecisionShape, {
    description: 'All that waits to be shown, best first; repeated until its outcome or expiry.',
  }),
  armed: Type.Array(ArmedShape, { description: 'Each reply replaces those of the one before.' }),
  codes: Type.Optional(
    Type.Array(closed({ decision: Type.String(), code: Type.String() }), {
      maxItems: LIMITS.batchEvents,
      description: 'Codes made for what the customer accepted in this batch.',
    }),
  ),
  wakeAfter: Type.Optional(
    Type.Number({ description: 'Send a `pulse` after so many milliseconds of a visible page.' }),
  ),
};
exactly<Omit<EventsReply, 'debug'>>()(closed(answer));

const source = {
  v: Version,
  source: Type.String({
    pattern: '^(?!(?:clock|simulated)$)[a-z0-9_-]{1,20}$',
    description: 'Name of the channel; the journey is called `source:visitor`.',
  }),
};
exactly<Omit<ServerEventsRequest, 'events'>>()(Type.Object(source));

const coupon = { v: Version, code: Text('The code.') };
const Coupon = exactly<CouponReply>()(
  closed(
    {
      valid: Type.Boolean({ description: 'It may be used; of `redeem`: this order has it now.' }),
      reason: Type.Optional(oneOf(['unknown', 'expired', 'redeemed'], 'Why not.')),
      rule: Type.Optional(Type.String({ description: 'Id of the rule that gave it.' })),
      issued: Type.Optional(time('When it was given')),
      expires: Type.Optional(time('When it ends')),
      redeemed: Type.Optional(closed({ order: Type.String(), at: time() })),
    },
    { title: 'Coupon' },
  ),
);

export const WIRE = {
  'POST /v1/events': {
    opens: 'key',
    summary: "Store a batch of a browser's events, and learn what to show now.",
    about: `${TYPES} Each event is looked at by itself: one that does not fit is in \`rejected\`, and the others are kept; a text or an option that does not fit is left out of its event. The answer is sent once the events are on disk. At most ${LIMITS.batchEvents} events.`,
    body: Type.Object({
      ...batch,
      events: Type.Array(WireEventShape, { maxItems: LIMITS.batchEvents }),
    }),
    reply: closed({ ...answer, debug: Type.Optional(DebugShape) }),
    errors: ['wrong_version', 'unknown_key', 'origin_not_listed', 'rate_limited'],
  },
  'POST /v1/erase': {
    opens: 'key',
    summary: 'Delete all that is kept of the visitor who asks.',
    about: `${TYPES} Another version is taken too: a visitor who withdraws is never sent away for an old tag.`,
    body: exactly<EraseRequest>()(
      Type.Object({ v: Version, key: Key, visitor: Type.String({ description: "The tag's secret." }) }),
    ),
    reply: exactly<EraseReply>()(closed({ erased: Type.Literal(true) })),
    errors: ['unknown_key', 'origin_not_listed'],
  },
  'POST /v1/preview': {
    opens: 'key',
    summary: 'What a rule under way would show, for who came by a link from the console.',
    about: `${TYPES} Nothing is stored.`,
    body: exactly<PreviewRequest>()(
      Type.Object({
        v: Version,
        key: Type.String({ description: "The site's own key." }),
        token: Type.String({ description: 'From the link.' }),
      }),
    ),
    reply: exactly<PreviewReply>()(
      closed({
        name: Type.String({ description: 'Name of the rule.' }),
        prompts: Type.Array(DecisionShape, { description: 'In each language it has, and each variant.' }),
      }),
    ),
    errors: ['wrong_version', 'unknown_key', 'origin_not_listed', 'preview_ended', 'rate_limited'],
  },
  'POST /v1/server/events': {
    opens: 'secret',
    summary: 'Store events of another channel, or recorded ones; they decide, and show nothing.',
    about: `Each event is looked at by itself: one that does not fit is in \`rejected\`, and the others are kept. At most ${LIMITS.importEvents} events. Names that are not known are passed over.`,
    body: Type.Object({
      ...source,
      events: Type.Array(SourceEventShape, { maxItems: LIMITS.importEvents }),
    }),
    reply: exactly<ServerEventsReply>()(
      closed({
        ...result,
        rejected: Type.Array(RejectionShape, { maxItems: LIMITS.importEvents }),
        decisions: Type.Record(Type.String(), Type.Number(), {
          description: 'How many decisions these events led to, by rule.',
        }),
      }),
    ),
    errors: ['wrong_version', 'unknown_secret'],
  },
  'POST /v1/server/coupons/check': {
    opens: 'secret',
    summary: 'Ask whether a code of the shop’s customer is good.',
    body: exactly<CouponCheckRequest>()(Type.Object(coupon)),
    reply: Coupon,
    errors: ['wrong_version', 'unknown_secret', 'rate_limited'],
  },
  'POST /v1/server/coupons/redeem': {
    opens: 'secret',
    summary: 'Take a code for an order, once.',
    about: 'The same order again has the same answer.',
    body: exactly<CouponRedeemRequest>()(Type.Object({ ...coupon, order: Text("The shop's order number.") })),
    reply: Coupon,
    errors: ['wrong_version', 'unknown_secret', 'rate_limited'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
