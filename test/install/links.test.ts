/** Every relative link in the docs leads to a file, and to a heading of it where it names one. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: ROOT })];

/** As code hosts make them: small letters, hyphens, no punctuation. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const prose = (path: string) => readFileSync(join(ROOT, path), 'utf8').replaceAll(/^```.*?^```/gms, '');

test('no link of the docs leads nowhere (spec: B6)', () => {
  const broken: string[] = [];
  for (const page of PAGES) {
    for (const [, link = ''] of prose(page).matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)) {
      const [path = '', heading] = link.split('#');
      const target = path ? join(dirname(page), path) : page;
      const headings = () => [...prose(target).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => anchor(text));
      if (!existsSync(join(ROOT, target)) || (heading !== undefined && !headings().includes(heading))) {
        broken.push(`${page}: ${link}`);
      }
    }
  }
  expect(broken).toEqual([]);
});
