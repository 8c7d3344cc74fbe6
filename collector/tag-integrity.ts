/** In: the folder the build wrote the tag into. Out: the hash of each of its files, as the build left them in `sri.json`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns rows like `{ "kairos.js": "sha384-…" }`; none where the build wrote no such file */
export function tagIntegrity(built: string): Readonly<Record<string, string>> {
  const file = join(built, 'sri.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}
