/** One part of a visitor's path with every decision's why, as `/api/journeys/SITE/VISITOR` gives it. */
import type { TraceEntry } from '../../protocol/trace.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { type JourneyFacts, readFacts } from './journey-facts.ts';

export interface EventView {
  id: string;
  name: string;
  /** Epoch milliseconds. */
  at: number;
  page?: string;
  params: { [name: string]: unknown };
  /** The event as the log has it. */
  raw: unknown;
}

/** An entry of the trace, with the engine's sentence for people. */
export interface WhyView {
  event: string;
  rule: string;
  name: string;
  /** Of the intervention, or `tag`. */
  kind: string;
  result: TraceEntry['result'];
  sentence: string;
  /** Version of the rulebook. */
  book: number;
  decision?: string;
}

export interface RecordView {
  /** Epoch milliseconds. */
  received: number;
  bot: boolean;
  imported: boolean;
  events: EventView[];
  why: WhyView[];
}

export interface JourneyView {
  visitor: string;
  facts: JourneyFacts;
  /** One after the other, as they were received. */
  records: RecordView[];
  /** Number of the first of them; give it as `before` for the part before, 1 for none. */
  first: number;
  /** Events before them. */
  earlier: number;
}

/** @param before `first` of the part after; the latest part if left out */
export async function loadJourney(
  site: string,
  visitor: string,
  before?: number,
  signal?: AbortSignal,
): Promise<JourneyView> {
  const path = `/api/journeys/${encodeURIComponent(site)}/${encodeURIComponent(visitor)}`;
  const answer = await getJson(before === undefined ? path : `${path}?before=${before}`, signal);
  return {
    first: answer.get('next').maybeNumber() ?? 1,
    earlier: answer.get('earlier').number(),
    visitor: answer.get('visitor').text(),
    facts: readFacts(answer.get('facts')),
    records: answer.get('records').list((record) => ({
      received: record.get('received').number(),
      bot: record.get('bot').flag(),
      imported: record.get('imported').flag(),
      events: record.get('events').list(readEvent),
      why: record.get('why').list(readWhy),
    })),
  };
}

function readEvent(event: Field): EventView {
  const page = event.get('page').maybeText();
  const params = event.get('params');
  return {
    id: event.get('id').text(),
    name: event.get('name').text(),
    at: event.get('at').number(),
    params: params.exists ? params.map(({ value }) => value) : {},
    raw: event.value,
    ...(page !== undefined && { page }),
  };
}

const RESULTS = ['decided', 'expired', 'armed', 'eligible', 'tag'] as const;

function readWhy(entry: Field): WhyView {
  const decision = entry.get('decision').maybeText();
  const result = entry.get('result').text();
  return {
    event: entry.get('event').text(),
    rule: entry.get('rule').text(),
    name: entry.get('name').text(),
    kind: entry.get('kind').maybeText() ?? 'tag',
    result: RESULTS.find((one) => one === result) ?? 'held',
    sentence: entry.get('sentence').text(),
    book: entry.get('book').number(),
    ...(decision !== undefined && { decision }),
  };
}
