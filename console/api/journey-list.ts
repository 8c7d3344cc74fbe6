/** A page of a site's visitors, latest activity first, as `/api/journeys` gives it. */
import { type LatestVisit, STEPS } from '../../protocol/api/reports.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';

export interface JourneyRow {
  visitor: string;
  records: number;
  events: number;
  decisions: number;
  /** When the collector last heard of the visitor, epoch milliseconds. */
  lastReceived: number;
  /** Place of the latest record in the log: larger is later. */
  lastPosition: number;
  /** `null` while it is not counted. */
  visit: LatestVisit | null;
}

export interface JourneyPage {
  rows: JourneyRow[];
  /** Give this as `before` for the next page; absent on the last. */
  next?: number;
}

export async function loadJourneyPage(
  site: string,
  before?: number,
  signal?: AbortSignal,
): Promise<JourneyPage> {
  const query = new URLSearchParams({ site, ...(before !== undefined && { before: String(before) }) });
  const answer = await getJson(`/api/journeys?${query}`, signal);
  const next = answer.get('next').maybeNumber();
  const rows = answer.get('journeys').list((row) => ({
    visitor: row.get('visitor').text(),
    records: row.get('records').number(),
    events: row.get('events').number(),
    decisions: row.get('decisions').number(),
    lastReceived: row.get('lastReceived').number(),
    lastPosition: row.get('lastPosition').number(),
    visit: readVisit(row.get('visit')),
  }));
  return { rows, ...(next !== undefined && { next }) };
}

function readVisit(visit: Field): LatestVisit | null {
  if (!visit.exists) return null;
  const step = STEPS.find((one) => one === visit.get('step').value);
  const reason = visit.get('reason').maybeText();
  const code = visit.get('code').maybeText();
  return {
    ...(step && { step }),
    orders: visit.get('orders').number(),
    failures: visit.get('failures').number(),
    ...(reason !== undefined && { reason }),
    ...(code !== undefined && { code }),
  };
}
