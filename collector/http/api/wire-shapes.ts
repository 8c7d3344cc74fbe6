/** What is exchanged beside `/api`: events as they are sent, decisions, and what comes back item by item. */
import Type from 'typebox';
import type { DebugReport } from '../../../protocol/debug.ts';
import { ERRORS, type ErrorCode } from '../../../protocol/errors.ts';
import type { WireEvent } from '../../../protocol/event.ts';
import { ARMABLE, EVENT_NAME } from '../../../protocol/event-names.ts';
import { type Armed, type Decision, KINDS, SCALES, SURFACES } from '../../../protocol/intervention.ts';
import { LIMITS } from '../../../protocol/limits.ts';
import type { Rejection, SourceEvent } from '../../../protocol/wire.ts';
import { exactly } from './exactly.ts';
import { closed, count, oneOf } from './parts.ts';
import { ParamShape } from './trace-shape.ts';

export const Version = Type.Literal(LIMITS.wireVersion, { description: 'Version of the wire.' });

/** Parameters nest without end, so they stay out of what the compiler compares. */
const params = Type.Optional(
  Type.Record(Type.String(), ParamShape, {
    maxProperties: LIMITS.params,
    description: 'By name; names the site does not allow are left out of what is kept.',
  }),
);
const Name = Type.String({ pattern: EVENT_NAME.source, description: 'Name of the event.' });
const page = Type.Optional(Type.String({ description: 'Path of the page, without query or fragment.' }));

const event = {
  tab: Type.String({ pattern: '^[A-Za-z0-9]{8,32}$', description: 'Random id of a document in a tab.' }),
  seq: count('1, 2, 3 … within the tab.', 1),
  name: Name,
  at: Type.Number({ description: "When, on the visitor's own clock; epoch milliseconds." }),
  visible: Type.Optional(Type.Number({ description: 'Milliseconds the tab has been visible.' })),
  page,
};
exactly<Omit<WireEvent, 'params'>>()(Type.Object(event));
export const WireEventShape = Type.Object({ ...event, params }, { title: 'WireEvent' });

const channelText = (description: string) => Type.String({ pattern: '^\\S{1,100}$', description });
const sourceEvent = {
  id: channelText('Of the event, in its channel; each is taken once.'),
  visitor: channelText("The visitor's id in the channel; no e-mail address."),
  name: Name,
  at: Type.Number({ minimum: 0, maximum: 8.64e15, description: 'When; epoch milliseconds.' }),
  page,
};
exactly<Omit<SourceEvent, 'params'>>()(Type.Object(sourceEvent));
export const SourceEventShape = Type.Object({ ...sourceEvent, params }, { title: 'SourceEvent' });

/** Codes of items; a whole request is refused with others. */
const ITEM_CODES = (Object.keys(ERRORS) as ErrorCode[]).filter((code) => ERRORS[code].status === 0);

export const RejectionShape = exactly<Rejection>()(
  closed(
    {
      id: Type.String({ description: '`tab.seq`, `source:id`, or `#` and the place in the list from 0.' }),
      code: Type.Unsafe<ErrorCode>({ enum: ITEM_CODES }),
      message: Type.String({ description: 'What is wrong and how to mend it.' }),
    },
    { title: 'Rejection', description: 'An event that was not taken; the others were.' },
  ),
);

const Link = Type.Optional(Type.String({ description: 'Where it leads.' }));
export const DecisionShape = exactly<Decision>()(
  closed(
    {
      id: Type.String({ description: 'The same in each reply that repeats it.' }),
      rule: Type.String({ description: 'Id of the rule.' }),
      kind: oneOf(KINDS),
      surface: oneOf(SURFACES),
      slot: Type.Optional(Type.String({ description: 'Place in the page, for `slot`.' })),
      anchor: Type.Optional(Type.String({ description: 'CSS selector, for `tip`.' })),
      title: Type.String(),
      text: Type.String(),
      scale: Type.Optional(oneOf(SCALES, 'Of a survey.')),
      steps: Type.Optional(Type.Array(Type.String(), { maxItems: 5 })),
      action: Type.Optional(
        closed({
          label: Type.String(),
          href: Link,
          coupon: Type.Optional(Type.String()),
          single: Type.Optional(
            Type.Literal(true, { description: 'The code is made when the customer acts.' }),
          ),
        }),
      ),
      choices: Type.Optional(
        Type.Array(closed({ label: Type.String(), href: Type.String() }), { maxItems: 4 }),
      ),
      items: Type.Optional(
        Type.Array(closed({ name: Type.String(), quantity: Type.Number() }), {
          maxItems: 5,
          description: 'Of the cart, for a reminder.',
        }),
      ),
      why: Type.String({ description: "In the customer's words." }),
      whyLang: Type.Optional(
        Type.String({ description: 'BCP 47 tag of `why`, where it is not that of the other texts.' }),
      ),
      variant: Type.Optional(Type.String()),
      lang: Type.String({ description: 'BCP 47 tag of the texts.' }),
      css: Type.Optional(Type.String({ description: "What the site's brand adds." })),
      expiresIn: Type.Number({ description: 'Milliseconds after which it must not be shown any more.' }),
    },
    { title: 'Decision', description: 'One prompt in one language, ready to be shown.' },
  ),
);

export const ArmedShape = exactly<Armed>()(
  closed(
    {
      moment: oneOf(ARMABLE),
      decision: DecisionShape,
      basis: Type.String({ description: 'Id of the last event it is based on.' }),
    },
    { title: 'Armed', description: 'An answer sent ahead, for when this moment comes.' },
  ),
);

const debug = {
  visitor: Type.String({ description: "The visitor's id, as in the console." }),
  book: count('Version of the rulebook that is live.'),
  rules: Type.Array(
    closed({
      id: Type.String(),
      name: Type.String(),
      kind: oneOf([...KINDS, 'tag']),
      holds: Type.Boolean(),
      held: Type.Optional(Type.String({ description: 'What keeps it from being shown although it holds.' })),
      why: Type.String(),
    }),
  ),
  trace: Type.Array(Type.String(), { description: 'Sentences about this batch.' }),
};
exactly<Omit<DebugReport, 'facts'>>()(closed(debug));
export const DebugShape = Type.Unsafe<DebugReport>(
  closed({ ...debug, facts: Type.Record(Type.String(), ParamShape) }, { title: 'DebugReport' }),
);
