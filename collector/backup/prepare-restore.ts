/** A backup in, everything that is to be live laid ready beside the data out; nothing of the data is touched yet. */
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../config/refusal.ts';
import { checkSchema } from '../store/sqlite/schema.ts';
import { restoreFiles } from './restore-files.ts';

/**
 * @param data the data folder; made if it is missing
 * @param file what `backUp` wrote
 * @throws Refusal with one sentence, and nothing is changed
 */
export function prepareRestore(data: string, file: string): void {
  const kept = checked(file);
  const { folder, log, swap } = restoreFiles(data);
  if (existsSync(swap))
    throw new Refusal('An earlier restore did not end; start the collector once, which ends it.');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  copyFileSync(file, log);
  dropKept(log);
  for (const [name, content] of kept) writeFileSync(join(folder, name), content, { mode: 0o600 });
}

/** @returns the files that were kept beside the log */
function checked(file: string): Map<string, string> {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    checkSchema(db, file);
    const sound = Object.values(db.prepare('PRAGMA quick_check').get() ?? {})[0] === 'ok';
    if (!sound) throw new Refusal(`${file} is damaged; take another backup.`);
    const rows = db.prepare('SELECT name, content FROM kept').all();
    return new Map(rows.map((row) => [String(row['name']), String(row['content'])]));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file} is no backup of Kairos: ${error instanceof Error ? error.message : error}.`);
  } finally {
    db?.close();
  }
}

function dropKept(path: string): void {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA secure_delete = ON; DROP TABLE kept');
  db.close();
}
