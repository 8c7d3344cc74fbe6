/** A rollup plugin. The tag as a module and its built chunks come in; dist/npm goes out, the folder that `npm pack` packs. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OUT = 'dist/npm';

/** @param {ReadonlyMap<string, string>} chunkFiles what the tag's code calls each chunk, and the file it became */
export const npmPackage = (chunkFiles) => ({
  name: 'npm-package',
  buildStart() {
    rmSync(OUT, { recursive: true, force: true });
  },
  resolveId: (id) => (id.startsWith('./kairos-') ? { id, external: true, moduleSideEffects: false } : null),
  /** The chunks come with the package, by names that a shop's bundler can read, and not from the collector. */
  load(id) {
    if (!id.endsWith('sdk/load-chunk.ts')) return null;
    const rows = [...chunkFiles.values()].map((file) => `'${file}': () => import('./${file}')`);
    return `const chunks = { ${rows.join(', ')} };
      export const createChunkLoader = () => (file) => chunks[file]();`;
  },
  writeBundle() {
    for (const file of readdirSync('dist/tag')) {
      if (/^kairos(-[\w-]+\.[\w-]{8})?\.js$/.test(file)) cpSync(join('dist/tag', file), join(OUT, file));
    }
    cpSync('LICENSE', join(OUT, 'LICENSE'));
    cpSync('packaging/npm-readme.md', join(OUT, 'README.md'));
    writeTypes();
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { name, ...about } = JSON.parse(readFileSync('packaging/npm-package.json', 'utf8'));
    writeFileSync(join(OUT, 'package.json'), `${JSON.stringify({ name, version, ...about }, null, 2)}\n`);
  },
});

/** The declarations of the public names and of what they mention; those of the tag's inside stay here. */
function writeTypes() {
  const types = join(OUT, 'types');
  const { status, stdout } = spawnSync('node_modules/.bin/tsc', ['-p', 'packaging'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The tag's types could not be written:\n${stdout}`);
  const reached = new Map();
  const reach = (path) => {
    if (reached.has(path)) return;
    const text = readFileSync(path, 'utf8');
    reached.set(path, text.replaceAll(/(from '\.[^']*)\.tsx?'/g, "$1.js'"));
    for (const [, to] of text.matchAll(/from '(\.[^']*)\.tsx?'/g)) reach(join(dirname(path), `${to}.d.ts`));
  };
  reach(join(types, 'sdk/index.d.ts'));
  rmSync(types, { recursive: true });
  for (const [path, text] of reached) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
