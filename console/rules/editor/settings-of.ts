/** What holds for all rules of a site, as the draft has it, or as it is live. */
import type { RulesView } from '../../../protocol/api/draft.ts';
import type { RulebookSettings } from '../../../protocol/api/rulebook.ts';

export function settingsOf({ settings, changes }: RulesView): RulebookSettings {
  const change = changes.find(({ rule }) => rule === null);
  return (change?.content as RulebookSettings | null | undefined) ?? settings;
}
