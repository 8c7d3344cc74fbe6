/** Reads a folder of rules, one a file, and what holds for all of them: either everything, or what is wrong with which file. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  checkBook,
  checkRule,
  checkRulebook,
  type Problem,
  problem,
  type RulebookFile,
} from '../../engine/index.ts';
import type { Rule } from '../../protocol/rule.ts';
import { noSuchZone } from './no-such-zone.ts';

export interface FileProblem extends Problem {
  file: string;
}

export interface RulesFolder {
  /** In the order of their ids. */
  rules: Rule[];
  /** What holds for all of them. */
  rulebook: RulebookFile;
  problems: FileProblem[];
}

/** Reserved: no rule can be kept in a file of this name. */
export const RULEBOOK_FILE = 'rulebook.json';

/** Without the file. */
const EMPTY: RulebookFile = { settings: {}, segments: [], points: [] };

/** Never throws: a folder that cannot be read is a problem like any other. */
export async function readRules(folder: string): Promise<RulesFolder> {
  const problems: FileProblem[] = [];
  const found = new Map<string, { rule: Rule; file: string }>();
  let rulebook = EMPTY;
  for (const file of await files(folder, problems)) {
    const value = await parse(file, problems);
    if (value === undefined) continue;
    const add = (all: readonly Problem[]) => problems.push(...all.map((one) => ({ ...one, file })));
    if (basename(file) === RULEBOOK_FILE) {
      const checked = checkRulebook(value);
      add(checked.problems);
      add(noSuchZone(checked.rulebook?.settings.zone));
      rulebook = checked.rulebook ?? rulebook;
      continue;
    }
    const { rule, problems: wrong } = checkRule(value);
    add(wrong);
    const other = rule && found.get(rule.id);
    if (other) {
      add([problem('/id', ['idOfFile', rule.id, other.file], ['giveAnotherId'])]);
    } else if (rule) found.set(rule.id, { rule, file });
  }
  const rules = [...found.values()].map(({ rule }) => rule).sort((a, b) => (a.id < b.id ? -1 : 1));
  // Whether they fit together can only be said of parts that are right by themselves.
  if (problems.length === 0) {
    for (const { rule, ...wrong } of checkBook({ ...rulebook, rules })) {
      const file = (rule && found.get(rule)?.file) ?? join(folder, RULEBOOK_FILE);
      problems.push({ ...wrong, file });
    }
  }
  return { rules, rulebook, problems };
}

async function files(folder: string, problems: FileProblem[]): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    problems.push({ file: folder, ...problem('', ['folderUnreadable'], ['makeFolder']) });
    return [];
  }
}

async function parse(file: string, problems: FileProblem[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const notJson = error instanceof SyntaxError;
    const says = notJson ? (['notJson', error.message] as const) : (['fileUnreadable'] as const);
    problems.push({ file, ...problem('', says, ['mendFile']) });
    return undefined;
  }
}
