/** Every numbered behaviour of docs/spec.md is cited by a test, and no test cites a number that is not there. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ERRORS } from '../protocol/errors.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const numbered = new Set(
  [...read('docs/spec.md').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, number = '']) => number),
);
/** Numbers in titles as `(spec: T1 T2)`, and in rows of cases as `"spec": "T1 T2"`. */
const cited = new Map<string, string>();
for (const file of globSync(['test/**/*.test.ts', 'test/**/cases/*.json'], { cwd: ROOT })) {
  for (const [, numbers = ''] of read(file).matchAll(/\bspec(?:: |": ")([A-Z]\d+(?: [A-Z]\d+)*)/g)) {
    for (const number of numbers.split(' ')) cited.set(number, file);
  }
}

it('every behaviour has a test', () => {
  expect([...numbered].filter((number) => !cited.has(number))).toEqual([]);
});

it('every cited behaviour is in the spec', () => {
  expect([...cited].filter(([number]) => !numbered.has(number))).toEqual([]);
});

it('docs/errors.md has every error as the code has it, and no other (spec: W1)', () => {
  const rows = [...read('docs/errors.md').matchAll(/^\| (?:(\d{3}) \| )?`(\w+)` \| (.+) \|$/gm)];
  const told = Object.fromEntries(
    rows.map(([, status, code, message]) => [code, { status: Number(status ?? 0), message }]),
  );
  expect(told).toEqual(ERRORS);
});
