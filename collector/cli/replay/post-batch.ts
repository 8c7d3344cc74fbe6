/** Sends bodies to the collector; what may pass is tried again, what will not ends in one sentence. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerEventsReply } from '../../../protocol/wire.ts';
import { Refusal } from '../../config/refusal.ts';

export interface Destination {
  /** Origin of the collector, such as `http://127.0.0.1:8787`. */
  to: string;
  /** Secret key of the site. */
  key: string;
}

/** @throws Refusal */
export type PostBatch = (json: string) => Promise<ServerEventsReply>;

/** Milliseconds before each further try; the collector's `Retry-After` goes before them. */
const WAITS = [500, 1_000, 2_000, 4_000, 8_000];
/** Milliseconds that a `Retry-After` is obeyed at most. */
const LONGEST_WAIT = 60_000;
/** What passes by itself. Anything else, before the first answer, is a wrong address or nobody there. */
const PASSING = /^(?:ECONNRESET|EPIPE|ETIMEDOUT|TimeoutError|UND_ERR_\w+)$/;
/** Milliseconds; the collector itself gives up sooner. */
const TIMEOUT = 30_000;

/** @param waits milliseconds before each further try */
export function postBatch({ to, key }: Destination, waits: readonly number[] = WAITS): PostBatch {
  const url = new URL('v1/server/events', to.endsWith('/') ? to : `${to}/`);
  let reached = false;

  async function once(json: string): Promise<Answer | string> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: json,
        signal: AbortSignal.timeout(TIMEOUT),
      });
      reached = true;
      return { status: response.status, headers: response.headers, body: parsed(await response.text()) };
    } catch (error) {
      const why = reasonOf(error);
      if (!reached && !PASSING.test(why)) {
        throw new Refusal(
          `No collector answers at ${to} (${why}); run “kairos start” first, or name it with --to.`,
        );
      }
      return why;
    }
  }

  return async (json) => {
    for (let tries = 0; ; tries++) {
      const answer = await once(json);
      const why = typeof answer === 'string' ? answer : `HTTP ${answer.status}`;
      if (typeof answer !== 'string') {
        if (answer.status === 200) return replyOf(to, answer.body);
        if (answer.status !== 429 && answer.status !== 503) throw refusalOf(to, answer);
      }
      const wait = waits[tries];
      if (wait === undefined) {
        throw new Refusal(
          `The collector at ${to} did not take the events in ${tries + 1} tries (${why}); run this again later, nothing is counted twice.`,
        );
      }
      await sleep(typeof answer === 'string' ? wait : retryAfter(answer, wait));
    }
  };
}

interface Answer {
  status: number;
  headers: Headers;
  body: { readonly [name: string]: unknown };
}

function parsed(text: string): Answer['body'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  if (cause instanceof DOMException) return cause.name;
  return cause instanceof Error ? cause.message : String(cause);
}

function retryAfter({ headers }: Answer, wait: number): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(LONGEST_WAIT, Math.max(0, seconds * 1_000)) : wait;
}

function refusalOf(to: string, { status, body: { code, message } }: Answer): Refusal {
  if (code === 'unknown_secret') {
    return new Refusal(
      `The collector at ${to} does not know this secret key; take the site's from secrets.json in its data folder.`,
    );
  }
  return typeof message === 'string' && typeof code === 'string'
    ? new Refusal(`The collector at ${to} refused the events: ${message} (${code})`)
    : new Refusal(`${to} answered HTTP ${status}; is it the address of a Kairos collector?`);
}

function replyOf(to: string, body: Answer['body']): ServerEventsReply {
  const reply: Partial<ServerEventsReply> = body;
  if (typeof reply.accepted === 'number' && Array.isArray(reply.rejected) && reply.decisions) {
    return reply as ServerEventsReply;
  }
  throw new Refusal(`${to} does not answer as a Kairos collector does; check --to.`);
}
