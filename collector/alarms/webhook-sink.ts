/** Posts alarms to an address of the shop, signed, up to three times (standardwebhooks.com). */
import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Alarm, AlarmSink } from './alarm.ts';

export interface WebhookOptions {
  /** https, or http on this machine. */
  url: string;
  /** `whsec_` and base64. */
  secret: string;
  now: () => number;
  /** Milliseconds before the second and the third try. */
  pauses?: readonly number[];
}

const TIMEOUT = 5_000;
const PAUSES = [2_000, 15_000];

export function webhookSink({ url, secret, now, pauses = PAUSES }: WebhookOptions): AlarmSink {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const closing = new AbortController();

  async function post({ id, ...data }: Alarm): Promise<void> {
    const timestamp = String(Math.floor(now() / 1_000));
    const body = JSON.stringify({
      type: `alarm.${data.state}`,
      timestamp: new Date(data.at).toISOString(),
      data,
    });
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body,
      // Another address might not be one the shop has named.
      redirect: 'error',
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(TIMEOUT)]),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  }

  return {
    async tell(alarm) {
      for (const pause of pauses) {
        try {
          return await post(alarm);
        } catch (error) {
          if (closing.signal.aborted) throw error;
        }
        await wait(pause, undefined, { signal: closing.signal, ref: false });
      }
      await post(alarm);
    },
    close: () => closing.abort(new Error('the collector was stopped')),
  };
}
