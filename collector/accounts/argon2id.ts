/** A password and its parameters in, the derived key out; the work is done off the event loop. */
import { argon2 } from 'node:crypto';
import { promisify } from 'node:util';

export interface Argon2Cost {
  /** KiB. */
  memory: number;
  passes: number;
  parallelism: number;
}

/** The first of the equal settings of OWASP's Password Storage Cheat Sheet. */
export const COST: Argon2Cost = { memory: 19_456, passes: 2, parallelism: 1 };

const derive = promisify(argon2);

/** @param password in any Unicode form; the same letters give the same key (NIST SP 800-63B, 3.1.1.2) */
export function argon2id(password: string, salt: Buffer, cost: Argon2Cost, tagLength = 32): Promise<Buffer> {
  return derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength, ...cost });
}
