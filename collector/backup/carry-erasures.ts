/** Who was erased after the backup was taken stays erased: the tombstones of the present log go into the restored one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { tombstoneOf } from '../pipeline/visitor-id.ts';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import { restoreFiles } from './restore-files.ts';

/** Visitors looked at before others get their turn. */
const SLICE = 1_000;

/** `unreadable`: the present log or keys cannot be read; `otherKeys`: they are of another installation. */
export type Carried = { erased: number } | { why: 'unreadable' | 'otherKeys' };

/**
 * May be done twice: what was carried already is not looked for again.
 * @param data a data folder in which `prepareRestore` has laid a backup ready
 * @returns how many visitors of the backup were erased, or why that could not be told
 */
export async function carryErasures(data: string): Promise<Carried> {
  const { folder, log } = restoreFiles(data);
  const present = join(data, 'kairos.db');
  if (!existsSync(present)) return { erased: 0 };
  const key = keyIn(folder);
  const presentKey = keyIn(data);
  if (key === undefined || presentKey === undefined) return { why: 'unreadable' };
  if (key !== presentKey) return { why: 'otherKeys' };
  const graves = tombstones(present);
  if (!graves) return { why: 'unreadable' };
  const unknown = unknownTo(log, graves);
  return { erased: unknown.size === 0 ? 0 : await eraseAgain(log, key, unknown) };
}

function keyIn(folder: string): string | undefined {
  try {
    const { tombstone } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as {
      tombstone?: unknown;
    };
    return typeof tombstone === 'string' ? tombstone : undefined;
  } catch {
    return undefined;
  }
}

interface Grave {
  site: string;
  hash: string;
}

/** @returns `undefined` if the log is damaged: that may be why one restores */
function tombstones(path: string): Grave[] | undefined {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true });
    return db
      .prepare('SELECT site, hash FROM tombstones')
      .all()
      .map((row) => ({ site: String(row['site']), hash: String(row['hash']) }));
  } catch {
    return undefined;
  } finally {
    db?.close();
  }
}

/** @returns the tombstones that the backup does not have, by site */
function unknownTo(log: string, graves: readonly Grave[]): Map<string, Set<string>> {
  const unknown = new Map<string, Set<string>>();
  const db = new DatabaseSync(log, { readOnly: true });
  try {
    const has = db.prepare('SELECT 1 FROM tombstones WHERE site = ? AND hash = ?');
    for (const { site, hash } of graves) {
      if (!has.get(site, hash)) unknown.set(site, (unknown.get(site) ?? new Set()).add(hash));
    }
    return unknown;
  } finally {
    db.close();
  }
}

async function eraseAgain(
  log: string,
  key: string,
  unknown: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<number> {
  const store = sqliteStore({ path: log });
  let erased = 0;
  try {
    for (const [site, hashes] of unknown) {
      const left = new Set(hashes);
      let before: number | undefined;
      do {
        const rows = await store.journeys.list(site, {
          limit: SLICE,
          ...(before !== undefined && { before }),
        });
        for (const { visitor } of rows) {
          const hash = tombstoneOf(key, site, visitor);
          if (!left.delete(hash)) continue;
          await store.journeys.erase(site, visitor, hash);
          erased++;
        }
        before = rows.at(-1)?.lastPosition;
        await new Promise((done) => setImmediate(done));
      } while (before !== undefined);
      // Of those the backup does not know, an old queue may still tell.
      for (const hash of left) await store.journeys.erase(site, '', hash);
    }
  } finally {
    await store.close();
  }
  return erased;
}
