/** A log with so many events, written as the collector writes it: what a shop's console has to look through. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import type { Append } from '../../collector/store/store.ts';

/** Over which the visitors come, up to now. */
export const DAYS = 28;
export const DAY = 86_400_000;
/** Records that share a commit. */
const COMMIT = 500;
const EVENTS_A_RECORD = 3;
const RECORDS_A_VISITOR = 5;
/** Records between two words of progress. */
const WORD = 50_000;

/**
 * Visitors one after another over the days up to now, some with a failure, an order or a decision.
 * @param data folder of a collector; made if it is missing
 */
export async function makeLog(data: string, events: number): Promise<void> {
  mkdirSync(data, { recursive: true });
  const store = sqliteStore({ path: join(data, 'kairos.db') });
  const records = Math.ceil(events / EVENTS_A_RECORD);
  const end = Date.now();
  const group: Append[] = [];
  for (let number = 0; number < records; number++) {
    const visitor = Math.floor(number / RECORDS_A_VISITOR);
    const at = end - DAYS * DAY + Math.floor((number / records) * DAYS * DAY);
    group.push(appendOf(visitor, number % RECORDS_A_VISITOR, at));
    if (group.length < COMMIT && number < records - 1) continue;
    // One visitor's records must follow one another.
    await Promise.all(group.splice(0).map((append) => store.journeys.append(append)));
    if (number % WORD < COMMIT) process.stderr.write(`\r  log: ${Math.floor((100 * number) / records)} %  `);
  }
  await store.close();
  process.stderr.write('\r  log written   \n');
}

const PATH = [
  ['page_view', 'view_item', 'view_item'],
  ['view_item', 'add_to_cart', 'page_view'],
  ['begin_checkout', 'add_shipping_info', 'web_vital'],
  ['add_payment_info', 'checkout_error', 'js_error'],
  ['page_view', 'purchase', 'page_view'],
] as const;

function appendOf(visitor: number, version: number, at: number): Append {
  const reached = visitor % (PATH.length + 1);
  const names = version <= reached ? (PATH[version] ?? []) : ['page_view', 'page_view', 'page_view'];
  const rule = `rule-${visitor % 12}`;
  const base = {
    at,
    event: 'tab00001.1',
    rule,
    name: `Rule ${visitor % 12}`,
    kind: 'help',
    book: 1,
    because: [],
  };
  return {
    site: 'demo',
    visitor: `made${visitor}`,
    version,
    record: {
      v: 1,
      received: at,
      events: names.map((name, index) => ({
        tab: 'tab00001',
        seq: version * EVENTS_A_RECORD + index + 1,
        name,
        at: at - 20 + index,
        page: `/piece/${visitor % 40}`,
        params: {
          currency: 'EUR',
          value: 129,
          transaction_id: `t${visitor}`,
          reason: 'payment',
          code: `code_${visitor % 9}`,
          metric: 'LCP',
          rating: visitor % 3 === 0 ? 'poor' : 'good',
        },
      })),
      context: { book: 0, engine: 'bench', origin: 'server', mode: 'granted' },
    },
    trace:
      version === 2 && visitor % 2 === 0
        ? [{ ...base, result: 'decided', decision: `${rule}~tab00001.1` }]
        : null,
  };
}
