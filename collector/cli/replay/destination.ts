/** Where a replay goes and with which key: from options, environment, config and data folder, in that order. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../config/load-config.ts';
import { Refusal } from '../../config/refusal.ts';
import { openSecrets } from '../../config/secrets.ts';
import { type Settings, settings } from '../settings.ts';
import type { Destination } from './post-batch.ts';

export interface DestinationOptions {
  to?: string | undefined;
  key?: string | undefined;
  site?: string | undefined;
  config?: string | undefined;
  data?: string | undefined;
}

/** @throws Refusal */
export function destination(options: DestinationOptions): Destination {
  // Asked only when needed: with address and key named, there need be no data folder here.
  const place = () => settings(options);
  const to = options.to ?? local(place());
  if (!/^https?:\/\//.test(to) || !URL.canParse(to)) {
    throw new Refusal(`“${to}” is not an address; write --to as in --to http://127.0.0.1:8787.`);
  }
  const key = options.key ?? process.env['KAIROS_SECRET_KEY'] ?? siteKey(place(), options.site);
  if (!/^\S+$/.test(key)) throw new Refusal('A secret key has no spaces; copy it again from secrets.json.');
  return { to: to.replace(/\/+$/, ''), key };
}

/** An address to listen on everywhere is none to go to. */
function local({ host, port }: Settings): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function siteKey({ config, data }: Settings, site: string | undefined): string {
  const inFile = existsSync(join(data, 'secrets.json')) ? openSecrets(data, []).sites : {};
  // Those of the console have their keys there too.
  const keys = [...new Set([...loadConfig(config).sites.map(({ key }) => key), ...Object.keys(inFile)])];
  const named = site ?? keys[0] ?? '';
  if (!keys.includes(named)) {
    throw new Refusal(`No site has the key “${named}”; known: ${keys.join(', ')}.`);
  }
  const secret = inFile[named];
  if (secret !== undefined) return secret;
  throw new Refusal(
    `There is no secret key of ${named} in ${data}; run “kairos start” once, or name the key with --key.`,
  );
}
