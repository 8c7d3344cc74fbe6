/** `kairos backup FILE`: all of a data folder as one file, beside a running collector. */
import { statSync } from 'node:fs';
import { backUp } from '../backup/back-up.ts';
import { Refusal } from '../config/refusal.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { settings } from './settings.ts';

export const backup: Command = {
  help: `Usage: kairos backup FILE [--data FOLDER]

  FILE            written anew; it has the log, the people and this installation's keys: guard it as these
  --data FOLDER   the data folder (data)

It runs beside a running collector, which goes on. What the console counts is not in it; it is counted anew.`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { values, positionals } = options('backup', args, { data: { type: 'string' } });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw new Refusal('Name one file: kairos backup FILE.');
  await backUp(settings(values).data, file, (share) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${Math.floor(100 * share)} %`);
  });
  console.log(`${file} has it all, ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB.`);
  return 0;
}
