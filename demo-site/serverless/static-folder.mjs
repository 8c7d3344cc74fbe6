/** A rollup plugin. The built shop and tag come in; dist/static goes out, a folder that any file server can serve. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const OUT = 'dist/static';
const RULES = 'demo-site/rules';
const RULEBOOK = 'rulebook.json';
const TAG = /<script async src="%KAIROS%[^>]*><\/script>/;

export const staticFolder = {
  name: 'static-folder',
  /** Of an earlier build nothing may stay: the tag names its chunks by their hash. */
  buildStart() {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
  },
  writeBundle() {
    cpSync('dist/shop', OUT, { recursive: true });
    for (const file of readdirSync('dist/tag')) {
      if (file.endsWith('.js')) cpSync(join('dist/tag', file), join(OUT, file));
    }
    for (const file of readdirSync(OUT).filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(OUT, file), 'utf8');
      // The tag comes once the service worker is there to answer it.
      const page = html
        .replace(TAG, '<script type="module" src="serverless.js"></script>')
        .replaceAll('%KAIROS%', '.');
      writeFileSync(join(OUT, file), page);
    }
    const read = (name) => readFileSync(join(RULES, name), 'utf8').trim();
    const rules = readdirSync(RULES).filter((name) => name.endsWith('.json') && name !== RULEBOOK);
    const texts = rules.sort().map(read);
    writeFileSync(join(OUT, 'rules.json'), `{"rulebook":${read(RULEBOOK)},"rules":[${texts.join(',')}]}`);
    cpSync(
      createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'),
      join(OUT, 'mockServiceWorker.js'),
    );
  },
};
