/** In: an address and a text. Out: what the collector answered; rejects when no answer came in time. */
import { LIMITS } from '../../protocol/limits.ts';
import { bare } from '../bare.ts';
import type { Natives } from '../natives.ts';
import { retryAfter } from './retry-after.ts';

export interface Answer {
  status: number;
  /** Milliseconds the collector asks to wait. */
  wait: number | undefined;
  /** The parsed body, if it was JSON. */
  body: unknown;
}

export async function post(natives: Natives, url: string, body: string): Promise<Answer> {
  // A text body is text/plain by itself, which needs no preflight.
  const response = await natives.fetch(
    url,
    bare<RequestInit>({
      method: 'POST',
      body,
      credentials: 'omit',
      keepalive: true,
      signal: AbortSignal.timeout(LIMITS.requestTimeout),
    }),
  );
  return {
    status: response.status,
    wait: retryAfter(response.headers.get('retry-after'), natives.now()),
    // Always read: the keepalive quota is held until the body is.
    body: await response.json().catch(() => {}),
  };
}
