/** `kairos replay FILE`: sends recorded journeys with their own ids and times through the HTTP interface. */
import { basename } from 'node:path';
import { Refusal } from '../config/refusal.ts';
import { mapperOf } from '../recordings/mapper-of.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { destination } from './replay/destination.ts';
import { formatOf } from './replay/format-of.ts';
import { postBatch } from './replay/post-batch.ts';
import { progress } from './replay/progress.ts';
import { replayFile } from './replay/replay-file.ts';
import { sourceOf } from './replay/source-of.ts';
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
  const format = formatOf(values.format, values.currency);
  const { name } = format;
  const source = sourceOf(values.source ?? name);
  const { to, key } = destination(values);

  const began = performance.now();
  const bar = progress(process.stderr);
  const tally = await replayFile({
    file,
    source,
    mapper: mapperOf(format),
    post: postBatch({ to, key }),
    progress: bar,
  }).finally(bar.end);
  const end = summary({ file: basename(file), format: name, source, to }, tally, performance.now() - began);
  sayUnread(tally);
  console.log(values.json ? JSON.stringify(end, null, 2) : summaryText(end));
  const refused = [...Object.values(end.unread), ...Object.values(end.rejected)];
  return refused.length > 0 ? 1 : 0;
}

function sayUnread({ examples, unread }: Tally): void {
  for (const { line, message } of examples) console.error(`Line ${line}: ${message}; left out.`);
  const all = Object.values(unread).reduce((sum, times) => sum + times, 0);
  if (all > examples.length) console.error(`And ${all - examples.length} more.`);
}
