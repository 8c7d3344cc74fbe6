/** The guard around every use of the database from outside. */
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';
import { toStoreError } from './to-store-error.ts';

/** Runs work on the open database; whatever it throws, and any use after closing, becomes a StoreError. */
export type Access = <T>(work: () => T) => T;

export function guard(db: DatabaseSync, path: string): Access {
  return (work) => {
    if (!db.isOpen) throw new StoreError('closed', 'The store was closed.');
    try {
      return work();
    } catch (error) {
      throw toStoreError(error, path);
    }
  };
}
