/** Makes drafts live as versions, and earlier versions live again; shows and compares what was published. */
import type { DraftProblem, RulesOwner } from '../../protocol/api/rulebook.ts';
import type {
  Comparison,
  ImportAsked,
  PublishAsked,
  PublishedNow,
  RulesBundle,
  VersionsPage,
  VersionView,
} from '../../protocol/api/versions.ts';
import { bookOf } from '../pipeline/book-of.ts';
import type { BookContent, Books } from '../pipeline/books.ts';
import type { BookRow, Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import type { UncheckedFile } from './check-file.ts';
import { compare } from './compare.ts';
import type { ReadCurrent } from './current.ts';
import type { Doing } from './drafting.ts';
import { fileOf, publishedOf } from './live-book.ts';

export type PublishResult =
  | { done: PublishedNow }
  | { refused: 'folder_owned' | 'moved_on' | 'not_found' }
  | { problems: DraftProblem[] };

export interface Publishing {
  publish(site: string, asked: PublishAsked, doing: Doing): Promise<PublishResult>;
  /** Publishes what an earlier version said as a new one. */
  rollBack(site: string, version: number, asked: PublishAsked, doing: Doing): Promise<PublishResult>;
  versions(site: string, before: number | undefined): Promise<VersionsPage>;
  version(site: string, version: number): Promise<VersionView | undefined>;
  /** @returns what `to` has otherwise than `from`; `undefined` if one of them is not there */
  compare(site: string, from: number, to: number | 'draft'): Promise<Comparison | undefined>;
  /** @returns what is live, or the draft as a whole; or the problems that keep that from being a rulebook */
  export(site: string, of: 'live' | 'draft'): Promise<{ bundle: RulesBundle } | { problems: DraftProblem[] }>;
  /** Puts a bundle into the draft: what it does not have is to be deleted. */
  import(site: string, bundle: ImportAsked | RulesBundle, doing: Doing): Promise<void>;
}

export interface PublishingParts {
  store: Pick<Store, 'books' | 'drafts'>;
  current: ReadCurrent;
  books: Books;
  ownerOf: (site: string) => RulesOwner;
  /** Told once a version is live. */
  onPublished: (site: string) => void;
}

const PAGE = 20;

export function publishing({ store, current, books, ownerOf, onPublished }: PublishingParts): Publishing {
  async function goLive(
    site: string,
    content: BookContent,
    { note, live: after }: PublishAsked,
    doing: Doing,
  ): Promise<PublishResult> {
    try {
      const { version } = await books.publish(site, content, { ...doing, note, after });
      onPublished(site);
      const stored = (await store.books.get(site, version)) as BookRow;
      return { done: { live: publishedOf(stored), rules: content.rules.length } };
    } catch (error) {
      if (error instanceof StoreError && error.code === 'conflict') {
        return { refused: 'moved_on' };
      }
      throw error;
    }
  }

  /** Those who have one of these open are told when they save; a draft that was saved since is left as it is. */
  async function bump(site: string, rules: readonly (string | null)[], doing: Doing): Promise<void> {
    const rows = new Map((await store.drafts.list(site)).map((row) => [row.rule, row]));
    for (const rule of rules) {
      const row = rows.get(rule);
      if (row && row.content !== null) continue;
      await store.drafts.put(site, { rule, revision: row?.revision ?? 0, content: null, ...doing });
    }
  }

  async function whole(site: string): Promise<UncheckedFile> {
    return (await current(site)).draft.file;
  }

  async function at(site: string, version: number): Promise<UncheckedFile | undefined> {
    if (version === 0) return { settings: {}, rules: [] };
    const stored = await store.books.get(site, version);
    return stored && unchecked(fileOf(site, stored));
  }

  return {
    async publish(site, asked, doing) {
      if (ownerOf(site) === 'folder') return { refused: 'folder_owned' };
      const { rows, content, problems } = await current(site);
      if (!content) return { problems };
      const result = await goLive(site, content, asked, doing);
      if ('done' in result) {
        for (const { rule, revision, content: said } of rows) {
          if (said !== null) await store.drafts.put(site, { rule, revision, content: null, ...doing });
        }
      }
      return result;
    },
    async rollBack(site, version, asked, doing) {
      if (ownerOf(site) === 'folder') return { refused: 'folder_owned' };
      const stored = await store.books.get(site, version);
      if (!stored) return { refused: 'not_found' };
      const { file } = await current(site);
      const { version: _version, ...content } = bookOf(site, stored);
      const result = await goLive(site, content, asked, doing);
      const moved = compare(unchecked(file), unchecked(fileOf(site, stored)));
      if ('done' in result) {
        await bump(
          site,
          moved.map(({ rule }) => rule),
          doing,
        );
      }
      return result;
    },
    async versions(site, before) {
      const rows = await store.books.list(site, {
        limit: PAGE + 1,
        ...(before !== undefined && { before }),
      });
      const versions = rows.slice(0, PAGE).map((row) => ({ ...publishedOf(row), rules: row.rules }));
      const last = versions.at(-1);
      return { versions, ...(rows.length > PAGE && last && { next: last.version }) };
    },
    async version(site, version) {
      const stored = await store.books.get(site, version);
      return stored && { ...publishedOf(stored), ...fileOf(site, stored) };
    },
    async compare(site, from, to) {
      const before = await at(site, from);
      const after = to === 'draft' ? await whole(site) : await at(site, to);
      return before && after && { changes: compare(before, after) };
    },
    async export(site, of) {
      if (of === 'live') {
        const { file } = await current(site);
        return { bundle: { rulebook: file.settings, rules: file.rules } };
      }
      const { draft, content, problems } = await current(site);
      if (!content) return { problems };
      return { bundle: { rulebook: draft.file.settings as RulesBundle['rulebook'], rules: content.rules } };
    },
    async import(site, { rulebook, rules }, doing) {
      const { file, rows } = await current(site);
      const revisionOf = (rule: string | null) => rows.find((row) => row.rule === rule)?.revision ?? 0;
      const given = new Map<string | null, unknown>([[null, rulebook]]);
      for (const rule of rules) given.set(rule.id, rule);
      const known = [...file.rules.map(({ id }) => id), ...rows.map(({ rule }) => rule)];
      for (const rule of new Set([...given.keys(), ...known])) {
        const content = JSON.stringify(given.get(rule) ?? null);
        await store.drafts.put(site, { rule, revision: revisionOf(rule), content, ...doing });
      }
    },
  };
}

function unchecked({ settings, rules }: ReturnType<typeof fileOf>): UncheckedFile {
  return { settings, rules: rules.map((rule) => ({ id: rule.id, content: rule })) };
}
