/** Writes the keys of this installation: the whole file or none of it, readable by its owner only. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param folder the data folder */
export function keepSecrets(folder: string, secrets: object): void {
  const file = join(folder, 'secrets.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
