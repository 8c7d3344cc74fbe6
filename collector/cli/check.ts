/** `kairos check RULES`: reads a folder of rules and names what is wrong with which file. */
import { Refusal } from '../config/refusal.ts';
import { readRules } from '../pipeline/rules-folder.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { sayProblems } from './say-problems.ts';

export const check: Command = {
  help: `Usage: kairos check RULES

  RULES   a folder with one rule in each .json file, and rulebook.json for what holds for all of them

Exit code 0: everything is right. 1: something is to be mended.`,
  run,
};

async function run(args: string[]): Promise<number> {
  const [folder, more] = options('check', args, {}).positionals;
  if (folder === undefined || more !== undefined) {
    throw new Refusal('Name one folder of rules: kairos check RULES.');
  }
  const { rules, problems } = await readRules(folder);
  if (problems.length === 0) {
    console.log(`${rules.length} rule${rules.length === 1 ? '' : 's'}, nothing to mend.`);
    return 0;
  }
  sayProblems(problems);
  const files = new Set(problems.map(({ file }) => file)).size;
  console.error(`${problems.length} to mend in ${files} file${files === 1 ? '' : 's'}.`);
  return 1;
}
