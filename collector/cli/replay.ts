/** `kairos replay FILE`: sends recorded journeys with their own ids and times through the HTTP interface. */
import { basename } from 'node:path';
import { Refusal } from '../config/refusal.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { destination } from './replay/destination.ts';
import { FORMATS } from './replay/formats.ts';
import { postBatch } from './replay/post-batch.ts';
import { progress } from './replay/progress.ts';
import { replayFile } from './replay/replay-file.ts';
import { summary } from './replay/summary.ts';
import { summaryText } from './replay/summary-text.ts';
import type { Tally } from './replay/tally.ts';
import { SETTING_OPTIONS } from './settings.ts';

export const replay: Command = {
  help: `Usage: kairos replay FILE --format rees46|otto --currency EUR [--to URL] [--key SECRET]
       [--site KEY] [--source NAME] [--json] [--config FILE] [--data FOLDER]

  FILE             the recording, plain or gzip
  --format         rees46: CSV with event_time, event_type, product_id, … of a REES46 export
                   otto: a session of OTTO's data as JSON in each line; it has no prices
  --currency CODE  currency of the file's prices (ISO 4217); rees46 needs it
  --to URL         the collector; http://127.0.0.1:8787 by default, or as HOST and PORT say
  --key SECRET     secret key of the site; KAIROS_SECRET_KEY by default, else the key in the data folder
  --site KEY       the site whose key is taken from there; the first of the config by default
  --source NAME    journeys are named NAME:visitor; the format's name by default
  --json           the summary as JSON

Events keep their own times; they make decisions and never display anything. Rows that cannot be read
are named and left out. Run it again: what has arrived is a duplicate and counts once.
Exit code 0: everything arrived. 1: rows or events were refused. 2: it could not be done.`,
  run,
};

const SHAPE = {
  ...SETTING_OPTIONS,
  format: { type: 'string' },
  currency: { type: 'string' },
  to: { type: 'string' },
  key: { type: 'string' },
  site: { type: 'string' },
  source: { type: 'string' },
  json: { type: 'boolean' },
} as const;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = options('replay', args, SHAPE);
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) {
    throw new Refusal('Name one file: kairos replay FILE --format rees46|otto --currency EUR.');
  }
  const { name, mapper } = formatOf(values.format, values.currency);
  const source = sourceOf(values.source ?? name);
  const { to, key } = destination(values);

  const began = performance.now();
  const bar = progress(process.stderr);
  const tally = await replayFile({
    file,
    source,
    mapper,
    post: postBatch({ to, key }),
    progress: bar,
  }).finally(bar.end);
  const end = summary({ file: basename(file), format: name, source, to }, tally, performance.now() - began);
  sayUnread(tally);
  console.log(values.json ? JSON.stringify(end, null, 2) : summaryText(end));
  const refused = [...Object.values(end.unread), ...Object.values(end.rejected)];
  return refused.length > 0 ? 1 : 0;
}

function formatOf(name: string | undefined, currency: string | undefined) {
  const names = Object.keys(FORMATS).join(' or ');
  if (name === undefined) throw new Refusal(`Name the format of the file: --format ${names}.`);
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) throw new Refusal(`There is no format “${name}”; write --format ${names}.`);
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) {
    throw new Refusal(`“${currency}” is not a currency; write its three letters, as in --currency EUR.`);
  }
  if (format.priced && currency === undefined) {
    throw new Refusal(`A ${name} file does not say its currency; name it, as in --currency EUR.`);
  }
  return { name, mapper: format.mapper({ currency: currency ?? '' }) };
}

function sourceOf(name: string): string {
  if (/^[a-z0-9_-]{1,20}$/.test(name)) return name;
  throw new Refusal(
    `“${name}” cannot name a source; write up to 20 of a to z, 0 to 9, hyphen and underscore.`,
  );
}

function sayUnread({ examples, unread }: Tally): void {
  for (const { line, message } of examples) console.error(`Line ${line}: ${message}; left out.`);
  const all = Object.values(unread).reduce((sum, times) => sum + times, 0);
  if (all > examples.length) console.error(`And ${all - examples.length} more.`);
}
