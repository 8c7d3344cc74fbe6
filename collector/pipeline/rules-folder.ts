/** Reads a folder of rules, one a file, and what holds for all of them: either everything, or what is wrong with which file. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkRule, type Problem } from '../../engine/index.ts';
import type { Book, Rule } from '../../protocol/rule.ts';
import type { WrittenSettings } from './book-settings.ts';

export interface FileProblem extends Problem {
  file: string;
}

/** What `rulebook.json` says. */
export type WrittenBook = WrittenSettings & Pick<Book, 'segments' | 'points' | 'pause' | 'alarm'>;

export interface RulesFolder {
  /** In the order of their ids. */
  rules: Rule[];
  /** What holds for all of them; empty without a file that says so. */
  written: WrittenBook;
  problems: FileProblem[];
}

/** Reserved: no rule can be kept in a file of this name. */
export const RULEBOOK_FILE = 'rulebook.json';

/** Never throws: a folder that cannot be read is a problem like any other. */
export async function readRules(folder: string): Promise<RulesFolder> {
  const problems: FileProblem[] = [];
  const rules = new Map<string, { rule: Rule; file: string }>();
  let written: WrittenBook = {};
  for (const file of await files(folder, problems)) {
    const value = await parse(file, problems);
    if (value === undefined) continue;
    if (basename(file) === RULEBOOK_FILE) {
      written = value as WrittenBook;
      continue;
    }
    const checked = checkRule(value);
    problems.push(...checked.problems.map((problem) => ({ ...problem, file })));
    if (!checked.rule) continue;
    const other = rules.get(checked.rule.id);
    if (other) {
      const message = `“${checked.rule.id}” is the id of ${other.file} too`;
      problems.push({ file, path: '/id', message, mend: 'give one of them another id' });
    } else rules.set(checked.rule.id, { rule: checked.rule, file });
  }
  const inOrder = [...rules.values()].map(({ rule }) => rule).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { rules: inOrder, written, problems };
}

async function files(folder: string, problems: FileProblem[]): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    const mend = 'make the folder, or name another one as “rules” of the site';
    problems.push({ file: folder, path: '', message: 'the folder cannot be read', mend });
    return [];
  }
}

async function parse(file: string, problems: FileProblem[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const message = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read';
    problems.push({ file, path: '', message, mend: 'mend the file, or move it out of the folder' });
    return undefined;
  }
}
