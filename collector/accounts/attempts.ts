/** How often somebody may try a password or a link: by e-mail address and by network. */
import { type TokenBuckets, tokenBuckets } from '../token-buckets.ts';
import { AccountRefusal } from './account-refusal.ts';

export interface Attempts {
  /** @throws AccountRefusal `rate_limited` with the seconds to wait */
  take(network: string, email?: string): void;
}

type Rate = [burst: number, perSecond: number];

/** For one address from one network: ten wrong ones in a row are no typing error. */
const BY_BOTH: Rate = [10, 1 / 60];
/** For one address from everywhere. So much looser that one stranger cannot keep its owner out. */
const BY_EMAIL: Rate = [100, 1 / 10];
/** An office shares one. */
const BY_NETWORK: Rate = [60, 1 / 5];

export function attempts(now: () => number): Attempts {
  const both = tokenBuckets(...BY_BOTH);
  const emails = tokenBuckets(...BY_EMAIL);
  const networks = tokenBuckets(...BY_NETWORK);
  const take = (buckets: TokenBuckets, key: string) => {
    const wait = buckets.take(key, 1, now());
    if (wait > 0) throw new AccountRefusal('rate_limited', wait);
  };
  return {
    take(network, email) {
      take(networks, network);
      if (email === undefined) return;
      take(both, JSON.stringify([network, email]));
      take(emails, email);
    },
  };
}
