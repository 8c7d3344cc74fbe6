/** Reads and checks the config file; a problem is one sentence with place and mend. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Value } from 'typebox/value';
import { isWebhookUrl } from '../alarms/is-webhook-url.ts';
import { type Config, ConfigSchema } from './config.ts';
import { Refusal } from './refusal.ts';

/**
 * @param file path of the config file; folders in it are relative to where it lies
 * @throws Refusal if it cannot be read or does not fit
 */
export function loadConfig(file: string): Config {
  const config = parse(file, read(file));
  const keys = config.sites.map(({ key }) => key);
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  if (twice) throw new Refusal(`${file}: two sites have the key “${twice}”; give one of them another.`);
  const both = config.sites.find((site) => site.rules !== undefined && site.import !== undefined);
  if (both) {
    throw new Refusal(
      `${file}: site “${both.key}” has both “rules” and “import”; keep “rules” if its folder says what is live, “import” if the console does.`,
    );
  }
  for (const { key, stage, stagingOf } of config.sites) {
    if (stagingOf === undefined) continue;
    if (stage === 'live' || stagingOf === key) {
      throw new Refusal(
        `${file}: site “${key}” is the staging of another, so its “stage” is “staging” and “stagingOf” another site.`,
      );
    }
  }
  if (config.alarm && !isWebhookUrl(config.alarm.webhook)) {
    throw new Refusal(
      `${file}/alarm/webhook: is no address alarms can go to; write https://…, or http://127.0.0.1… on this machine.`,
    );
  }
  const home = dirname(resolve(file));
  return {
    ...config,
    sites: config.sites.map((site) => ({
      ...site,
      ...(site.rules !== undefined && { rules: resolve(home, site.rules) }),
      ...(site.import !== undefined && { import: resolve(home, site.import) }),
    })),
    ...(config.shop && { shop: { ...config.shop, folder: resolve(home, config.shop.folder) } }),
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`${file} cannot be read; name the config file with --config.`);
  }
}

function parse(file: string, text: string): Config {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (Value.Check(ConfigSchema, value)) return value;
  const [first] = Value.Errors(ConfigSchema, value);
  throw new Refusal(
    `${file}${first?.instancePath || '/'}: ${first?.message ?? 'does not fit'}; see docs/config.md.`,
  );
}
