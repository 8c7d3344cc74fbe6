/** Finds import cycles, types included: files that cannot be understood one after the other. */
import type { Tree } from './tree.ts';

/** @returns each cycle once, as the paths in import order */
export function cyclesOf(tree: Tree): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];

  function visit(path: string): void {
    const place = way.indexOf(path);
    if (place >= 0) cycles.push(way.slice(place));
    if (place >= 0 || done.has(path)) return;
    way.push(path);
    for (const { path: next } of tree.get(path)?.imports ?? []) if (next && tree.has(next)) visit(next);
    way.pop();
    done.add(path);
  }

  for (const path of tree.keys()) visit(path);
  return cycles;
}
