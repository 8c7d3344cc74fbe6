/** The only way to write: work in, one transaction out, and the memory of whether the last one went well. */
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';
import { toStoreError } from './to-store-error.ts';

export interface WriterOptions {
  path: string;
  readOnly?: boolean;
  beforeCommit?: (db: DatabaseSync) => void;
}

export interface Writer {
  /**
   * Runs `work` between BEGIN and COMMIT.
   * @returns what `work` returned, once it is on disk
   * @throws StoreError with nothing of it left in the database
   */
  transact<T>(work: () => T): T;
  /** The error of the last transaction, if it failed. */
  failure(): StoreError | undefined;
}

/** @param options `beforeCommit` is a seam for tests: it runs when all is written and nothing is durable yet */
export function createWriter(db: DatabaseSync, options: WriterOptions): Writer {
  const { path, readOnly = false, beforeCommit } = options;
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const file = fileId(path);
  let failure: StoreError | undefined = readOnly
    ? new StoreError('readonly', `${path} was opened for reading only.`)
    : undefined;

  function transact<T>(work: () => T): T {
    try {
      // SQLite goes on writing happily into a file that has no name any more; at the next start all would be lost.
      if (fileId(path) !== file) {
        throw new StoreError(
          'gone',
          `${path} was deleted or replaced; put it back or restart the collector.`,
        );
      }
      begin.run();
      const result = work();
      beforeCommit?.(db);
      commit.run();
      failure = undefined;
      return result;
    } catch (error) {
      failure = toStoreError(error, path);
      // Some failures end the transaction themselves.
      if (db.isTransaction) rollback.run();
      throw failure;
    }
  }

  return { transact, failure: () => failure };
}

function fileId(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && `${stat.dev}:${stat.ino}`;
}
