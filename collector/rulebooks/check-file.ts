/** Rules and settings as somebody left them in; the rulebook they make, or everything that is to be mended, out. */
import { checkBook, checkRule, checkRulebook, type Problem } from '../../engine/index.ts';
import type { DraftProblem } from '../../protocol/api/rulebook.ts';
import { bookContent } from '../pipeline/book-content.ts';
import type { BookContent } from '../pipeline/books.ts';
import { noSuchZone } from '../pipeline/no-such-zone.ts';

export interface UncheckedFile {
  settings: unknown;
  rules: readonly { id: string; content: unknown }[];
}

export type CheckRule = typeof checkRule;

/**
 * @param check of one rule; another one may remember
 * @returns `content` if there is nothing to mend
 */
export function checkFile(
  site: string,
  { settings, rules }: UncheckedFile,
  check: CheckRule = checkRule,
): { content?: BookContent; problems: DraftProblem[] } {
  const { rulebook, problems: own } = checkSettings(settings);
  const checked = rules.map(({ id, content }) => ({ id, ...check(content) }));
  const problems: DraftProblem[] = [
    ...own,
    ...checked.flatMap(({ id, problems: wrong }) => wrong.map((problem) => ({ ...problem, rule: id }))),
  ];
  if (problems.length > 0 || !rulebook) return { problems };
  const whole = { rulebook, rules: checked.flatMap(({ rule }) => rule ?? []) };
  // Whether they fit together can only be said of parts that are right by themselves.
  const between = checkBook({ ...whole.rulebook, rules: whole.rules });
  return between.length > 0 ? { problems: between } : { content: bookContent(site, whole), problems: [] };
}

function checkSettings(value: unknown): {
  rulebook: ReturnType<typeof checkRulebook>['rulebook'];
  problems: Problem[];
} {
  const { rulebook, problems } = checkRulebook(value);
  return { rulebook, problems: [...problems, ...noSuchZone(rulebook?.settings.zone)] };
}
