/** Where things are: the config file, the data folder and the addresses, from options and environment. */
import { resolve } from 'node:path';
import { Refusal } from '../config/refusal.ts';

export interface Settings {
  config: string;
  /** Data folder; only `start` makes it. */
  data: string;
  host: string;
  port: number;
  shopPort: number;
}

/** Shared by all commands. */
export const SETTING_OPTIONS = {
  config: { type: 'string' },
  data: { type: 'string' },
} as const;

/** @throws Refusal for a port that is none */
export function settings(values: { config?: string | undefined; data?: string | undefined }): Settings {
  const { env } = process;
  const data = resolve(values.data ?? env['KAIROS_DATA'] ?? 'data');
  return {
    config: resolve(values.config ?? env['KAIROS_CONFIG'] ?? 'kairos.config.json'),
    data,
    host: env['HOST'] ?? '127.0.0.1',
    port: port('PORT', 8787),
    shopPort: port('SHOP_PORT', 8788),
  };
}

function port(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
  throw new Refusal(`${name}=${text} is not a port; write a number from 0 to 65535.`);
}
