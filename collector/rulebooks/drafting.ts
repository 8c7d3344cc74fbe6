/** What people change of a site's rulebook before it is live: kept in the store, rule by rule, nothing overwritten unseen. */
import type {
  CheckAsked,
  Checked,
  RulesView,
  RuleView,
  SaveDraft,
  SavedDraft,
  StaleDraft,
} from '../../protocol/api/draft.ts';
import type { DraftProblem, RulesOwner } from '../../protocol/api/rulebook.ts';
import type { SettingsView } from '../../protocol/api/settings.ts';
import type { DraftRow } from '../store/drafts.ts';
import type { Store } from '../store/store.ts';
import type { UncheckedFile } from './check-file.ts';
import type { Current, ReadCurrent } from './current.ts';
import { changeOf, liveOf } from './drafted.ts';
import type { LiveBook } from './live-book.ts';
import { fitting, inOrder, type LineFilter, type RuleLine } from './rule-lines.ts';
import { settingsView } from './settings-view.ts';

/** Who does it, and when. */
export interface Doing {
  who: string;
  /** Epoch milliseconds. */
  at: number;
}

export type SaveResult = { saved: SavedDraft } | { stale: Omit<StaleDraft, 'code' | 'message'> };

export interface RulesPage extends LineFilter {
  /** As the page before gave it. */
  after?: string;
}

/** Rules of one page. */
const PAGE = 50;

export interface Drafting {
  /** @param page of the rules, by name */
  view(site: string, page?: RulesPage): Promise<RulesView>;
  /** @returns one rule with all that its editor asks for; `undefined` if it is neither live nor in the draft */
  rule(site: string, rule: string): Promise<RuleView | undefined>;
  /** @returns what the rule is called in the draft, else live, its id if it has no name; `undefined` if it is in neither */
  nameOf(site: string, rule: string): Promise<string | undefined>;
  settings(site: string): Promise<SettingsView>;
  /** @param rule id, or `null` for the settings */
  save(site: string, rule: string | null, body: SaveDraft, doing: Doing): Promise<SaveResult>;
  /** Makes one rule, or the settings, as live again. */
  revert(site: string, rule: string | null, revision: number, doing: Doing): Promise<SaveResult>;
  /** Reverts everything. */
  discard(site: string, doing: Doing): Promise<void>;
  /** Says what is wrong with the draft, with these parts in place of its own; keeps nothing. */
  check(site: string, asked: CheckAsked): Promise<Checked>;
}

/** @param ownerOf says whose the rules of a site are */
export function drafting(
  store: Pick<Store, 'drafts'>,
  current: ReadCurrent,
  ownerOf: (site: string) => RulesOwner,
): Drafting {
  async function put(site: string, row: DraftRow): Promise<SaveResult> {
    const { saved, row: now } = await store.drafts.put(site, row);
    const book = await current(site);
    if (!saved) return { stale: staleOf(book, row.rule, now) };
    const change = now && changeOf(book.file, now);
    const { problems } = book;
    return {
      saved: {
        revision: row.revision + 1,
        ...(change && { change }),
        problems: problems.filter((problem) => (problem.rule ?? null) === row.rule),
      },
    };
  }

  return {
    async view(site, { after, ...filter } = {}) {
      const book = await current(site);
      const fit = fitting(book.lines, filter);
      const from = after === undefined ? 0 : fit.findIndex((line) => inOrder(line, placeOf(after)) > 0);
      const page = from < 0 ? [] : fit.slice(from, from + PAGE);
      const last = page.at(-1);
      return {
        ...viewOf(book, ownerOf(site), page, after === undefined),
        total: fit.length,
        ...(last && from + PAGE < fit.length && { next: `${last.id} ${last.name}` }),
      };
    },
    async rule(site, rule) {
      const book = await current(site);
      const line = book.lines.find(({ id }) => id === rule);
      return line && { ...viewOf(book, ownerOf(site), [line], true), total: 1, tags: book.tags };
    },
    nameOf: async (site, rule) => (await current(site)).lines.find(({ id }) => id === rule)?.name,
    settings: async (site) => settingsView(await current(site), ownerOf(site)),
    save: (site, rule, { content, revision }, doing) =>
      put(site, { rule, revision, content: JSON.stringify(content), ...doing }),
    revert: (site, rule, revision, doing) => put(site, { rule, revision, content: null, ...doing }),
    async discard(site, doing) {
      for (const { rule, revision, content } of await store.drafts.list(site)) {
        // Who has saved since keeps it: they have not seen that all was discarded.
        if (content !== null) await store.drafts.put(site, { rule, revision, content: null, ...doing });
      }
    },
    async check(site, { rule, settings }) {
      const { draft, check } = await current(site);
      const { problems } = check(withParts(draft.file, rule, settings));
      return { problems: rule || settings ? problems.filter(isOf(rule?.id, settings)) : problems };
    },
  };
}

/** @returns the same file with a rule, and with settings, in place of its own */
export function withParts(
  { settings, rules }: UncheckedFile,
  rule: CheckAsked['rule'],
  otherSettings?: CheckAsked['settings'],
): UncheckedFile {
  const others = rule ? rules.filter(({ id }) => id !== rule.id) : rules;
  return {
    settings: otherSettings ?? settings,
    rules: rule ? [...others, { id: rule.id, content: rule }] : others,
  };
}

function isOf(rule: string | undefined, settings: CheckAsked['settings']) {
  return (problem: DraftProblem) =>
    problem.rule === undefined ? settings !== undefined : problem.rule === rule;
}

/** @param first what is of no rule stands on the first page */
function viewOf(
  { live, file, rows, draft, problems, lines }: Current,
  owner: RulesOwner,
  page: readonly RuleLine[],
  first: boolean,
): Omit<RulesView, 'total'> {
  const ids = new Set(page.map(({ id }) => id));
  const own = first ? draft.changes.filter(({ rule }) => rule === null) : [];
  const byRule = rows.flatMap(({ rule, revision }) =>
    rule !== null && ids.has(rule) ? [[rule, revision] as const] : [],
  );
  return {
    owner,
    ...(live && { live }),
    settings: file.settings,
    rules: page.flatMap((line) => line.live ?? []),
    changes: [...own, ...page.flatMap(({ change }) => change ?? [])],
    problems: [
      ...(first ? problems.filter(({ rule }) => rule === undefined) : []),
      ...page.flatMap((line) => line.problems),
    ],
    counts: { rules: lines.length, changes: draft.changes.length, problems: problems.length },
    revisions: {
      settings: rows.find(({ rule }) => rule === null)?.revision ?? 0,
      rules: Object.fromEntries(byRule),
    },
  };
}

/** @param after an id, a space and a name */
function placeOf(after: string): { id: string; name: string } {
  const space = after.indexOf(' ');
  return { id: after.slice(0, space), name: after.slice(space + 1) };
}

/** What stands where somebody wanted to save. */
function staleOf(
  { file }: LiveBook,
  rule: string | null,
  row: DraftRow | undefined,
): Omit<StaleDraft, 'code' | 'message'> {
  const live = liveOf(file, rule) ?? null;
  if (!row) return { revision: 0, content: live as StaleDraft['content'] };
  const { revision, content, who, at } = row;
  return {
    revision,
    who,
    at,
    content: content === null ? (live as StaleDraft['content']) : JSON.parse(content),
  };
}
