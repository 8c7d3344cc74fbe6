/** Keys that belong to this installation alone: made at the first start, kept beside the data. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepSecrets } from './keep-secrets.ts';
import { Refusal } from './refusal.ts';

export interface Secrets {
  /** Key of the hashes that erased visitors leave behind. */
  tombstone: string;
  /** Key of the tokens that open the inspector; this and the next two are made when they are first missing. */
  debug?: string;
  /** Key of the coupon codes: another key, and nobody could tell how codes were made. */
  coupons?: string;
  /** Signs what goes to the webhook (Standard Webhooks: `whsec_` and base64). */
  webhook?: string;
  /** Secret key of each site, for imports and other channels. */
  sites: { [site: string]: string };
}

/**
 * @param folder the data folder; it exists
 * @param sites keys of the sites; each one without a secret key gets one
 * @throws Refusal if the file is there but cannot be understood: guessing would orphan every tombstone
 */
export function openSecrets(folder: string, sites: readonly string[]): Required<Secrets> {
  const file = join(folder, 'secrets.json');
  const found = existsSync(file) ? parse(file) : { tombstone: mint(), sites: {} };
  const {
    debug = mint(),
    coupons = mint(),
    webhook = `whsec_${randomBytes(24).toString('base64')}`,
    ...rest
  } = found;
  const secrets = { ...rest, debug, coupons, webhook };
  const grown = [found.debug, found.coupons, found.webhook].includes(undefined);
  const missing = sites.filter((site) => !Object.hasOwn(secrets.sites, site));
  for (const site of missing) secrets.sites[site] = `sk_${mint()}`;
  if (missing.length > 0 || grown) {
    keepSecrets(folder, secrets);
  }
  return secrets;
}

function parse(file: string): Secrets {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isSecrets(value)) return value;
  } catch {
    // Said below, in one sentence.
  }
  throw new Refusal(`${file} is damaged; put back a copy of it, or move it away to make new keys.`);
}

const LATER = ['debug', 'coupons', 'webhook'] as const;

function isSecrets(value: unknown): value is Secrets {
  return (
    typeof value === 'object' &&
    value !== null &&
    'tombstone' in value &&
    typeof value.tombstone === 'string' &&
    LATER.every((name) => ['string', 'undefined'].includes(typeof (value as Partial<Secrets>)[name])) &&
    'sites' in value &&
    typeof value.sites === 'object' &&
    value.sites !== null &&
    Object.values(value.sites).every((secret) => typeof secret === 'string')
  );
}

function mint(): string {
  return randomBytes(24).toString('base64url');
}
