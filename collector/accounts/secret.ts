/** Secrets that a browser or a person keeps, and the hashes of them that are kept here. */
import { hash, randomBytes } from 'node:crypto';

/** @returns 256 random bits, 43 characters of base64url */
export function mintSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** So much chance needs no salt and no slow hash; how long a look-up by hash takes says nothing about the secret. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'base64url');
}
