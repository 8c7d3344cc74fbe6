/** Puts what `prepareRestore` laid ready in the place of the data; whatever ends in between, it is old or new, never both. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT } from './back-up.ts';
import { restoreFiles } from './restore-files.ts';
import { writeWhole } from './write-whole.ts';

/** What a database's name may be followed by. */
const PARTS = ['', '-wal', '-shm'];

/**
 * Nobody may have the log open.
 * @param suffix for the names of what stood there before, such as `.before-2026-11-22`
 * @returns the names of what was put aside
 */
export function swapData(data: string, suffix: string): string[] {
  mkdirSync(data, { recursive: true });
  writeWhole(restoreFiles(data).swap, JSON.stringify({ suffix }));
  return goOn(data, suffix);
}

/**
 * Ends a swap that a crash has interrupted; to be called before the log is opened.
 * @returns true if there was one
 */
export function endSwap(data: string): boolean {
  const { swap } = restoreFiles(data);
  if (!existsSync(swap)) return false;
  const { suffix } = JSON.parse(readFileSync(swap, 'utf8')) as { suffix: string };
  goOn(data, suffix);
  return true;
}

/** Each step can be done again: while the restored file waits, what has its name in the data is the one from before. */
function goOn(data: string, suffix: string): string[] {
  const { folder, log } = restoreFiles(data);
  const aside: string[] = [];
  const putAside = (name: string) => {
    const path = join(data, name);
    if (existsSync(path)) renameSync(path, path + suffix);
    if (existsSync(path + suffix)) aside.push(name + suffix);
  };
  for (const name of KEPT) {
    if (!existsSync(join(folder, name))) continue;
    putAside(name);
    renameSync(join(folder, name), join(data, name));
  }
  if (existsSync(log)) {
    // The log before what belongs to it: without it, its parts are nobody's.
    for (const part of PARTS) putAside(`kairos.db${part}`);
    // Counted from another log.
    for (const part of PARTS) rmSync(join(data, `reports.db${part}`), { force: true });
    renameSync(log, join(data, 'kairos.db'));
  }
  rmSync(folder, { recursive: true, force: true });
  return aside;
}
