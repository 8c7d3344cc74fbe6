/** The collector of the server-less demo: a request's body comes in, the same parse, pipeline and engine answer it. */
import { batchBody, batchFields } from '../../collector/http/parse/batch.ts';
import { erasedRow } from '../../collector/http/parse/erased-row.ts';
import { parseEvents } from '../../collector/http/parse/events.ts';
import { asObject } from '../../collector/http/parse/object.ts';
import { paramNames } from '../../collector/http/parse/param-names.ts';
import { WireError } from '../../collector/http/wire-error.ts';
import { type BookContent, books } from '../../collector/pipeline/books.ts';
import { crockford } from '../../collector/pipeline/crockford.ts';
import { journeys } from '../../collector/pipeline/journeys.ts';
import { type Pipeline, pipeline } from '../../collector/pipeline/pipeline.ts';
import { sha256 } from '../../collector/pipeline/sha256.ts';
import { eventId } from '../../protocol/event.ts';
import type { EraseReply, EventsReply } from '../../protocol/wire.ts';
import { openLog } from './log.ts';

export interface BrowserCollector {
  /** @throws WireError */
  events(body: unknown): Promise<EventsReply>;
  /** @throws WireError */
  erase(body: unknown): Promise<EraseReply>;
}

/** Anybody may look into a journey that never leaves the browser. */
const DEBUG_TOKEN = 'demo';
const PARAMS = paramNames();

export function browserCollector(site: string, book: BookContent): BrowserCollector {
  const tombstone = (of: string, visitor: string) => sha256(`erased:${of}:${visitor}`);
  const visitorOf = async (secret: string) => (await sha256(`${site}:${secret}`)).slice(0, 22);

  /** One request at a time over all tabs, each with the log as the one before left it. */
  function inTurn<T>(work: (line: Pipeline) => Promise<T>): Promise<T> {
    return navigator.locks.request('kairos-serverless', async () => work(await open()));
  }

  async function open(): Promise<Pipeline> {
    const store = await openLog();
    const all = books(store);
    await all.publish(site, book);
    const line = pipeline({
      store,
      books: all,
      journeys: journeys(store, all, 10),
      tombstone,
      coupon: async (parts) => crockford(await digestOf(parts)),
      // One visitor's own shop: there is nobody to switch anything off for.
      switches: { off: () => undefined },
    });
    // No clock runs here: what came due since the last request is seen to before this one.
    const now = Date.now();
    for (const due of await store.journeys.due(now, 50)) await line.wake(due.site, due.visitor, now);
    return line;
  }

  return {
    async events(value) {
      const received = Date.now();
      const body = batchBody(value);
      if (body['key'] !== site) throw new WireError('unknown_key');
      const { secret, mode, sent, list, lang } = batchFields(body);
      const rejecting = { allowed: PARAMS, measure: true, omit: () => undefined };
      const { events, rejected } = parseEvents(list, sent, received, rejecting);
      const visitor = await visitorOf(secret);
      const context = { origin: 'tag' as const, mode, ...(lang !== undefined && { lang }) };
      const debug = body['debug'] === DEBUG_TOKEN;
      const batch = { site, visitor, received, events, context, debug };
      const { accepted, duplicates, erased, decisions, armed, codes, wakeAfter, ...answer } = await inTurn(
        (line) => line.submit(batch),
      );
      if (erased) rejected.push(...events.map((event) => erasedRow(eventId(event))));
      return {
        ...{ accepted, duplicates, rejected, decisions, armed },
        ...(codes.length > 0 && { codes }),
        ...(wakeAfter !== undefined && { wakeAfter }),
        ...(answer.debug && { debug: answer.debug }),
      };
    },
    async erase(value) {
      const secret = asObject(value)?.['visitor'];
      if (typeof secret !== 'string') throw new WireError('malformed');
      const visitor = await visitorOf(secret);
      await inTurn((line) => line.erase(site, visitor));
      return { erased: true };
    },
  };
}

/** Where the shop runs in the page there is no secret to keep from the customer. */
async function digestOf(parts: readonly string[]): Promise<Uint8Array> {
  return new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts))),
  );
}
