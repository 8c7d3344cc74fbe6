/** A rulebook and a path in; one file, or a folder with a file for each rule, out. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulesBundle } from '../../../protocol/api/versions.ts';
import { Refusal } from '../../config/refusal.ts';
import { RULEBOOK_FILE } from '../../pipeline/rules-folder.ts';

/** @throws Refusal for a folder that has something in it: what is there would be taken for rules of this site */
export function writeBundle(path: string, bundle: RulesBundle): void {
  if (path.endsWith('.json')) {
    writeFileSync(path, text(bundle));
    return;
  }
  if (existsSync(path) && readdirSync(path).length > 0) {
    throw new Refusal(`${path} is not empty; name a new folder, or a file that ends with .json.`);
  }
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, RULEBOOK_FILE), text(bundle.rulebook));
  for (const rule of bundle.rules) writeFileSync(join(path, fileOf(rule.id)), text(rule));
}

function fileOf(id: string): string {
  const file = `${id}.json`;
  return file === RULEBOOK_FILE ? `rule-${file}` : file;
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
