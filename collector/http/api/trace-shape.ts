/** An entry of the trace: a decision, a hold-back or a tag, and the conditions that made it so. */
import Type from 'typebox';
import { TAG_STATES } from '../../../protocol/condition.ts';
import type { Param } from '../../../protocol/event.ts';
import { KINDS } from '../../../protocol/intervention.ts';
import type { InterventionEntry, TagEntry } from '../../../protocol/trace.ts';
import { closed, count, oneOf, time } from './parts.ts';

/** What a parameter of an event can be: any JSON. */
export const ParamShape = Type.Unsafe<Param>({
  title: 'Param',
  description: 'A text, a number, true or false, null, or a list or an object of these.',
});

const entry = {
  at: time('Event time'),
  event: Type.String({ description: 'Id of the event that made it.' }),
  rule: Type.String({ description: 'Id of the rule.' }),
  name: Type.String({ description: 'Name of the rule at that time.' }),
  book: count('Version of the rulebook.'),
  because: Type.Array(
    Type.Object(
      { condition: Type.Unsafe<object>({ type: 'object' }), saw: ParamShape },
      { title: 'Evidence', description: 'A condition that was true at that moment, and what it saw.' },
    ),
  ),
  sentence: Type.String({ description: 'The why.' }),
};

/** Holds and their parts by code: docs/protocol.md; what is said with a code is in this object beside it. */
const HoldShape = Type.Object(
  { code: Type.String() },
  { title: 'Hold', description: 'Why it was held back: a code, and what belongs to it.' },
);

/** With its sentence. */
export const TraceShape = Type.Unsafe<(InterventionEntry | TagEntry) & { sentence: string }>(
  Type.Union(
    [
      closed({
        ...entry,
        result: Type.Literal('tag'),
        tag: Type.String(),
        state: oneOf([...TAG_STATES, 'undone']),
      }),
      closed({
        ...entry,
        kind: oneOf(KINDS),
        result: oneOf(['eligible', 'decided', 'held', 'expired', 'armed']),
        arm: Type.Optional(oneOf(['shown', 'holdout'])),
        variant: Type.Optional(Type.String()),
        decision: Type.Optional(Type.String({ description: 'Id of the decision.' })),
        hold: Type.Optional(HoldShape),
        expiry: Type.Optional(Type.String({ description: 'Why a decision that waited was taken back.' })),
        over: Type.Optional(
          Type.Array(closed({ rule: Type.String(), name: Type.String(), kind: oneOf(KINDS) }), {
            maxItems: 8,
            description: 'Rules that lost at this moment.',
          }),
        ),
        overMore: Type.Optional(count('How many more lost.')),
      }),
    ],
    { title: 'Why', description: 'A decision, a hold-back or a tag, with its why.' },
  ),
);
