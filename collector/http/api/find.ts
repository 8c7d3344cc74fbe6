/** Rows of the catalogue: visitors by what somebody has in hand, or by what happened to them. */
import Type from 'typebox';
import {
  FIND_RESULTS,
  type FindChoices,
  type FindReply,
  FOUND_BY,
  type FoundVisitor,
} from '../../../protocol/api/find.ts';
import { KINDS } from '../../../protocol/intervention.ts';
import { FIND_PLACE } from '../../reports/find-visitors.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { closed, OfSite, oneOf, time } from './parts.ts';

/** Order numbers and ids of customers can be as long as any parameter. */
const wanted = (description: string) =>
  Type.Optional(Type.String({ maxLength: 500, pattern: '\\S', description }));

const Found = exactly<FoundVisitor>()(
  closed(
    {
      visitor: Type.String({ description: "The visitor's id." }),
      by: oneOf(FOUND_BY, 'What fitted.'),
      what: Type.Optional(Type.String({ description: "As it was told; left out for the visitor's own id." })),
      at: time('Of the order, the failure, the moment; of a visitor or a customer their latest event'),
    },
    { title: 'FoundVisitor' },
  ),
);

export const FIND = {
  'GET /api/sites/:site/find': {
    summary: 'Visitors by id, customer or order number, or by what happened to them; the newest first.',
    params: OfSite,
    query: closed({
      text: wanted(
        "What somebody has in hand: a visitor's id or its beginning, a customer, an order number.",
      ),
      rule: wanted('Only of this rule, with `result`: its id.'),
      result: Type.Optional(oneOf(FIND_RESULTS, "Instead of `text`: what became of a rule's moment.")),
      failure: wanted('Instead of `text`: reason of a failed checkout, and its code behind a space.'),
      from: Type.Optional(time('Begin; not with `text`')),
      to: Type.Optional(time('End, excluded; not with `text`')),
      before: Type.Optional(
        Type.String({ pattern: FIND_PLACE.source, description: '`next` of the page before.' }),
      ),
    }),
    reply: exactly<FindReply>()(
      closed({
        found: Type.Array(Found, { maxItems: 30 }),
        next: Type.Optional(
          Type.String({ description: 'Give it as `before` for the next page; absent on the last.' }),
        ),
        tooMany: Type.Optional(
          Type.Literal(true, {
            description: 'More ids begin with this text than were looked at: write more of it.',
          }),
        ),
        counting: Type.Boolean({
          description: 'True while the log is still being read: more may be found later.',
        }),
      }),
    ),
  },
  'GET /api/sites/:site/find/choices': {
    summary: 'Rules and failures that visitors can be found by.',
    params: OfSite,
    reply: exactly<FindChoices>()(
      closed({
        rules: Type.Array(closed({ rule: Type.String(), name: Type.String(), kind: oneOf(KINDS) }), {
          maxItems: 1_000,
          description: 'Rules that ever had a moment, by name.',
        }),
        failures: Type.Array(closed({ reason: Type.String(), code: Type.Optional(Type.String()) }), {
          maxItems: 200,
        }),
      }),
    ),
  },
} as const satisfies Readonly<Record<string, Operation>>;
