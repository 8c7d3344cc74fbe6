/** The text of rules.json and the shop's folder come in; the rules go out, their links below that folder. */
import { checkRule } from '../../engine/index.ts';
import type { Rule } from '../../protocol/rule.ts';

export function readRules(text: string, folder: string): Rule[] {
  const { pathname } = new URL(folder);
  // A rule names a page of the shop from the root of its host, and this shop may lie anywhere.
  const moved = text.replaceAll(/("href":\s*")\//g, (_, before: string) => before + pathname);
  return (JSON.parse(moved) as unknown[]).flatMap((rule) => checkRule(rule).rule ?? []);
}
