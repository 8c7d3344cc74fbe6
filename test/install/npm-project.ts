/** In: the install docs' own files. Out: a project as a shop has it, with the packed kairos-tag in it; type-checked and bundled. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

export interface NpmProject {
  folder: string;
  /** @returns what the compiler complains about; empty if nothing */
  typeErrors(): string;
  /** @returns each file of the bundle with its text, the entry as `main.js` */
  bundle(entry: string): Promise<Record<string, string>>;
  remove(): void;
}

/** @param files by path. React and Vue are found in this repository's own node_modules, above the folder */
export function npmProject(files: Readonly<Record<string, string>>): NpmProject {
  const folder = mkdtempSync(join(ROOT, 'dist/project-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', '{ "name": "shop", "private": true, "type": "module" }');
  install(folder);
  for (const [path, text] of Object.entries(files)) write(path, text);
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    types: [],
    // The package's own declarations are checked too.
    skipLibCheck: false,
  };
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src/**/*.ts', 'src/**/*.tsx'] }));

  return {
    folder,
    typeErrors: () => run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], folder),
    async bundle(entry) {
      const { outputFiles } = await build({
        entryPoints: { main: join(folder, entry) },
        absWorkingDir: folder,
        bundle: true,
        splitting: true,
        format: 'esm',
        outdir: join(folder, 'out'),
        write: false,
        jsx: 'automatic',
        // React's StrictMode does its work in development only.
        define: { 'process.env.NODE_ENV': '"development"' },
        plugins: [vueFiles],
        logLevel: 'silent',
      });
      return Object.fromEntries(outputFiles.map(({ path, text }) => [path.split('/').at(-1) ?? '', text]));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Packs dist/npm as it would be published, and installs the file. */
function install(folder: string): void {
  const packed = run(
    'npm',
    ['pack', '--silent', '--pack-destination', folder, join(ROOT, 'dist/npm')],
    folder,
  );
  const file = readdirSync(folder).find((name) => /^kairos-tag-.*\.tgz$/.test(name));
  if (!file) throw new Error(`npm pack made no file: ${packed}`);
  const said = run(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--silent', `./${file}`],
    folder,
  );
  if (!readdirSync(folder).includes('node_modules')) throw new Error(`npm install failed: ${said}`);
}

/** @returns what was said on a failure */
function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

/** What a shop's Vue plugin does: a single-file component becomes a module. */
const vueFiles: Plugin = {
  name: 'vue-files',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { compileScript, parse } = await import('vue/compiler-sfc');
      const { readFileSync } = await import('node:fs');
      const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path });
      const { content } = compileScript(descriptor, { id: 'shop', inlineTemplate: true });
      return { contents: content, loader: 'ts', resolveDir: dirname(path) };
    });
  },
};
