/** What SQLite or the file system threw in, the store's own error out. */
import { StoreError, type StoreErrorCode } from '../store-error.ts';

/** Primary result codes, sqlite.org/rescode.html */
const SQLITE: Readonly<Record<number, StoreErrorCode>> = {
  3: 'readonly',
  5: 'busy',
  6: 'busy',
  8: 'readonly',
  11: 'damaged',
  13: 'full',
  26: 'damaged',
};

const SYSTEM: Readonly<Record<string, StoreErrorCode>> = {
  EACCES: 'readonly',
  EPERM: 'readonly',
  EROFS: 'readonly',
  EDQUOT: 'full',
  ENOSPC: 'full',
};

const SENTENCES: Partial<Record<StoreErrorCode, string>> = {
  busy: 'is being written by another process; close that one, or try again.',
  damaged: 'is damaged or not a database; restore a backup or move the file away.',
  full: 'cannot grow; free some space on its disk.',
  readonly: 'cannot be written; check who owns the file, its folder and its disk.',
};

/** @param path the database, named in the sentence */
export function toStoreError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error;
  const { errcode, code, message } = error as { errcode?: number; code?: string; message?: string };
  const known =
    error instanceof SyntaxError
      ? 'damaged'
      : errcode === undefined
        ? SYSTEM[code ?? '']
        : SQLITE[errcode & 0xff];
  const sentence = known && SENTENCES[known];
  return new StoreError(known ?? 'failed', `${path} ${sentence ?? `failed: ${message ?? error}.`}`, error);
}
