/** Rows of the catalogue: visitors and their journeys. */
import Type from 'typebox';
import type { EraseVisitorReply, LatestVisit } from '../../../protocol/api/reports.ts';
import type { JourneyEvent } from '../../../protocol/event.ts';
import type { JourneyPage, JourneyView, RecordView, SeenPage } from '../../reports/views.ts';
import { PAGE } from '../page-of.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { All, closed, count, InLanguage, next, SiteKey, Step, time, VisitorId } from './parts.ts';
import { ParamShape, TraceShape } from './trace-shape.ts';

const VisitShape = exactly<LatestVisit>()(
  closed(
    {
      step: Type.Optional(Step),
      orders: count('Orders.'),
      failures: count('Failures of the checkout since the last order.'),
      reason: Type.Optional(Type.String({ description: 'Of the last failure.' })),
      code: Type.Optional(Type.String({ description: 'Of the last failure, as the shop sent it.' })),
    },
    { title: 'LatestVisit', description: 'How far the latest visit came, as far as it is counted.' },
  ),
);
const JourneyRow = exactly<SeenPage['journeys'][number]>()(
  closed(
    {
      visit: Type.Union([VisitShape, Type.Null()]),
      visitor: VisitorId,
      records: count('Batches in the log.'),
      events: count('Events.'),
      decisions: count('Decisions.'),
      firstReceived: time('First batch'),
      lastReceived: time('Latest batch'),
      lastPosition: count('Place of the latest batch in the log.'),
    },
    { title: 'JourneyRow' },
  ),
);
const event = {
  id: Type.String(),
  tab: Type.String({ description: 'A tab of the browser, or `@` and the name of another channel.' }),
  seq: count('1, 2, 3 … within the tab.'),
  name: Type.String(),
  at: time('Event time'),
  visible: Type.Optional(Type.Number({ description: 'Milliseconds the tab had been visible.' })),
  page: Type.Optional(Type.String({ description: 'Path of the page.' })),
  sourceId: Type.Optional(Type.String({ description: "The event's id in its channel." })),
};
// Parameters nest without end, so they stay out of what the compiler compares.
exactly<Omit<RecordView['events'][number], 'params'>>()(closed(event));
const EventShape = Type.Unsafe<JourneyEvent & { id: string }>(
  closed({ ...event, params: Type.Optional(Type.Record(Type.String(), ParamShape)) }, { title: 'Event' }),
);
const record = {
  received: time('When the collector received it'),
  book: count('Version of the rulebook that was live.'),
  bot: Type.Boolean({ description: 'A known bot: kept, but never decided upon.' }),
  imported: Type.Boolean({ description: 'From another channel.' }),
};
exactly<Omit<RecordView, 'events' | 'why'>>()(closed(record));
const RecordShape = closed(
  { ...record, events: Type.Array(EventShape), why: Type.Array(TraceShape) },
  { title: 'Record', description: 'One batch of events, and what was decided on it.' },
);
const journey = {
  visitor: VisitorId,
  facts: Type.Unsafe<JourneyView['facts']>({
    type: 'object',
    description: 'What is known now, by group: cart, checkout, visit, visitor, experience, campaign …',
  }),
};
const inOrder = { description: 'In the order in which they were received.' };
const page = {
  all: All,
  earlier: count('Events in the records before these.'),
  next: next('before'),
};
exactly<Omit<JourneyPage, keyof JourneyView>>()(closed(page));
const OfVisitor = closed({ site: SiteKey, id: VisitorId });

export const JOURNEYS = {
  'GET /api/journeys': {
    summary: 'Visitors of a site, the latest seen first.',
    query: closed({ site: SiteKey, before: Type.Optional(count('`next` of the page before.')) }),
    reply: exactly<SeenPage>()(
      closed({ journeys: Type.Array(JourneyRow, { maxItems: PAGE }), next: next('before') }),
    ),
    errors: ['not_found'],
  },
  'GET /api/journeys/:site/:visitor': {
    summary:
      "One visitor's path with the why of each decision: its latest part, and so on back to the first.",
    about: 'What is known is that of now, whichever part is asked for. The whole is in the export.',
    params: closed({ site: SiteKey, visitor: VisitorId }),
    query: closed({ before: Type.Optional(count('`next` of the part after.')), lang: InLanguage }),
    reply: closed(
      { ...journey, records: Type.Array(RecordShape, { ...inOrder, maxItems: PAGE }), ...page },
      { title: 'Journey' },
    ),
  },
  'GET /api/sites/:site/visitors/:id/export': {
    summary: 'All that is kept of one visitor, as a file.',
    params: OfVisitor,
    query: closed({ lang: InLanguage }),
    reply: closed({
      ...journey,
      records: Type.Array(RecordShape, inOrder),
      site: SiteKey,
      exported: Type.String({ description: 'ISO 8601.' }),
    }),
  },
  'POST /api/sites/:site/visitors/:id/erase': {
    summary: 'Delete all that is kept of one visitor, for good.',
    params: OfVisitor,
    reply: exactly<EraseVisitorReply>()(closed({ erased: count('Records that were deleted.') })),
  },
} as const satisfies Readonly<Record<string, Operation>>;
