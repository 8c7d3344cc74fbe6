/**
 * A site in; its live rulebook, the draft beside it and what the checks say of both out: read and checked once for each
 * version and revision, because the console asks again and again.
 */
import { checkRule } from '../../engine/index.ts';
import type { DraftProblem } from '../../protocol/api/rulebook.ts';
import type { BookContent } from '../pipeline/books.ts';
import type { DraftRow } from '../store/drafts.ts';
import type { Store } from '../store/store.ts';
import { type CheckRule, checkFile, type UncheckedFile } from './check-file.ts';
import { type Drafted, drafted } from './drafted.ts';
import { type LiveBook, liveBook } from './live-book.ts';
import { type RuleLine, ruleLines } from './rule-lines.ts';

export interface Current extends LiveBook {
  draft: Drafted;
  /** The rulebook as the draft would make it, if there is nothing to mend. */
  content?: BookContent;
  problems: DraftProblem[];
  /** Every rule, live or in the draft, by name. */
  lines: RuleLine[];
  /** Names of the labels that rules set, in order. */
  tags: string[];
  /** Checks the draft with something else in the place of its own; only what is other than it is looked at anew. */
  check(file: UncheckedFile): ReturnType<typeof checkFile>;
}

export type ReadCurrent = (site: string) => Promise<Current>;

export function currentBooks(store: Pick<Store, 'books' | 'drafts'>): ReadCurrent {
  const known = new Map<string, { key: string; checks: Checks; current: Current }>();
  return async (site) => {
    const [latest] = await store.books.list(site, { limit: 1 });
    const rows = await store.drafts.list(site);
    const before = known.get(site);
    if (before?.key === keyOf(latest?.version, rows)) return before.current;
    const book =
      before && before.current.live?.version === latest?.version
        ? withRows(before.current, rows)
        : await liveBook(store, site);
    const { checks, current } = checked(site, book, before?.checks ?? new Map());
    known.set(site, { key: keyOf(book.live?.version, book.rows), checks, current });
    return current;
  };
}

/** A version never changes: only the draft beside it is new. */
function withRows({ live, file }: LiveBook, rows: DraftRow[]): LiveBook {
  return { ...(live && { live }), file, rows };
}

/** What was said of a rule, by its JSON text. */
type Checks = ReadonlyMap<string, ReturnType<CheckRule>>;

function checked(site: string, book: LiveBook, before: Checks): { checks: Checks; current: Current } {
  const draft = drafted(book.file, book.rows);
  const checks = new Map<string, ReturnType<CheckRule>>();
  const look: CheckRule = (content) => {
    const text = JSON.stringify(content);
    return checks.get(text) ?? before.get(text) ?? checkRule(content);
  };
  const whole = checkFile(site, draft.file, (content) => {
    const said = look(content);
    // Only what stands there now is kept.
    checks.set(JSON.stringify(content), said);
    return said;
  });
  const lines = ruleLines(book.file, draft, whole.problems);
  const tags = new Set(draft.file.rules.flatMap(({ content }) => tagOf(content) ?? []));
  const check = (file: UncheckedFile) => checkFile(site, file, look);
  return { checks, current: { ...book, draft, ...whole, lines, tags: [...tags].sort(), check } };
}

function keyOf(version: number | undefined, rows: readonly DraftRow[]): string {
  return `${version ?? 0} ${rows.map(({ rule, revision }) => `${rule ?? ''}:${revision}`).join(' ')}`;
}

function tagOf(rule: unknown): string | undefined {
  const { then } = rule as { then?: { tag?: { name?: unknown } } | null };
  const name = typeof then === 'object' ? then?.tag?.name : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
