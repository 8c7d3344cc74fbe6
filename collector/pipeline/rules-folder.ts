/** Reads a folder of rule files, one rule a file: either every rule, or what is wrong with which file. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkRule, type Problem } from '../../engine/index.ts';
import type { Rule } from '../../protocol/rule.ts';

export interface FileProblem extends Problem {
  file: string;
}

export interface RulesFolder {
  /** In the order of their ids. */
  rules: Rule[];
  problems: FileProblem[];
}

/** Never throws: a folder that cannot be read is a problem like any other. */
export async function readRules(folder: string): Promise<RulesFolder> {
  const problems: FileProblem[] = [];
  const rules = new Map<string, { rule: Rule; file: string }>();
  for (const file of await files(folder, problems)) {
    const value = await parse(file, problems);
    if (value === undefined) continue;
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
  return { rules: inOrder, problems };
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
