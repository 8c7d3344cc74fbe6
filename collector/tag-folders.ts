/**
 * In: the folder the build wrote and the data folder. Out: the folders the tag's files are served from: the build's, then
 * one with the files of earlier builds. A page that was loaded before an update, or that names a version with its
 * hash, still asks for those. A file's name carries its hash, so no two builds disagree about a name.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** Files like `kairos-prompt.C5wUN6vg.js` and their compressed forms. */
const HASHED = /\.[\w-]{8}\.js(\.br|\.gz)?$/;

/** Milliseconds: a version that no start has found in the build for so long is forgotten. */
const KEPT = 365 * 24 * 60 * 60_000;

/** @param now epoch milliseconds */
export function tagFolders(built: string, data: string, now: number): string[] {
  const kept = join(data, 'tag');
  mkdirSync(kept, { recursive: true });
  for (const file of readdirSync(built).filter((name) => HASHED.test(name))) {
    cpSync(join(built, file), join(kept, file));
    utimesSync(join(kept, file), now / 1_000, now / 1_000);
  }
  for (const file of readdirSync(kept)) {
    if (now - statSync(join(kept, file)).mtimeMs > KEPT) rmSync(join(kept, file));
  }
  return [built, kept];
}
