/** How often somebody may try a password or a link: by e-mail address and by network. */
import { type TokenBuckets, tokenBuckets } from '../http/token-bucket.ts';
import { AccountRefusal } from './account-refusal.ts';

export interface Attempts {
  /** @throws AccountRefusal `rate_limited` with the seconds to wait */
  take(network: string, email?: string): void;
}

/** Ten wrong ones in a row are no typing error; then one a minute: 1,440 guesses a day at a password. */
const BY_EMAIL: [burst: number, perSecond: number] = [10, 1 / 60];
/** An office shares one. */
const BY_NETWORK: [burst: number, perSecond: number] = [60, 1 / 5];

export function attempts(now: () => number): Attempts {
  const emails = tokenBuckets(...BY_EMAIL);
  const networks = tokenBuckets(...BY_NETWORK);
  const take = (buckets: TokenBuckets, key: string) => {
    const wait = buckets.take(key, 1, now());
    if (wait > 0) throw new AccountRefusal('rate_limited', wait);
  };
  return {
    take(network, email) {
      take(networks, network);
      if (email !== undefined) take(emails, email);
    },
  };
}
