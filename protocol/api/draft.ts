/** `GET …/rules` and `/api/sites/:site/draft/…`: the live rules, and what is being changed of them before it is live. */
import type { Rule } from '../rule.ts';
import type {
  Done,
  DraftProblem,
  Published,
  RulebookSettings,
  RulesOwner,
  UnfinishedRule,
} from './rulebook.ts';

/** What stands in the draft for one rule, or for the settings (`rule: null`), otherwise than live. */
export interface DraftChange extends Done {
  rule: string | null;
  state: 'new' | 'changed' | 'deleted';
  /** The rule or the settings as they would be; `null` where the rule is deleted. */
  content: UnfinishedRule | { [part: string]: unknown } | null;
}

/**
 * `GET …/rules?search=&kind=&stage=&changed=1&after=`: a page of 50 rules, by name; what is left out is all. What is of
 * no rule, such as a change of the settings, stands on the first page.
 */
export interface RulesView {
  owner: RulesOwner;
  /** The live version and where it came from; absent before the first. A folder's have no person. */
  live?: Published;
  settings: RulebookSettings;
  /** The live ones of this page's rules, by name; those that are only in the draft are in `changes`. */
  rules: Rule[];
  changes: DraftChange[];
  /** What is wrong with the live book as the draft would change it. */
  problems: DraftProblem[];
  /** Of the whole rulebook; with no problem it can be published. */
  counts: { rules: number; changes: number; problems: number };
  /** Rules that fit what was asked for. */
  total: number;
  /** Give this as `after` for the next page; absent on the last. */
  next?: string;
  /**
   * By id of a rule the number that says what an editor has seen of it, 0 where it is absent; `settings` is the
   * settings' own. It rises with each change of the draft and each version that changes the rule.
   */
  revisions: { settings: number; rules: { [id: string]: number } };
}

/** `GET …/draft/rules/:id`: one rule, live or in the draft, with all that its editor asks for. */
export interface RuleView extends RulesView {
  /** Names of the labels that the site's rules set, in order. */
  tags: string[];
}

/** Body of `PUT …/draft/rules/:id` and `PUT …/draft/settings`: content as in {@link DraftChange}. */
export interface SaveDraft {
  /** `null` deletes the rule. Content equal to the live one is no change any more. */
  content: UnfinishedRule | { [part: string]: unknown } | null;
  /** The revision that was seen. */
  revision: number;
}

/** 200 of it, and of `DELETE …/draft/rules/:id?revision=` and `DELETE …/draft/settings?revision=`, which revert. */
export interface SavedDraft {
  revision: number;
  /** What stands in the draft now; absent where it is as live. */
  change?: DraftChange;
  /** Of this rule, or of the settings. */
  problems: DraftProblem[];
}

/** 409 `stale`: somebody else was first. Nothing was saved; this is what stands there now. */
export interface StaleDraft extends Partial<Done> {
  code: 'stale';
  message: string;
  revision: number;
  /** As the other left it, in the draft or live; `null` where the rule is not there any more. */
  content: UnfinishedRule | { [part: string]: unknown } | null;
}

/** Body of `POST …/draft/check`: nothing is saved. Both left out, the draft is checked as a whole. */
export interface CheckAsked {
  /** In place of the draft's rule of the same id. */
  rule?: UnfinishedRule;
  settings?: { [part: string]: unknown };
}

export interface Checked {
  problems: DraftProblem[];
}
