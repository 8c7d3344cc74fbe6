/** A folder of rules, or the one file an export has written, in; what is to be imported out. */
import { readFileSync, statSync } from 'node:fs';
import type { RulesBundle } from '../../../protocol/api/versions.ts';
import { Refusal } from '../../config/refusal.ts';
import { bookContent } from '../../pipeline/book-content.ts';
import { readRules } from '../../pipeline/rules-folder.ts';
import { bookFile } from '../../rulebooks/book-file.ts';
import { sayProblems } from '../say-problems.ts';

/** @throws Refusal for what cannot be read, or a folder with something to mend after it was told what */
export async function readBundle(path: string, site: string): Promise<RulesBundle> {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return bundleOf(path);
  const folder = await readRules(path);
  if (folder.problems.length > 0) {
    sayProblems(folder.problems);
    throw new Refusal(`${path} was not imported: mend what is named above first.`);
  }
  const { settings, rules } = bookFile(bookContent(site, folder));
  return { rulebook: settings, rules };
}

function bundleOf(path: string): RulesBundle {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Refusal(`${path} cannot be read as JSON; name a file that “kairos rules export” has written.`);
  }
  if (isBundle(value)) return value;
  throw new Refusal(`${path} is no export of rules: it takes {"rulebook": {…}, "rules": [{"id": …}, …]}.`);
}

/** What the rules say is for the draft's check to judge. */
function isBundle(value: unknown): value is RulesBundle {
  const { rulebook, rules } = (value ?? {}) as Partial<RulesBundle>;
  return (
    typeof rulebook === 'object' &&
    rulebook !== null &&
    Array.isArray(rules) &&
    rules.every((rule) => typeof (rule as { id?: unknown } | null)?.id === 'string')
  );
}
