/** Whether the store can write, and how durably, as the database itself answers now. */
import type { DatabaseSync } from 'node:sqlite';
import type { StoreHealth } from '../store.ts';
import type { Writer } from './writer.ts';

/** While nothing can be written, no more than one attempt in this many milliseconds. */
const PROBE_EVERY = 1_000;
const LEVELS = ['off', 'normal', 'full', 'extra'];

/** @returns a function that reports; `queued` is left to the caller */
export function prepareHealth(db: DatabaseSync, writer: Writer): () => Omit<StoreHealth, 'queued'> {
  const journalMode = db.prepare('PRAGMA journal_mode');
  const synchronous = db.prepare('PRAGMA synchronous');
  const fill = db.prepare('INSERT INTO probe (bytes) VALUES (zeroblob(65536))');
  const clear = db.prepare('DELETE FROM probe');
  let probed = 0;

  /** A collector that reports itself unready gets no appends any more, so nobody else would notice a recovery. */
  function probe(): void {
    if (!writer.failure() || performance.now() - probed < PROBE_EVERY) return;
    probed = performance.now();
    try {
      writer.transact(() => {
        fill.run();
        clear.run();
      });
    } catch {
      // The writer keeps the error.
    }
  }

  return () => {
    probe();
    const failure = writer.failure();
    try {
      return {
        writable: failure === undefined,
        ...(failure && { reason: failure.code, message: failure.message }),
        journalMode: String(journalMode.get()?.['journal_mode']),
        synchronous: LEVELS[Number(synchronous.get()?.['synchronous'])] ?? 'unknown',
      };
    } catch (error) {
      return { writable: false, reason: 'failed', message: String(error) };
    }
  };
}
