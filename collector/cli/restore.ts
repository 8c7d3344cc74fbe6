/** `kairos restore FILE`: a data folder as it was when the backup was taken. */
import { restore as restoreData } from '../backup/restore.ts';
import { Refusal } from '../config/refusal.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { settings } from './settings.ts';

export const restore: Command = {
  help: `Usage: kairos restore FILE [--data FOLDER]

  FILE            a file that “kairos backup” wrote
  --data FOLDER   the data folder (data)

Stop the collector first. What stood in the folder is put aside under another name, not deleted. At the next start
the console counts the log anew.`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { values, positionals } = options('restore', args, { data: { type: 'string' } });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw new Refusal('Name one file: kairos restore FILE.');
  const { data } = settings(values);
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const aside = restoreData(data, file, `.before-${stamp}`);
  console.log(`${data} is as it was when ${file} was taken.`);
  if (aside.length > 0) console.log(`What stood there is now ${aside.join(', ')}.`);
  return 0;
}
