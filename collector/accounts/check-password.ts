/** Compares a password with what is stored; costs the same where nothing is stored. */
import { timingSafeEqual } from 'node:crypto';
import { argon2id, COST } from './argon2id.ts';
import { readPhc } from './phc.ts';

export interface PasswordCheck {
  right: boolean;
  /** It is stored with less work than is asked for today. */
  stale: boolean;
}

/** Stands where there is nobody, so that an unknown e-mail address takes as long as a known one. */
const DECOY = { ...COST, salt: Buffer.alloc(16), key: Buffer.alloc(32) };

/** @param stored PHC string; `null` if there is nobody, or nothing was set */
export async function checkPassword(password: string, stored: string | null): Promise<PasswordCheck> {
  const found = stored === null ? undefined : readPhc(stored);
  const { salt, key, ...cost } = found ?? DECOY;
  const equal = timingSafeEqual(await argon2id(password, salt, cost, key.length), key);
  const { memory, passes, parallelism } = cost;
  return {
    right: equal && found !== undefined,
    stale: memory < COST.memory || passes < COST.passes || parallelism !== COST.parallelism,
  };
}
