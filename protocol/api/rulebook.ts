/** What a site’s rulebook is made of, live or under way, as both sides see it. */
import type { Duration } from '../duration.ts';
import type { Problem } from '../problem.ts';
import type { Book, BookSettings, Points, Segment } from '../rule.ts';

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
