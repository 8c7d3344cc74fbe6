/** Files in, lines out: plain and gzip, long lines, missing ends, damage. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { type Line, readLines } from '../../collector/recordings/read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'kairos-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: string | Buffer) {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const file = await readLines(path);
  const lines: Line[] = [];
  let share = 0;
  for await (const chunk of file.chunks) {
    lines.push(...chunk.lines);
    expect(chunk.share).toBeGreaterThanOrEqual(share);
    share = chunk.share;
  }
  return { lines, share, damage: file.damage() };
}

const long = 'x'.repeat(1_000_001);
it.each<[string, string, Line[]]>([
  [
    'lines',
    'a\nb\n',
    [
      { number: 1, text: 'a' },
      { number: 2, text: 'b' },
    ],
  ],
  [
    'CRLF',
    'a\r\n\r\nb\r\n',
    [
      { number: 1, text: 'a' },
      { number: 2, text: '' },
      { number: 3, text: 'b' },
    ],
  ],
  [
    'no line break at the end',
    'a\nb',
    [
      { number: 1, text: 'a' },
      { number: 2, text: 'b', cut: true },
    ],
  ],
  [
    'an overlong line',
    `a\n${long}\nb\n`,
    [
      { number: 1, text: 'a' },
      { number: 2, text: '', tooLong: true },
      { number: 3, text: 'b' },
    ],
  ],
  [
    'an overlong end',
    `a\n${long}`,
    [
      { number: 1, text: 'a' },
      { number: 2, text: '', tooLong: true, cut: true },
    ],
  ],
])('%s, plain and gzip', async (_name, text, lines) => {
  expect(await read(text)).toEqual({ lines, share: 1, damage: undefined });
  expect(await read(gzipSync(text))).toEqual({ lines, share: 1, damage: undefined });
});

const numbers = Array.from({ length: 200_000 }, (_, place) => `line ${place * 7919}`);
const packed = gzipSync(numbers.join('\n'));

it('keeps characters whole across chunks', async () => {
  const text = 'ä€🎁'.repeat(60_000);
  expect((await read(`${text}\n`)).lines).toEqual([{ number: 1, text }]);
});

it('gives what there is of a gzip file that breaks off', async () => {
  const { lines, damage } = await read(packed.subarray(0, packed.length / 2));
  expect(damage).toBeUndefined();
  expect(lines.length).toBeGreaterThan(50_000);
  expect(lines.at(-1)?.cut).toBe(true);
  expect(lines.slice(0, -1).map(({ text }) => text)).toEqual(numbers.slice(0, lines.length - 1));
});

it('says that a gzip file is damaged, after the lines before that', async () => {
  const bad = Buffer.from(packed);
  bad.fill(0xff, bad.length / 2, bad.length / 2 + 200);
  const { lines, damage } = await read(bad);
  expect(damage).toMatch(/invalid|incorrect/);
  expect(lines.length).toBeGreaterThan(50_000);
});

it.each([
  ['a folder', () => folder, 'is not a file'],
  ['nothing', () => join(folder, 'none'), 'cannot be read'],
])('refuses %s', async (_name, path, words) => {
  await expect(readLines(path())).rejects.toThrow(words);
});

it('refuses an empty file', async () => {
  await expect(read('')).rejects.toThrow('is empty');
});
