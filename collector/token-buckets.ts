/** Token buckets by key, in bounded memory: how much one sender may do in a time. */
import { lru } from './pipeline/lru.ts';

export interface TokenBuckets {
  /** Takes `cost` tokens. @returns 0, or the seconds until as many are there */
  take(key: string, cost: number, now: number): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Senders remembered; one that is forgotten starts with a full bucket. */
const REMEMBERED = 50_000;

/**
 * @param burst tokens of a full bucket
 * @param perSecond tokens that flow back
 */
export function tokenBuckets(burst: number, perSecond: number): TokenBuckets {
  const buckets = lru<Bucket>(REMEMBERED);
  return {
    take(key, cost, now) {
      const bucket = buckets.get(key) ?? { tokens: burst, at: now };
      const tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1_000) * perSecond);
      const enough = tokens >= Math.min(cost, burst);
      buckets.set(key, { tokens: enough ? tokens - cost : tokens, at: now });
      return enough ? 0 : (Math.min(cost, burst) - tokens) / perSecond;
    },
  };
}
