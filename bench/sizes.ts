/** `npm run sizes:write`: measures what a shop's page loads from `dist/tag`, beside its peers, and writes the README's tables of it anew. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { PEERS } from './peers.ts';

const ROOT = join(import.meta.dirname, '..');
const README = join(ROOT, 'README.md');

/** What a page of the shop loads; the console is for people at work, and its size is checked but not in the README. */
export const TAG = 'dist/tag/';

export interface Size {
  name: string;
  file: string;
  /** Bytes, brotli. */
  bytes: number;
  /** The same, at most; from `size-limit` in package.json, which fails the build. Peers have none. */
  budget?: number;
}

/**
 * @param folder only what is built into it
 * @throws if `dist` is not built
 */
export function sizes(folder = 'dist/'): Size[] {
  const { 'size-limit': budgets } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    'size-limit': { name: string; path: string; limit: string }[];
  };
  const within = budgets.filter(({ path }) => path.startsWith(folder));
  return within.map(({ name, path, limit }) => {
    const [file] = globSync(path, { cwd: ROOT });
    if (!file) throw new Error(`There is no ${path}; run npm run build first.`);
    const bytes = brotliCompressSync(readFileSync(join(ROOT, file))).length;
    return { name, file: basename(file), bytes, budget: Number.parseFloat(limit) * 1_000 };
  });
}

export async function peerSizes(): Promise<Size[]> {
  return Promise.all(
    Object.values(PEERS).map(async ({ name, from, script }) => ({
      name,
      file: from,
      bytes: brotliCompressSync(await script()).length,
    })),
  );
}

/** @returns the README with what stands between `<!-- sizes -->` and `<!-- /sizes -->` made anew */
export function withSizes(readme: string, ours: readonly Size[], peers: readonly Size[]): string {
  const tables = [
    '| file | what | kB | at most |',
    '| --- | --- | --- | --- |',
    ...ours.map(
      ({ name, file, bytes, budget = 0 }) =>
        `| \`${plain(file)}\` | ${name} | ${kilo(bytes)} | ${kilo(budget)} |`,
    ),
    '',
    '| beside it | file of the npm package | kB |',
    '| --- | --- | --- |',
    ...peers.map(({ name, file, bytes }) => `| ${name} | \`${file}\` | ${kilo(bytes)} |`),
  ].join('\n');
  const [before = '', rest = ''] = readme.split('<!-- sizes -->');
  return `${before}<!-- sizes -->\n${tables}\n<!-- /sizes -->${rest.split('<!-- /sizes -->')[1] ?? ''}`;
}

const kilo = (bytes: number) => (bytes / 1_000).toFixed(2);

/** The hash in the name is another with every change. */
const plain = (file: string) => file.replace(/\.[\w-]{8}\.js$/, '.*.js');

if (import.meta.main)
  writeFileSync(README, withSizes(readFileSync(README, 'utf8'), sizes(TAG), await peerSizes()));
