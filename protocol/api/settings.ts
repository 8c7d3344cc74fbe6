/** `GET /api/sites/:site/draft/settings`: what holds for all rules of a site, and which rules it concerns. */
import type { DraftChange } from './draft.ts';
import type { DraftProblem, RulebookSettings, RulesOwner } from './rulebook.ts';

/** The first few of some rules, by name, and how many there are. */
export interface RulesNamed {
  rules: { id: string; name: string }[];
  total: number;
}

export interface SettingsView {
  owner: RulesOwner;
  /** As they are live. */
  settings: RulebookSettings;
  /** What stands in the draft; absent where it is as live. */
  change?: DraftChange;
  /** What is wrong with them. */
  problems: DraftProblem[];
  /** What an editor has seen of them: goes back with a save. */
  revision: number;
  /** Labels that the site's rules set, in order. */
  tags: string[];
  /** By id of a segment the rules, as the draft has them, that ask for it; absent where none does. */
  segments: { [segment: string]: RulesNamed };
  /** The rules that ask for the risk. */
  risk: RulesNamed;
  /** How many rules show something, and in how many of them by language the title is written. */
  texts: { prompts: number; languages: { [lang: string]: number } };
}
