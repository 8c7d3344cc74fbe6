/** A rule as the list shows it. In: the site's rules, what is switched off, what they did. Out: a line a rule, by name. */
import type { RulesView } from '../../../protocol/api/draft.ts';
import type { RuleFigures } from '../../../protocol/api/rule-figures.ts';
import type { SwitchedOff } from '../../api/switches.ts';
import { asText, type Json, readAt } from '../edit/json.ts';
import { missingLanguages } from '../edit/languages.ts';
import { settingsOf } from '../editor/settings-of.ts';

export type RuleState = 'live' | 'new' | 'changed' | 'deleted' | 'off';

export interface RuleLine {
  id: string;
  name: string;
  /** Empty for a rule that only marks. */
  kind: string;
  stage: string;
  state: RuleState;
  off: SwitchedOff | undefined;
  problems: number;
  /** Absent where it did nothing, or nobody knows yet. */
  figures: RuleFigures['rules'][string] | undefined;
  /** Name of the rule it lost to most often. */
  lostTo: string | undefined;
  /** Languages the site writes in and its prompt does not, as BCP 47 tags. */
  unwritten: readonly string[];
}

export function linesOf(
  view: RulesView,
  switches: readonly SwitchedOff[],
  figures: RuleFigures | undefined,
): RuleLine[] {
  const inDraft = new Map(view.changes.map((change) => [change.rule, change]));
  const live = new Map(view.rules.map((rule) => [rule.id, rule as unknown as Json]));
  const ids = new Set([...live.keys(), ...[...inDraft.keys()].filter((id) => id !== null)]);
  const contentOf = (id: string) => (inDraft.get(id)?.content as Json | undefined) ?? live.get(id) ?? null;
  const nameOf = (id: string) => asText(readAt(contentOf(id), ['name'])).trim() || id;
  const settings = settingsOf(view);
  const lines = [...ids].map((id): RuleLine => {
    const content = contentOf(id);
    const off = switches.find(({ rule }) => rule === id);
    const did = figures?.rules[id];
    return {
      id,
      name: nameOf(id),
      kind: asText(readAt(content, ['then', 'show', 'kind'])),
      stage: asText(readAt(content, ['stage'])),
      state: off ? 'off' : (inDraft.get(id)?.state ?? 'live'),
      off,
      problems: view.problems.filter(({ rule }) => rule === id).length,
      figures: did,
      lostTo: did?.lostTo && (ids.has(did.lostTo.rule) ? nameOf(did.lostTo.rule) : did.lostTo.name),
      unwritten: missingLanguages(content, settings),
    };
  });
  // As the collector orders its pages.
  return lines.sort((one, other) => one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1));
}
