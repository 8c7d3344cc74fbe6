/** What people change of a site's rulebook before it is live: kept in the store, rule by rule, nothing overwritten unseen. */
import type {
  CheckAsked,
  Checked,
  DraftProblem,
  RulesOwner,
  RulesView,
  SaveDraft,
  SavedDraft,
  StaleDraft,
} from '../../protocol/api/rulebook.ts';
import type { DraftRow } from '../store/drafts.ts';
import type { Store } from '../store/store.ts';
import { checkFile, type UncheckedFile } from './check-file.ts';
import { changeOf, drafted, liveOf } from './drafted.ts';
import { type LiveBook, liveBook } from './live-book.ts';

/** Who does it, and when. */
export interface Doing {
  who: string;
  /** Epoch milliseconds. */
  at: number;
}

export type SaveResult = { saved: SavedDraft } | { stale: Omit<StaleDraft, 'code' | 'message'> };

export interface Drafting {
  view(site: string): Promise<RulesView>;
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
  store: Pick<Store, 'books' | 'drafts'>,
  ownerOf: (site: string) => RulesOwner,
): Drafting {
  async function put(site: string, row: DraftRow): Promise<SaveResult> {
    const { saved, row: now } = await store.drafts.put(site, row);
    const book = await liveBook(store, site);
    if (!saved) return { stale: staleOf(book, row.rule, now) };
    const change = now && changeOf(book.file, now);
    const { problems } = checkFile(site, drafted(book.file, book.rows).file);
    return {
      saved: {
        revision: row.revision + 1,
        ...(change && { change }),
        problems: problems.filter((problem) => (problem.rule ?? null) === row.rule),
      },
    };
  }

  return {
    async view(site) {
      const { live, file, rows } = await liveBook(store, site);
      const { changes, file: whole } = drafted(file, rows);
      const byRule = rows.flatMap(({ rule, revision }) => (rule === null ? [] : [[rule, revision] as const]));
      return {
        owner: ownerOf(site),
        ...(live && { live }),
        ...file,
        changes,
        problems: checkFile(site, whole).problems,
        revisions: {
          settings: rows.find(({ rule }) => rule === null)?.revision ?? 0,
          rules: Object.fromEntries(byRule),
        },
      };
    },
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
      const { file, rows } = await liveBook(store, site);
      const whole = drafted(file, rows).file;
      const { problems } = checkFile(site, withParts(whole, rule, settings));
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
