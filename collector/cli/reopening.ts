/** A collector behind its front, which is closed and opened again when a backup is restored beside it. */
import { carryErasures } from '../backup/carry-erasures.ts';
import { serveRestores } from '../backup/serve-restores.ts';
import { swapData } from '../backup/swap-data.ts';
import type { Collector } from '../collector.ts';
import type { Front } from '../http/front.ts';

export interface Reopening {
  /** The one that answers now. */
  readonly collector: Collector;
  close(): Promise<void>;
}

export interface ReopeningParts {
  /** The data folder. */
  data: string;
  front: Front;
  /** Opens log and keys as they are in the data folder. */
  open: () => Promise<Collector>;
}

export async function reopening({ data, front, open }: ReopeningParts): Promise<Reopening> {
  let collector = await open();
  await show();

  async function show(): Promise<void> {
    await collector.app.ready();
    front.show((request, response) => collector.app.routing(request, response));
  }

  async function openAgain(): Promise<void> {
    try {
      collector = await open();
      await show();
    } catch (error) {
      console.error(`kairos: ${data} cannot be opened any more; what stood there before is beside it.`);
      process.exitCode = 1;
      // After whoever asked has been told.
      setTimeout(() => process.kill(process.pid, 'SIGTERM'), 1_000);
      throw error;
    }
  }

  const restores = serveRestores(data, async (suffix) => {
    await front.away();
    await collector.close();
    try {
      // Once more: somebody may have been erased since the command did it.
      const carried = await carryErasures(data);
      const aside = swapData(data, suffix);
      console.log('A backup was restored; the console counts it anew.');
      return { aside, carried };
    } finally {
      await openAgain();
    }
  });

  return {
    get collector() {
      return collector;
    },
    async close() {
      await restores.stop();
      await front.close();
      await collector.close();
    },
  };
}
