/** The borders between the layers hold, and each of them is shown to hold by a tree that breaks it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crossings } from './borders/borders.ts';
import { readTree, treeOf } from './borders/tree.ts';
import trees from './borders/trees.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['protocol', 'engine', 'sdk', 'collector', 'console', 'demo-site', 'test', 'bench', 'docs'];

test('no import crosses a border, and there is no cycle (spec: B2)', () => {
  const tree = readTree(ROOT, FOLDERS);
  expect(tree.size).toBeGreaterThan(100);
  expect(crossings(tree)).toEqual([]);
});

test('every import of the tree leads to a file', () => {
  const tree = readTree(ROOT, FOLDERS);
  const missing = [...tree.values()].flatMap(({ path, imports }) =>
    imports
      .filter((one) => one.path !== undefined && !tree.has(one.path) && !existsSync(join(ROOT, one.path)))
      .map(({ specifier }) => `${path} imports ${specifier}, which is not there.`),
  );
  expect(missing).toEqual([]);
});

const { broken, fine } = trees as unknown as {
  broken: { what: string; sources: { [path: string]: string }; says: string }[];
  fine: { [path: string]: string };
};

test.each(broken)('$what is told (spec: B2)', ({ sources, says }) => {
  const told = crossings(treeOf(sources));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(says);
});

test('what is allowed is not told', () => {
  expect(crossings(treeOf(fine))).toEqual([]);
});
