/** Reads the sources of the layers and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export interface Import {
  /** As written. */
  specifier: string;
  /** Path from the root, for what stands in the tree itself. */
  path: string | undefined;
  /** `import type` and `export type`: nothing of it is there at run time. */
  type: boolean;
  /** `import()`. */
  dynamic: boolean;
}

export interface SourceFile {
  path: string;
  /** Without comments and without what stands in quotes. */
  code: string;
  imports: Import[];
}

export type Tree = ReadonlyMap<string, SourceFile>;

/** @param sources text by path from the root */
export function treeOf(sources: { readonly [path: string]: string }): Tree {
  return new Map(
    Object.entries(sources).map(([path, source]) => {
      const code = withoutComments(source);
      return [path, { path, code: code.replace(QUOTED, '""'), imports: importsOf(path, code) }];
    }),
  );
}

/** @returns every .ts, .tsx and .mjs source below these folders of the root */
export function readTree(root: string, folders: readonly string[]): Tree {
  const sources: { [path: string]: string } = {};
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = posix.join(folder, entry.replaceAll('\\', '/'));
      if (/\.(ts|tsx|mjs)$/.test(path) && !path.includes('node_modules/')) {
        sources[path] = readFileSync(join(root, path), 'utf8');
      }
    }
  }
  return treeOf(sources);
}

const QUOTED = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;
const STATIC = /\b(import|export)\s+(type\s+)?(?:[\w$*\s{},]+?\s+from\s*)?['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\bimport\(\s*(?:['"]([^'"\n]+)['"])?/g;

function importsOf(path: string, code: string): Import[] {
  const found: Import[] = [];
  for (const [whole, , type, specifier = ''] of code.matchAll(STATIC)) {
    found.push({
      ...resolved(path, specifier),
      type: type !== undefined || onlyTypes(whole),
      dynamic: false,
    });
  }
  for (const [, specifier = ''] of code.matchAll(DYNAMIC)) {
    found.push({ ...resolved(path, specifier), type: false, dynamic: true });
  }
  return found;
}

/** `import { type A, type B } from` brings in no value either. */
function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
}

function resolved(from: string, specifier: string): Pick<Import, 'specifier' | 'path'> {
  const inside = specifier.startsWith('.');
  return { specifier, path: inside ? posix.join(posix.dirname(from), specifier) : undefined };
}

/** Comments go, texts stay: a URL in a text has slashes too. */
function withoutComments(source: string): string {
  return source.replace(
    /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|(^|[\s;{}(),])\/\/[^\n]*/g,
    (match, before?: string) => (match.startsWith('/*') ? ' ' : before === undefined ? match : before),
  );
}
