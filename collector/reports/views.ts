/** What the console and the command line show of journeys: read from the log, with each why as a sentence. */
import {
  type ExplainedRule,
  explain,
  type Journey,
  type SentenceWords,
  sentence,
  wordsOf,
} from '../../engine/index.ts';
import type { LatestVisit } from '../../protocol/api/reports.ts';
import { eventId, type JourneyEvent } from '../../protocol/event.ts';
import type { Language } from '../../protocol/language.ts';
import type { TraceEntry } from '../../protocol/trace.ts';
import type { Books } from '../pipeline/books.ts';
import { replay } from '../pipeline/replay.ts';
import type { JourneyRow, Store, Stored } from '../store/store.ts';

export interface ListPage {
  journeys: JourneyRow[];
  /** Give this as `before` for the next page; absent on the last. */
  next?: number;
}

/** The same page with what each came to. */
export interface SeenPage extends ListPage {
  /** `null` for who is not counted yet. */
  journeys: (JourneyRow & { visit: LatestVisit | null })[];
}

export type WhyView = TraceEntry & { sentence: string };

export interface RecordView {
  received: number;
  book: number;
  bot: boolean;
  imported: boolean;
  events: (JourneyEvent & { id: string })[];
  why: WhyView[];
}

export interface JourneyView {
  visitor: string;
  /** What is known now: the same names as in rules. */
  facts: Journey['facts'];
  records: RecordView[];
  /** Every rule of the live book, if asked for. */
  rules?: ExplainedRule[];
}

/** The latest part of a journey, or the part before one that was given; what is known is that of now. */
export interface JourneyPage extends JourneyView {
  /** How many records there are in all. */
  all: number;
  /** Events in the records before these. */
  earlier: number;
  /** Give this as `before` for the records before these; absent if these begin with the first. */
  next?: number;
}

export interface ViewOptions {
  /** Explain every rule of the live book at this time, epoch milliseconds. */
  rulesAt?: number;
  /** Of the sentences; English if left out. */
  language?: Language;
}

export interface Views {
  list(site: string, page: { before?: number; limit: number }): Promise<ListPage>;
  /** @returns the visitor's path with every decision's why, or `undefined` if nobody is known by that id */
  journey(site: string, visitor: string, options?: ViewOptions): Promise<JourneyView | undefined>;
  /** @param page the latest `limit` records, or those before the one numbered `before`; in the order received */
  journeyPage(
    site: string,
    visitor: string,
    page: { before?: number; limit: number; language: Language },
  ): Promise<JourneyPage | undefined>;
}

export function views(store: Store, books: Books): Views {
  /** What is known after all records. */
  async function known(site: string, visitor: string, stored: readonly Stored[]): Promise<Journey> {
    const records = stored.map(({ record }) => record);
    return (await replay(visitor, records, (version) => books.at(site, version))).journey;
  }

  return {
    async list(site, { before, limit }) {
      const page = { limit: limit + 1, ...(before !== undefined && { before }) };
      const rows = await store.journeys.list(site, page);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return { journeys: shown, ...(rows.length > limit && last && { next: last.lastPosition }) };
    },
    async journey(site, visitor, { rulesAt, language = 'en' } = {}) {
      const words = wordsOf(language);
      const stored = await store.journeys.read(site, visitor);
      if (stored.length === 0) return undefined;
      const journey = await known(site, visitor, stored);
      const view = { visitor, facts: journey.facts, records: stored.map((one) => recordView(one, words)) };
      const { mode } = stored.at(-1)?.record.context ?? { mode: 'granted' };
      const live = books.live(site);
      if (rulesAt === undefined) return view;
      return { ...view, rules: explain(journey, live, { mode }, rulesAt, words) };
    },
    async journeyPage(site, visitor, { before, limit, language }) {
      const stored = await store.journeys.read(site, visitor);
      if (stored.length === 0) return undefined;
      const { facts } = await known(site, visitor, stored);
      // Versions are 1, 2, 3 … without gaps: a record's version is how many there are up to it.
      const end = Math.min(stored.length, Math.max(0, (before ?? Number.POSITIVE_INFINITY) - 1));
      const page = stored.slice(Math.max(0, end - limit), end);
      const first = page[0]?.version ?? 1;
      const words = wordsOf(language);
      return {
        visitor,
        facts,
        records: page.map((one) => recordView(one, words)),
        all: stored.length,
        earlier: stored.slice(0, first - 1).reduce((sum, { record }) => sum + record.events.length, 0),
        ...(first > 1 && { next: first }),
      };
    },
  };
}

function recordView({ record, trace }: Stored, words: SentenceWords): RecordView {
  const { received, events, context } = record;
  return {
    received,
    book: context.book,
    bot: context.bot === true,
    imported: context.origin === 'server',
    events: events.map((event) => ({ ...event, id: eventId(event) })),
    why: ((trace ?? []) as TraceEntry[]).map((entry) => ({ ...entry, sentence: sentence(entry, words) })),
  };
}
