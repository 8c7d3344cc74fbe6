/** A child to be killed: appends to the database in `argv[2]`, and prints each version once it is acknowledged. */
import { writeSync } from 'node:fs';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import { sample } from './sample.ts';

const VISITORS = 8;
const store = sqliteStore({ path: process.argv[2] as string });

await Promise.all(Array.from({ length: VISITORS }, (_, i) => appendForever(`v${i}`)));

async function appendForever(visitor: string): Promise<void> {
  let version = (await store.journeys.read('shop', visitor)).length;
  for (;;) {
    version = await store.journeys.append(sample(visitor, version));
    writeSync(1, `${visitor} ${version}\n`);
  }
}
