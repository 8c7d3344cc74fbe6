/** `kairos restore FILE`: a data folder as it was when the backup was taken, also below a running collector. */
import { join } from 'node:path';
import { askCollector } from '../backup/ask-collector.ts';
import { type Carried, carryErasures } from '../backup/carry-erasures.ts';
import { isInUse } from '../backup/is-in-use.ts';
import { prepareRestore } from '../backup/prepare-restore.ts';
import { endSwap, swapData } from '../backup/swap-data.ts';
import { Refusal } from '../config/refusal.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { settings } from './settings.ts';

export const restore: Command = {
  help: `Usage: kairos restore FILE [--data FOLDER]

  FILE            a file that “kairos backup” wrote
  --data FOLDER   the data folder (data)

The collector may run: it takes the backup within a second, and asks the shop's pages to come again meanwhile. What
stood in the folder is put aside under another name, not deleted. Who was erased since the backup stays erased. People
sign in again, as they could when it was taken, and the console counts the log anew.`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { values, positionals } = options('restore', args, { data: { type: 'string' } });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw new Refusal('Name one file: kairos restore FILE.');
  const { data } = settings(values);
  const inUse = isInUse(join(data, 'kairos.db'));
  if (!inUse) endSwap(data);
  console.error(`Looking at ${file} …`);
  prepareRestore(data, file);
  const before = await carryErasures(data);
  const suffix = `.before-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`;
  if (inUse) console.error('Asking the running collector …');
  const { aside, carried } = inUse
    ? await askCollector(data, { suffix }, () => console.error('The collector takes it …'))
    : { aside: swapData(data, suffix), carried: { erased: 0 } };
  console.log(`${data} is as it was when ${file} was taken.`);
  if (aside.length > 0) console.log(`What stood there is now ${aside.join(', ')}.`);
  console.log(sayCarried(before, carried));
  return 0;
}

/** @param later what was erased between the command's look and the collector's */
function sayCarried(first: Carried, later: Carried): string {
  const why = 'why' in first ? first.why : 'why' in later ? later.why : undefined;
  if (why === 'otherKeys') {
    return 'The backup has the keys of another installation: whom was erased here since cannot be told. Erase them again.';
  }
  if (why === 'unreadable') {
    return 'What stood there cannot be read: who was erased since the backup cannot be told. Erase them again.';
  }
  const erased = ('erased' in first ? first.erased : 0) + ('erased' in later ? later.erased : 0);
  return erased === 0
    ? 'Nobody in it was erased since.'
    : `${erased} visitor${erased === 1 ? '' : 's'} in it had been erased since, and ${erased === 1 ? 'was' : 'were'} erased again.`;
}
