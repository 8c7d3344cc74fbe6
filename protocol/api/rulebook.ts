/** `/api/sites/:site/…`: a site's rulebook, its draft, its versions, and what is asked of them, as both sides see it. */
import type { Duration } from '../duration.ts';
import type { Kind } from '../intervention.ts';
import type { Problem } from '../problem.ts';
import type { Book, BookSettings, Points, Rule, Segment } from '../rule.ts';

/** Who says which rules are live: a folder named by the config, or the console. Never both. */
export type RulesOwner = 'folder' | 'console';

/** What holds for all rules, as `rulebook.json` has it; what is left out has its default. */
export interface RulebookSettings
  extends Partial<Omit<BookSettings, 'site' | 'quiet'>>,
    Pick<Book, 'pause' | 'alarm'> {
  quiet?: Duration;
  segments?: Segment[];
  points?: Points[];
}

/** A rule as somebody left it: it has an id, and perhaps not yet everything else. */
export type UnfinishedRule = { id: string } & { [part: string]: unknown };

/** Something to mend, as the engine's checks tell it. */
export interface DraftProblem extends Problem {
  /** Id of the rule that `path` points into; absent, `path` points into the settings. */
  rule?: string;
}

/** Who did something, and when. */
export interface Done {
  who: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface Published extends Done {
  version: number;
  note: string;
}

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

/** Body of `POST …/publish`. `DELETE …/draft` discards all changes and answers {@link RulesView}. */
export interface PublishAsked {
  note: string;
  /** The live version that was seen, 0 for none; another one by now is refused with 409 `moved_on`. */
  live: number;
}

/** 200 of `POST …/publish` and of `POST …/versions/:version/roll-back` (the same body). 422 `not_publishable` has `problems`. */
export interface PublishedNow {
  live: Published;
  rules: number;
}

/** `GET …/versions?before=`: the newest first. */
export interface VersionsPage {
  versions: (Published & { rules: number })[];
  /** Give this as `before` for the next page; absent on the last. */
  next?: number;
}

/** `GET …/versions/:version` */
export interface VersionView extends Published {
  settings: RulebookSettings;
  rules: Rule[];
}

/** `GET …/compare?from=&to=`: versions; `to=draft` is the draft. */
export interface Comparison {
  /** By name of the rule, `null` for the settings. */
  changes: RuleDifference[];
}
/** `GET …/compare?from=&to=&after=`: 50 a page. */
export interface ComparisonPage extends Comparison {
  /** How many changes there are in all. */
  all: number;
  /** Give this as `after` for the next page; absent on the last. */
  next?: number;
}
export interface RuleDifference {
  rule: string | null;
  name: string;
  state: 'added' | 'removed' | 'changed';
  /** JSON pointers to what differs, for `changed`; a list or a text is told as a whole. */
  paths: string[];
}

/** Body of `POST …/try`: the draft on one recorded journey. */
export interface TryAsked {
  visitor: string;
  /** Id of the rule that is asked about; with `content`, as this says it instead of the draft. */
  rule: string;
  content?: UnfinishedRule;
  /** Events already given; 0 by default. */
  after?: number;
}
/** At most a hundred events a page, of at most the journey's last 1,000. */
export interface Tried {
  events: TriedEvent[];
  /** Give this as `after` for the next page; absent on the last. */
  next?: number;
}
export interface TriedEvent {
  /** Event time, epoch milliseconds. */
  at: number;
  name: string;
  /** The rule's conditions hold after this event. */
  holds: boolean;
  /** What keeps it from being shown although it holds. */
  held?: string;
  /** A sentence in the words of the rule. */
  why: string;
  /** What was decided at this event if the draft had been live, by name of the rule; this rule's or another's. */
  decided: { rule: string; name: string }[];
}

/** Body of `POST …/backtests`: the draft held against the live book. 409 `busy` while one of the site runs. */
export interface BacktestAsked {
  /** What was received in this time, epoch milliseconds, the end excluded. */
  from: number;
  to: number;
}
/** `GET …/backtests/:id`; `GET …/backtests` has the last few, newest first. `DELETE` ends it with what is known. */
export interface BacktestState extends BacktestAsked, Done {
  id: string;
  state: 'running' | 'done' | 'failed';
  /** 0 to 1. */
  share: number;
  /** Milliseconds that are left, as it has gone so far. */
  left?: number;
  /** Why it failed, in a sentence. */
  message?: string;
  report?: DraftReport;
}
/** The draft's book, then the live one; how they differ. Counts are by name. */
export interface DraftReport {
  partial: boolean;
  span?: { first: number; last: number };
  visitors: number;
  /** Simulated shoppers among them. */
  simulated: number;
  visits: number;
  events: number;
  books: {
    name: string;
    visitors: number;
    decisions: number;
    rules: DraftRuleReport[];
  }[];
  difference?: {
    visitors: { gained: number; lost: number; changed: number; same: number };
    rules: { rule: string; gained: number; lost: number; both: number }[];
    examples: {
      [group in 'gained' | 'lost' | 'changed']: { visitor: string; now: string[]; before: string[] }[];
    };
  };
}
export interface DraftRuleReport {
  rule: string;
  name: string;
  kind?: Kind;
  visitors: number;
  decisions: number;
  shown: number;
  byHour: number[];
  byDay: { [day: string]: number };
  lostTo: { [rule: string]: number };
  heldBy: { [code: string]: number };
  /** In the site's currency, if everybody who is shown it takes it. */
  cost: number;
  bought: { sameVisit: number; sevenDays: number };
  examples: { visitor: string; at: number; event: string; sentence: string }[];
}

/**
 * `GET …/rules/figures?days=14&rules=ID,ID`: what these rules did, all of them if none is named, each counted once a
 * visit; a rule that never did anything is absent.
 */
export interface RuleFigures {
  /** Of visits that began in the last so many days. */
  days: number;
  /** Visits of simulated shoppers among them. */
  simulated: number;
  /** True while the log is still being read: the numbers will grow. */
  counting: boolean;
  rules: {
    [rule: string]: {
      decided: number;
      shown: number;
      acted: number;
      dismissed: number;
      failed: number;
      /** Different visitors it decided for in this time. */
      visitors: number;
      /** When it decided last, be it before this time, epoch milliseconds; absent if it never did. */
      lastFired?: number;
      /** Visits with an order after it was shown, or acted on: one came after the other, no more is said. */
      orderedAfterShown: number;
      orderedAfterActed: number;
      /** The rule it lost to most often. */
      lostTo?: { rule: string; name: string; times: number };
      heldBy: { [code: string]: number };
    };
  };
}

/** `GET …/export`, of what is live; `?of=draft` of the draft: a folder in one file. */
export interface RulesBundle {
  rulebook: RulebookSettings;
  rules: Rule[];
}

/** Body of `POST …/import`, which puts it into the draft and answers {@link RulesView}: such a file, finished or not. */
export interface ImportAsked {
  rulebook: { [part: string]: unknown };
  rules: UnfinishedRule[];
}
