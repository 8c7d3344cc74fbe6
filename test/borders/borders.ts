/** The directions of imports that must never exist (design, section 9), each said so that a person can act on it. */
import { cyclesOf } from './cycles.ts';
import type { Import, SourceFile, Tree } from './tree.ts';

/** Which layers a layer may import, itself aside; the tests and benches may import all. */
const LAYERS: { readonly [layer: string]: readonly string[] } = {
  protocol: [],
  engine: ['protocol'],
  sdk: ['protocol'],
  collector: ['protocol', 'engine'],
  console: ['protocol', 'engine'],
  'demo-site': ['protocol'],
};

/** What the server-less demo, where the collector runs in the page, may take beyond its layer. */
const SERVERLESS =
  /^(engine\/|collector\/(pipeline|http\/parse)\/|collector\/(store\/(memory|store)|http\/wire-error)\.ts$)/;

const ENTRIES = [
  'sdk/tag.ts',
  'sdk/gtm.ts',
  'sdk/prompt/chunk.tsx',
  'sdk/inspector/chunk.tsx',
  'sdk/tools/chunk.ts',
  'sdk/signals/late/chunk.ts',
  'sdk/signals/checkout/chunk.ts',
  'sdk/signals/vitals/chunk.ts',
  'collector/cli/kairos.ts',
  'console/main.tsx',
  'console/preview/main.ts',
  'demo-site/main.ts',
  'demo-site/serverless/main.ts',
  'bench/run.ts',
];

/** What would make the same record lead to another decision, or touch the outside. */
const IMPURE: readonly [RegExp, string][] = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date\(\s*\)/, 'new Date()'],
  [/(?<!new )\bDate\(\s*\)/, 'Date()'],
  [/\bMath\.random\b/, 'Math.random'],
  [/\bcrypto\b/, 'crypto'],
  [/\bperformance\b/, 'performance'],
  [/\bset(Timeout|Interval|Immediate)\b/, 'a timer'],
  [/\bqueueMicrotask\b/, 'queueMicrotask'],
  [/\bfetch\(/, 'fetch'],
  [/\bprocess\b/, 'process'],
  [/\bconsole\b/, 'console'],
  [/\bglobalThis\b/, 'globalThis'],
];

/** @returns a sentence for every border that is crossed */
export function crossings(tree: Tree): string[] {
  const found: string[] = [];
  const lists = ['sdk/signals/list.ts', 'sdk/signals/late/list.ts', 'sdk/signals/checkout/list.ts'];
  const listed = lists.flatMap((path) => tree.get(path)?.imports ?? []);
  const signals = listed.flatMap(({ path, type }) => (type ? [] : path));
  for (const file of tree.values()) {
    for (const one of file.imports) found.push(...crossing(file, one, signals));
    if (layerOf(file.path) === 'engine') found.push(...impurities(file));
  }
  return [...found, ...heavyTag(tree), ...nodeInBrowser(tree), ...cyclesOf(tree).map(sayCycle)];
}

/** @param signals paths of the files that the lists in `sdk/signals/` name; the others there are their parts */
function crossing({ path }: SourceFile, one: Import, signals: (string | undefined)[]): string[] {
  const says: string[] = [];
  const allowed = LAYERS[layerOf(path)];
  const to = one.path;
  const no = (why: string) => says.push(`${path} imports ${one.specifier}: ${why}`);
  if (to === undefined) {
    if (one.dynamic && one.specifier === '') return [];
    const isSchema =
      path.startsWith('protocol/') && path.endsWith('-schema.ts') && /^typebox\b/.test(one.specifier);
    if ((layerOf(path) === 'protocol' && !isSchema) || layerOf(path) === 'engine') {
      no(
        'protocol and engine depend on nothing from outside; move what needs it to the layer that calls them.',
      );
    }
    return says;
  }
  const serverless = path.startsWith('demo-site/serverless/');
  if (serverless && layerOf(to) === 'collector' && !SERVERLESS.test(to)) {
    no(
      'the server-less demo runs in a page: of the collector it may import pipeline, parse, the memory store and WireError.',
    );
  } else if (serverless && SERVERLESS.test(to)) {
    // Nothing more to say: the one place outside the tests where engine and collector meet a page.
  } else if (allowed && layerOf(to) !== layerOf(path) && !allowed.includes(layerOf(to))) {
    const may = allowed.length > 0 ? `only ${allowed.join(' and ')}` : 'no other layer';
    no(`${layerOf(path)} may import ${may}; share what both need through protocol/.`);
  }
  if (ENTRIES.includes(to))
    no('an entry file starts something when it is loaded; move the part you need to a file of its own.');
  if (/^sdk\/prompt\/chunk/.test(to) && !ENTRIES.includes(to)) {
    no('the prompts chunk is reached by its one import() only; import the types from the contract.');
  }
  if (path.startsWith('sdk/signals/') && !path.endsWith('/list.ts')) {
    if (signals.includes(to)) no('a signal knows no other signal; move what both need to a file of its own.');
    if (/^sdk\/(queue|transport)\//.test(to))
      no('a signal only emits; the tracker decides what becomes of it.');
  }
  if (path.startsWith('collector/http/')) {
    if (driverOf(to)) no('http knows the contract in collector/store/store.ts, not its drivers.');
    if (layerOf(to) === 'engine')
      no('only collector/pipeline/ brings engine and store together; ask the pipeline.');
  }
  const from = collectorPart(path);
  if (from && collectorPart(to) === 'cli' && from !== 'cli') {
    no('commands call the collector, never the other way; move what both need to a folder of its own.');
  }
  if (from && collectorPart(to) === 'http' && from !== 'http' && from !== 'cli') {
    no('what http calls does not know http; move what both need out of collector/http/.');
  }
  if (driverOf(path) && driverOf(to) && driverOf(path) !== driverOf(to)) {
    no('a driver knows no other driver; put what both need beside collector/store/store.ts.');
  }
  return says;
}

/** Whatever the server-less demo takes from the collector must run in a page. */
function nodeInBrowser(tree: Tree): string[] {
  const found: string[] = [];
  const reached = new Set([...tree.keys()].filter((path) => /^demo-site\/serverless\/.*\.ts$/.test(path)));
  for (const path of reached) {
    for (const { path: to, specifier, type } of tree.get(path)?.imports ?? []) {
      if (type) continue;
      if (specifier.startsWith('node:')) {
        found.push(
          `${path} imports ${specifier} and is part of the server-less demo: hand in from outside what needs Node.`,
        );
      }
      if (to) reached.add(to);
    }
  }
  return found;
}

/** The tag's first load carries no prompt: of Preact not a byte, and one `import()` at most; a chunk may load what lies beside it. */
function heavyTag(tree: Tree): string[] {
  const found: string[] = [];
  const loadedBy = new Map([
    ['sdk/tag.ts', 'itself'],
    ['sdk/index.ts', 'itself'],
  ]);
  for (const [path, by] of loadedBy) {
    for (const { path: to, specifier, type, dynamic } of tree.get(path)?.imports ?? []) {
      if (type || dynamic) continue;
      if (/^preact\b/.test(specifier)) {
        found.push(
          `${path} imports ${specifier} and is loaded with the tag (by ${by}): only the prompts chunk may use Preact.`,
        );
      }
      if (to && !loadedBy.has(to)) loadedBy.set(to, path);
    }
  }
  const loads = [...loadedBy.keys()].filter((path) => tree.get(path)?.imports.some(({ dynamic }) => dynamic));
  if (loads.length > 1) {
    found.push(`${loads.join(' and ')} use import(): the tag loads its chunks at one place.`);
  }
  return found;
}

function impurities({ path, code }: SourceFile): string[] {
  return IMPURE.filter(([pattern]) => pattern.test(code)).map(
    ([, name]) =>
      `${path} names ${name}: the engine is pure; take what you need from the record or its context.`,
  );
}

function sayCycle(cycle: string[]): string {
  return `${[...cycle, cycle[0]].join(' → ')} is a cycle: move what both need to a file that imports neither.`;
}

function layerOf(path: string): string {
  return path.split('/')[0] as string;
}

/** @returns the folder of collector/ a file belongs to; none for what stands in collector/ itself and puts the folders together */
function collectorPart(path: string): string | undefined {
  return /^collector\/([\w-]+)\//.exec(path)?.[1];
}

/** @returns the driver a file belongs to: a folder of collector/store/, or memory.ts */
function driverOf(path: string): string | undefined {
  return /^collector\/store\/(?:([\w-]+)\/|(memory)\.ts$)/.exec(path)?.slice(1).find(Boolean);
}
