/** A password in, what is stored of it out. */
import { randomBytes } from 'node:crypto';
import { argon2id, COST } from './argon2id.ts';
import { writePhc } from './phc.ts';

/** @returns a PHC string with a salt of its own */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16);
  return writePhc({ ...cost, salt, key: await argon2id(password, salt, cost) });
}
