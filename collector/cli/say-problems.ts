/** Prints what is wrong with rule files: file, path, problem, mend. */
import { relative } from 'node:path';
import type { FileProblem } from '../pipeline/rules-folder.ts';

export function sayProblems(problems: readonly FileProblem[]): void {
  for (const { file, path, message, mend } of problems) {
    console.error(`  ${relative('', file) || file}${path ? ` at ${path}` : ''}: ${message}; ${mend}.`);
  }
}
