/** `…/publish`, `…/versions`, `…/compare`, `…/export` and `…/import` of a site: what was published, and the way there. */
import type { Rule } from '../rule.ts';
import type { Published, RulebookSettings, UnfinishedRule } from './rulebook.ts';

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
