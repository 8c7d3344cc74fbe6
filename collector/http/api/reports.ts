/** Rows of the catalogue: how far visits came, where they stopped, moments, and who is in trouble. */
import Type from 'typebox';
import {
  CAUSES,
  type FunnelReply,
  type InterventionsPage,
  type Leak,
  type LeaksReply,
  type MomentRow,
  type MomentsReply,
  type PeriodSum,
  type Reason,
  type RuleSum,
  STEPS,
  type TroubledVisitor,
  type TroubleReply,
} from '../../../protocol/api/reports.ts';
import { KINDS, URGENCIES } from '../../../protocol/intervention.ts';
import { PAGE } from '../page-of.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { After, All, closed, count, InLanguage, next, OfSite, oneOf, Step, time } from './parts.ts';

const KindName = oneOf(KINDS, 'Kind of what is shown.');
const Visits = count('Visits; a visit counts once.');
const Simulated = count('Visits of simulated shoppers among them; only the demo has any.');
const Before = count(
  'Visits in the time this one is held against: as long, just before; of today the same hours of yesterday, of days as many days before.',
);
const Counting = Type.Boolean({
  description: 'True while the log is still being read: the numbers will grow.',
});
const RuleName = Type.String({ description: 'Name of the rule, as it was called last.' });
const RuleKey = Type.String({ description: 'Id of the rule.' });

function day(what: string) {
  return Type.String({
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    description: `${what} by the site's clock, as \`YYYY-MM-DD\`; instead of \`from\` and \`to\`, at most 400 days.`,
  });
}
const span = closed({
  from: Type.Optional(time('Begin, widened to the whole hour')),
  to: Type.Optional(time('End, excluded, widened to the whole hour; at most 400 days after `from`')),
  period: Type.Optional(oneOf(['today'], "Instead of `from` and `to`: today by the site's clock.")),
  first: Type.Optional(day('First day')),
  last: Type.Optional(day('Last day, included')),
});
const PeriodShape = exactly<PeriodSum>()(
  closed(
    {
      from: time('Begin'),
      to: time('End, excluded'),
      visits: Visits,
      simulated: Simulated,
      reached: Type.Array(closed({ step: Step, visits: Visits }), {
        maxItems: STEPS.length,
        description: 'Visits that came to this step or further, in the order of the steps.',
      }),
      orders: count('Orders.'),
      revenue: Type.Array(
        closed({
          currency: Type.String({ description: 'ISO 4217, as the shop sent it.' }),
          value: Type.Number({ description: 'In that currency.' }),
        }),
        { description: 'Value of those orders by currency, the largest first.' },
      ),
    },
    { title: 'Period', description: 'Visits that began in a time.' },
  ),
);
const ReasonShape = exactly<Reason>()(
  closed(
    {
      cause: oneOf(CAUSES, 'What was seen in the visit.'),
      detail: Type.Optional(
        Type.String({ description: 'For a failure its reason; for a slow page or an error the page.' }),
      ),
      code: Type.Optional(Type.String({ description: 'For a failure, if the shop told one.' })),
      visits: Visits,
      before: Before,
    },
    { title: 'Reason' },
  ),
);
const LeakShape = exactly<Leak>()(
  closed(
    {
      step: { ...Step, description: 'The last step these visits came to.' },
      visits: Visits,
      before: Before,
      reasons: Type.Array(ReasonShape, { maxItems: 10, description: 'The most frequent first.' }),
      more: count('How many other reasons there were.'),
    },
    { title: 'Leak' },
  ),
);
const RuleSumShape = exactly<RuleSum>()(
  closed(
    {
      rule: RuleKey,
      name: RuleName,
      kind: KindName,
      decided: Visits,
      shown: Visits,
      acted: Visits,
      dismissed: Visits,
      failed: Visits,
      orderedAfterShown: count('Visits with an order after it was first shown.'),
      orderedAfterActed: count('Visits with an order after it was acted on.'),
      held: Type.Array(
        closed({
          code: Type.String({ description: 'Why it was held back.' }),
          to: Type.Optional(Type.String({ description: 'Id of the rule that came first.' })),
          toName: Type.Optional(Type.String({ description: 'As that rule was called last.' })),
          visits: Visits,
        }),
        { description: 'The most frequent first.' },
      ),
    },
    { title: 'RuleSum', description: "What a rule's moments came to, each counted once a visit." },
  ),
);
export const MomentShape = exactly<MomentRow>()(
  closed(
    {
      id: count('Rises with the log.'),
      visitor: Type.String({ description: "The visitor's id." }),
      at: time(),
      result: oneOf(['decided', 'held']),
      rule: RuleKey,
      name: RuleName,
      kind: KindName,
      sentence: Type.String({ description: 'The why, in English.' }),
      hold: Type.Optional(
        closed({
          code: Type.String({ description: 'Why it was held back.' }),
          to: Type.Optional(Type.String({ description: 'Name of the rule that came first.' })),
        }),
      ),
    },
    { title: 'Moment', description: 'A decision or a hold-back.' },
  ),
);
const TroubledShape = exactly<TroubledVisitor>()(
  closed(
    {
      visitor: Type.String({ description: "The visitor's id." }),
      urgency: oneOf(URGENCIES),
      last: time('Their last event'),
      failures: count('Checkout failures of this visit since the last order.'),
      reason: Type.Optional(Type.String({ description: 'Of the last failure.' })),
      code: Type.Optional(Type.String({ description: 'Of the last failure.' })),
      page: Type.Optional(Type.String({ description: 'Of the last failure.' })),
      tags: Type.Array(Type.String(), { description: 'Names of the rules whose tags are open.' }),
      step: Type.Optional(Step),
    },
    { title: 'TroubledVisitor' },
  ),
);

export const REPORTS = {
  'GET /api/sites/:site/funnel': {
    summary: 'How far visits came, in a time and in the time as long just before.',
    params: OfSite,
    query: span,
    reply: exactly<FunnelReply>()(
      closed({
        now: PeriodShape,
        before: PeriodShape,
        counting: Counting,
        zone: Type.String({
          description: "Whose days these are: the IANA name of the site's clock, such as `Europe/Berlin`.",
        }),
      }),
    ),
  },
  'GET /api/sites/:site/leaks': {
    summary: 'Where visits stopped, and what was seen in them.',
    params: OfSite,
    query: span,
    reply: exactly<LeaksReply>()(
      closed({
        leaks: Type.Array(LeakShape, {
          maxItems: STEPS.length,
          description: 'In the order of the steps; steps at which nobody stopped are left out.',
        }),
        simulated: Simulated,
        counting: Counting,
      }),
    ),
  },
  'GET /api/sites/:site/interventions': {
    summary: "What each rule's moments came to, the most decided first.",
    params: OfSite,
    query: closed({ ...span.properties, after: After }),
    reply: exactly<InterventionsPage>()(
      closed({
        rules: Type.Array(RuleSumShape, { maxItems: PAGE }),
        all: All,
        next: next('after'),
        simulated: Simulated,
        counting: Counting,
      }),
    ),
  },
  'GET /api/sites/:site/moments': {
    summary: 'Decisions and hold-backs, the newest first.',
    params: OfSite,
    query: closed({ before: Type.Optional(count('`next` of the page before.')), lang: InLanguage }),
    reply: exactly<MomentsReply>()(
      closed({ moments: Type.Array(MomentShape, { maxItems: 30 }), next: next('before') }),
    ),
  },
  'GET /api/sites/:site/moments/stream': {
    summary: 'Moments as they happen: server-sent events.',
    about:
      'Each event has the id of its moment and the moment as JSON. `Last-Event-ID` gives the place to go on from; a hundred listeners at most.',
    params: OfSite,
    query: closed({ lang: InLanguage }),
    reply: MomentShape,
    media: 'text/event-stream',
    errors: ['rate_limited'],
  },
  'GET /api/sites/:site/trouble': {
    summary:
      'Whose visit is under way without an order, with a failure or an open tag; the most urgent first.',
    params: OfSite,
    reply: exactly<TroubleReply>()(
      closed({
        visitors: Type.Array(TroubledShape, { maxItems: 50 }),
        all: count('How many there are in all.'),
      }),
    ),
  },
} as const satisfies Readonly<Record<string, Operation>>;
