/** In: a page of the install docs and a fence's label, the words behind its first backticks. Out: the code, for this collector. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(import.meta.dirname, '../../docs/install');

/** @param label such as `tsx src/main.tsx`; @throws if there is not exactly one such fence */
export function fence(file: string, label: string): string {
  const text = readFileSync(join(DOCS, file), 'utf8');
  const found = [...text.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)].filter(([, words]) => words === label);
  const [, , code] = found[0] ?? [];
  if (found.length !== 1 || code === undefined) {
    throw new Error(`docs/install/${file} has ${found.length} fences “${label}”, not one.`);
  }
  return code;
}

/** The placeholders of the docs, filled in: the collector's address, and `demo` as the site's key. */
export function filled(code: string, collector: string): string {
  return code.replaceAll('https://collector.example', collector).replaceAll('YOUR-SITE-KEY', 'demo');
}
