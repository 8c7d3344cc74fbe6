/**
 * Builds everything a browser loads, into dist/:
 *   tag/      kairos.js (classic script), kairos.mjs (the same API as a module), their chunks, and sri.json
 *   console/  the web application of marketers and agents
 *   shop/     the demo shop
 *   static/   the same shop with a collector in its pages, for any file server
 *   npm/      the package kairos-tag: the tag as a module with its chunks and types
 * The chunks are built first: a chunk's name carries the hash of its content, and the tag is built
 * with the names inside, so a tag can never load another version's chunk.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { staticFolder } from './demo-site/serverless/static-folder.mjs';
import { npmPackage } from './packaging/npm-package.mjs';
import { pinTag } from './packaging/pin-tag.mjs';

/** The tag tells it with every batch, so that the install check can show it. */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What the tag's code calls each chunk, and the file it became; rollup runs the list in order. */
const chunkFiles = new Map();

const plugins = (options = {}) => [
  resolve({ browser: true, extensions: ['.ts', '.tsx', '.mjs', '.js'] }),
  esbuild({
    // Baseline 2022: <dialog>, constructed stylesheets, dynamic import.
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    ...options,
  }),
];

/** One keyword instead of two: neighbours can be joined, and both compress as one word. What it guards, the types did. */
const oneKeyword = {
  name: 'one-keyword',
  renderChunk: (code) => ({ code: code.replaceAll(/\bconst(?= |\[|\{)/g, 'let'), map: null }),
};

/** The tag's bytes are counted: terser's several passes save 7 % of them over esbuild's one. */
const tagPlugins = () => [
  ...plugins({
    minify: false,
    jsx: 'transform',
    jsxFactory: 'jsxH',
    jsxFragment: 'JsxFragment',
    // The one beside the sources, which is for checking, would bring back the longer way.
    tsconfig: false,
  }),
  oneKeyword,
  shorten(),
  // What the first pass wrote down differently can be shortened once more.
  shorten(),
];

function shorten() {
  return terser({
    ecma: 2022,
    module: true,
    compress: {
      passes: 3,
      unsafe: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      pure_getters: true,
      keep_fargs: false,
    },
    format: { comments: false },
  });
}

/** esbuild sees a module at a time and leaves names that several share as they are: 4 % of the console's bytes. */
function shortNames() {
  return terser({ ecma: 2022, module: true, format: { comments: false } });
}

/** An older file of the same chunk would be counted, and could be served, beside this one. */
const rememberChunk = (name) => ({
  name: 'remember-chunk',
  generateBundle(_options, bundle) {
    chunkFiles.set(`__${name.toUpperCase()}_FILE__`, Object.keys(bundle)[0]);
  },
  writeBundle({ dir }, bundle) {
    for (const file of readdirSync(dir)) {
      if (file.startsWith(`kairos-${name}.`) && !Object.keys(bundle).some((own) => file.startsWith(own))) {
        rmSync(`${dir}/${file}`);
      }
    }
  },
});

/** The tag names its chunks as `__PROMPT_FILE__` and so on. */
const nameChunks = {
  name: 'name-chunks',
  renderChunk: (code) => ({
    code: code
      .replaceAll(/__[A-Z]+_FILE__/g, (name) => chunkFiles.get(name))
      .replaceAll('__TAG_VERSION__', version),
    map: null,
  }),
};

/** Beside each script its compressed forms, so that the collector never compresses while it answers. */
const compressed = {
  name: 'compressed',
  writeBundle: {
    order: 'post',
    sequential: true,
    handler({ dir, file }, bundle) {
      for (const [name, { code }] of Object.entries(bundle)) {
        const path = dir ? `${dir}/${name}` : file;
        writeFileSync(`${path}.br`, brotliCompressSync(code));
        writeFileSync(`${path}.gz`, gzipSync(code, { level: 9 }));
      }
    },
  },
};

const copy = (from, to, filter) => ({
  name: 'copy',
  writeBundle: () => cpSync(from, to, { recursive: true, filter }),
});

const refuseWarnings = (warning) => {
  throw new Error(warning.message);
};

/** The shortest way from JSX to Preact: its `h` itself, named in each file so that nobody has to import it. */
const shortJsx = {
  name: 'short-jsx',
  transform: (code, id) =>
    id.endsWith('.tsx')
      ? { code: `import { h as jsxH, Fragment as JsxFragment } from 'preact';${code}`, map: null }
      : null,
};

/** Styles are written to be read and sent without their spaces. */
const shortCss = {
  name: 'short-css',
  transform: (code, id) =>
    id.endsWith('-css.ts')
      ? {
          code: code
            .replaceAll(/\s*([{};,])\s+/g, '$1')
            .replaceAll(/(?<=[a-z]):\s+/g, ':')
            .replaceAll(/ (?=!important)|(?<=@media) (?=\()/g, '')
            .replaceAll(';}', '}'),
          map: null,
        }
      : null,
};

/** A part of the tag that is loaded later, by name. */
const chunk = (name, input) => ({
  input,
  plugins: [shortJsx, shortCss, ...tagPlugins(), nameChunks, rememberChunk(name), compressed],
  output: { dir: 'dist/tag', format: 'es', entryFileNames: `kairos-${name}.[hash].js`, compact: true },
});

export default [
  chunk('words', 'sdk/prompt/words/chunk.ts'),
  chunk('theme', 'sdk/prompt/theme/chunk.ts'),
  // After the chunks that they load.
  chunk('prompt', 'sdk/prompt/chunk.tsx'),
  chunk('leaving', 'sdk/signals/exit-intent.ts'),
  // After the chunks that it loads.
  chunk('moments', 'sdk/moments/chunk.ts'),
  chunk('inspector', 'sdk/inspector/chunk.tsx'),
  // After the chunks that it loads.
  chunk('tools', 'sdk/tools/chunk.ts'),
  chunk('consent', 'sdk/consent/chunk.ts'),
  chunk('vitals', 'sdk/signals/vitals/chunk.ts'),
  chunk('checkout', 'sdk/signals/checkout/chunk.ts'),
  // After the chunks that it loads.
  chunk('signals', 'sdk/signals/late/chunk.ts'),
  {
    input: 'sdk/tag.ts',
    plugins: [...tagPlugins(), nameChunks, compressed],
    output: { file: 'dist/tag/kairos.js', format: 'iife', compact: true },
  },
  {
    input: 'sdk/gtm.ts',
    plugins: [...tagPlugins(), compressed],
    output: { file: 'dist/tag/kairos-gtm.js', format: 'iife', compact: true },
  },
  {
    input: 'sdk/index.ts',
    plugins: [...tagPlugins(), nameChunks, compressed, pinTag],
    output: { file: 'dist/tag/kairos.mjs', format: 'es', compact: true },
  },
  {
    input: 'sdk/index.ts',
    plugins: [npmPackage(chunkFiles), ...tagPlugins(), nameChunks],
    output: { file: 'dist/npm/kairos.mjs', format: 'es', compact: true },
  },
  {
    input: 'console/main.tsx',
    plugins: [...plugins(), shortNames(), copy('console/public', 'dist/console'), compressed],
    output: { file: 'dist/console/console.js', format: 'es', compact: true },
  },
  {
    input: 'console/preview/main.ts',
    plugins: [...plugins(), compressed],
    output: { file: 'dist/console/preview.js', format: 'es', compact: true },
  },
  {
    input: 'demo-site/main.ts',
    plugins: [...plugins(), copy('demo-site/public', 'dist/shop')],
    output: { file: 'dist/shop/shop.js', format: 'es', compact: true },
  },
  {
    input: 'demo-site/serverless/main.ts',
    plugins: [...plugins(), staticFolder],
    output: { file: 'dist/static/serverless.js', format: 'es', compact: true },
  },
].map((config) => ({ ...config, onwarn: refuseWarnings }));
