/** A seed in, records of a shop's visitors out: late events, breaks between visits, orders told twice, bots, traces. */

import type { Append } from '../../collector/store/store.ts';
import type { JourneyEvent } from '../../protocol/event.ts';

export const T0 = Date.UTC(2026, 10, 2, 10);
const MINUTE = 60_000;
const NAMES = [
  'page_view',
  'view_item',
  'add_to_cart',
  'begin_checkout',
  'add_shipping_info',
  'add_payment_info',
  'checkout_error',
  'purchase',
  'js_error',
  'web_vital',
  'intervention_shown',
];

/** @returns numbers from 0 to 1, the same for the same seed (mulberry32) */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function randomLog(seed: number, records: number, visitors: number): Append[] {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const versions = new Map<string, number>();
  const times = new Map<string, number>();
  return Array.from({ length: records }, () => {
    const number = Math.floor(random() * visitors);
    const visitor = `v${number}`;
    const version = versions.get(visitor) ?? 0;
    versions.set(visitor, version + 1);
    const now = (times.get(visitor) ?? T0) + pick([1, 5, 12, 29, 31, 90, 600]) * MINUTE;
    times.set(visitor, now);
    const late = random() < 0.2 ? pick([20, 31, 45, 200]) * MINUTE : 0;
    const events: JourneyEvent[] = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => {
      const name = pick(NAMES);
      return {
        tab: random() < 0.05 ? '@clock' : 'tab00001',
        seq: version * 3 + index + 1,
        name,
        at: now - late + index * 1_000,
        page: pick(['/a', '/b']),
        params: paramsOf(name, number, pick, random),
      };
    });
    const at = now - late;
    const base = {
      at,
      event: 'tab00001.1',
      rule: 'r1',
      name: 'Rule one',
      kind: 'offer',
      book: 1,
      because: [],
    };
    const trace =
      random() < 0.3
        ? [
            { ...base, result: 'eligible', arm: 'shown' },
            random() < 0.5
              ? { ...base, result: 'decided', decision: 'r1~tab00001.1' }
              : { ...base, result: 'held', hold: { code: 'lost', to: 'r2' } },
          ]
        : null;
    return {
      site: 'shop',
      visitor,
      version,
      record: {
        v: 1,
        received: now,
        events,
        context: {
          book: 1,
          engine: '1',
          origin: 'tag',
          mode: 'granted',
          ...(number === 0 && { bot: true as const }),
        },
      },
      trace,
    };
  });
}

function paramsOf(
  name: string,
  visitor: number,
  pick: <T>(from: readonly T[]) => T,
  random: () => number,
): NonNullable<JourneyEvent['params']> {
  switch (name) {
    case 'checkout_error':
      return {
        reason: pick(['payment', 'validation']),
        code: pick(['declined', 'expired', 'no code at all']),
      };
    case 'purchase':
      return {
        currency: pick(['EUR', 'USD']),
        value: Math.round(random() * 20_000) / 100,
        ...(random() < 0.8 && { transaction_id: `${visitor}-${pick([1, 2, 3, 4, 5, 6])}` }),
      };
    case 'web_vital':
      return { metric: pick(['LCP', 'CLS']), rating: pick(['poor', 'good']), value: 1 };
    case 'intervention_shown':
      return { decision: pick(['r1~tab00001.1', 'r9~made.up']) };
    default:
      return {};
  }
}
