/** A data folder in, one file with all of it out, as it was at one moment; a running collector goes on meanwhile. */
import { chmodSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { Refusal } from '../config/refusal.ts';

/** Beside the log a backup has the keys of the installation: without them nobody who was erased is recognised. */
export const KEPT = ['secrets.json'] as const;

/** Pages copied at a time. */
const PAGES = 2_000;

/**
 * @param onProgress share of the log that is copied, from 0 to 1
 * @throws Refusal with one sentence
 */
export async function backUp(
  data: string,
  file: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  const log = join(data, 'kairos.db');
  if (!existsSync(log)) throw new Refusal(`There is no log in ${data}; name the data folder with --data.`);
  if (existsSync(file)) throw new Refusal(`${file} exists already; name another file.`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const source = new DatabaseSync(log, { readOnly: true });
  try {
    // Within one reading: what is appended meanwhile would make the copy begin again and again.
    source.exec('BEGIN');
    source.prepare('SELECT position FROM head').get();
    await backup(source, part, {
      rate: PAGES,
      progress: ({ totalPages, remainingPages }) => onProgress(1 - remainingPages / Math.max(1, totalPages)),
    });
    chmodSync(part, 0o600);
    addKept(part, data);
    renameSync(part, file);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`The backup failed: ${messageOf(error)}.`);
  } finally {
    source.close();
    for (const rest of [part, `${part}-journal`]) rmSync(rest, { force: true });
  }
}

function addKept(part: string, data: string): void {
  const db = new DatabaseSync(part);
  // One file, without others beside it.
  db.exec('PRAGMA journal_mode = DELETE; CREATE TABLE kept (name TEXT PRIMARY KEY, content TEXT NOT NULL)');
  const put = db.prepare('INSERT INTO kept (name, content) VALUES (?, ?)');
  for (const name of KEPT) {
    const path = join(data, name);
    if (existsSync(path)) put.run(name, readFileSync(path, 'utf8'));
  }
  db.close();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
