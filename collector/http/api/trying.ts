/** Rows of the catalogue: what the draft would have said, on one recorded journey and on all. */
import Type from 'typebox';
import type {
  BacktestAsked,
  BacktestState,
  DraftReport,
  DraftRuleReport,
  Tried,
  TriedEvent,
  TryAsked,
} from '../../../protocol/api/trying.ts';
import { KINDS } from '../../../protocol/intervention.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { closed, count, InLanguage, next, OfSite, oneOf, SiteKey, time, VisitorId } from './parts.ts';
import { NotPublishable } from './problem-shape.ts';
import { RuleId, Unfinished } from './rule-shapes.ts';

/** Of one site; the oldest gives way. */
const KEPT = 5;

const TriedShape = exactly<TriedEvent>()(
  closed(
    {
      at: time('Event time'),
      name: Type.String({ description: 'Name of the event.' }),
      holds: Type.Boolean({ description: "The rule's conditions hold after this event." }),
      held: Type.Optional(Type.String({ description: 'What keeps it from being shown although it holds.' })),
      why: Type.String({ description: 'A sentence in the words of the rule.' }),
      decided: Type.Array(closed({ rule: Type.String(), name: Type.String() }), {
        description: 'What was decided at this event if the draft had been live.',
      }),
    },
    { title: 'TriedEvent' },
  ),
);
const Visitors = count('Visitors.');
const Decisions = count('Decisions.');
const Amounts = Type.Record(Type.String(), Type.Number());
const RuleReport = exactly<DraftRuleReport>()(
  closed(
    {
      rule: Type.String({ description: 'Id of the rule.' }),
      name: Type.String(),
      kind: Type.Optional(oneOf(KINDS)),
      visitors: Visitors,
      decisions: Decisions,
      shown: count("Decisions that came before somebody's eyes."),
      byHour: Type.Array(Type.Number(), {
        maxItems: 24,
        description: "Decisions by hour of the day on the site's clock.",
      }),
      byDay: { ...Amounts, description: "Decisions by day (YYYY-MM-DD) on the site's clock." },
      lostTo: { ...Amounts, description: 'How often another rule went first, by its name.' },
      heldBy: { ...Amounts, description: 'How often it was held back for another reason.' },
      cost: Type.Number({
        description: "In the site's currency, if everybody who is shown it takes it.",
      }),
      bought: closed({ sameVisit: Visitors, sevenDays: Visitors }),
      examples: Type.Array(
        closed({
          visitor: Type.String(),
          at: time(),
          event: Type.String(),
          sentence: Type.String(),
        }),
        { maxItems: 5, description: 'The first visitors.' },
      ),
    },
    { title: 'DraftRuleReport' },
  ),
);
const Differing = Type.Array(
  closed({
    visitor: Type.String(),
    now: Type.Array(Type.String()),
    before: Type.Array(Type.String()),
  }),
  { maxItems: 5, description: 'The first visitors, with the rules of the draft and the live ones.' },
);
const Report = exactly<DraftReport>()(
  closed(
    {
      partial: Type.Boolean({ description: 'It was ended before it was through.' }),
      span: Type.Optional(closed({ first: time('First event'), last: time('Last event') })),
      visitors: Visitors,
      simulated: count('Simulated shoppers among them; only the demo has any.'),
      visits: count('Visits.'),
      events: count('Events.'),
      books: Type.Array(
        closed({
          name: Type.String(),
          visitors: Visitors,
          decisions: Decisions,
          rules: Type.Array(RuleReport),
        }),
        { maxItems: 2, description: "The draft's book, then the live one." },
      ),
      difference: Type.Optional(
        closed({
          visitors: closed({ gained: Visitors, lost: Visitors, changed: Visitors, same: Visitors }),
          rules: Type.Array(
            closed({ rule: Type.String(), gained: Visitors, lost: Visitors, both: Visitors }),
          ),
          examples: closed({ gained: Differing, lost: Differing, changed: Differing }),
        }),
      ),
    },
    { title: 'DraftReport' },
  ),
);
const asked = { from: time('Begin of what was received'), to: time('Its end, excluded') };
const State = exactly<BacktestState>()(
  closed(
    {
      ...asked,
      id: Type.String(),
      who: Type.String({ description: 'Who started it.' }),
      at: time('When it was started'),
      state: oneOf(['running', 'done', 'failed']),
      share: Type.Number({ minimum: 0, maximum: 1, description: 'How far it has come, 0 to 1.' }),
      left: Type.Optional(Type.Number({ description: 'Milliseconds that are left, as it has gone so far.' })),
      message: Type.Optional(Type.String({ description: 'Why it failed.' })),
      report: Type.Optional(Report),
    },
    { title: 'Backtest' },
  ),
);
const OfBacktest = closed({ site: SiteKey, id: Type.String({ description: 'Of the backtest.' }) });

export const TRYING = {
  'POST /api/sites/:site/try': {
    summary: 'What the draft says at each event of one recorded journey.',
    params: OfSite,
    query: closed({ lang: InLanguage }),
    body: exactly<TryAsked>()(
      closed({
        visitor: VisitorId,
        rule: RuleId,
        content: Type.Optional(Unfinished),
        after: Type.Optional(count('`next` of the page before.')),
      }),
    ),
    reply: exactly<Tried>()(
      closed({
        events: Type.Array(TriedShape, {
          maxItems: 100,
          description: "Of the journey's last 1,000 at most.",
        }),
        next: next('after'),
      }),
    ),
    errors: ['not_publishable'],
    details: { not_publishable: NotPublishable },
  },
  'POST /api/sites/:site/backtests': {
    summary: 'Hold the draft against the live rules on what was recorded.',
    params: OfSite,
    body: exactly<BacktestAsked>()(closed(asked)),
    reply: State,
    errors: ['busy', 'not_publishable'],
    details: { not_publishable: NotPublishable },
  },
  'GET /api/sites/:site/backtests': {
    summary: 'The last few backtests, the newest first, without their reports.',
    params: OfSite,
    reply: closed({ backtests: Type.Array(State, { maxItems: KEPT }) }),
  },
  'GET /api/sites/:site/backtests/:id': {
    summary: 'How far a backtest has come, and what it found.',
    params: OfBacktest,
    query: closed({ lang: InLanguage }),
    reply: State,
  },
  'DELETE /api/sites/:site/backtests/:id': {
    summary: 'End a backtest with what is known by then.',
    params: OfBacktest,
    reply: closed({ ended: Type.Literal(true) }),
  },
} as const satisfies Readonly<Record<string, Operation>>;
