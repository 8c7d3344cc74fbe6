/** @returns the path of a database in a new folder, which is deleted when the test file ends */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export function databasePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-store-'));
  folders.push(folder);
  return join(folder, 'kairos.db');
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
