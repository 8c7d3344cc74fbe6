/** How a password's hash is written down: `$argon2id$v=19$m=19456,t=2,p=1$SALT$KEY` (the PHC string format). */
import type { Argon2Cost } from './argon2id.ts';

export interface Phc extends Argon2Cost {
  salt: Buffer;
  key: Buffer;
}

const SHAPE =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,})\$([A-Za-z0-9+/]{16,})$/;

export function writePhc({ memory, passes, parallelism, salt, key }: Phc): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(key)}`;
}

/** @returns `undefined` for what was not written here */
export function readPhc(text: string): Phc | undefined {
  const [, memory, passes, parallelism, salt, key] = SHAPE.exec(text) ?? [];
  if (salt === undefined || key === undefined) return undefined;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  };
}

/** Without padding, as the format wants it. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
