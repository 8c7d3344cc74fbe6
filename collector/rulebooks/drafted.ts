/** The live rulebook and what is being changed of it in; what stands in the draft, and the whole as it would be, out. */
import { isDeepStrictEqual } from 'node:util';
import type { DraftChange } from '../../protocol/api/draft.ts';
import type { DraftRow } from '../store/drafts.ts';
import type { BookFile } from './book-file.ts';
import type { UncheckedFile } from './check-file.ts';

export interface Drafted {
  changes: DraftChange[];
  /** The live book as the changes would make it. */
  file: UncheckedFile;
}

export function drafted(live: BookFile, rows: readonly DraftRow[]): Drafted {
  const changes = rows.flatMap((row) => changeOf(live, row) ?? []);
  const changed = new Map(changes.map(({ rule, content }) => [rule, content]));
  const kept = live.rules.filter(({ id }) => !changed.has(id));
  const put = [...changed].flatMap(([id, content]) => (id !== null && content ? { id, content } : []));
  return {
    changes,
    file: {
      settings: changed.get(null) ?? live.settings,
      rules: [...kept.map((rule) => ({ id: rule.id, content: rule as unknown })), ...put].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
    },
  };
}

/** @returns `undefined` if the row says nothing else than what is live */
export function changeOf(live: BookFile, row: DraftRow): DraftChange | undefined {
  const { rule, who, at } = row;
  if (row.content === null) return undefined;
  const content = JSON.parse(row.content) as DraftChange['content'];
  const before = liveOf(live, rule);
  if (content === null)
    return before && rule !== null ? { rule, state: 'deleted', content, who, at } : undefined;
  if (isDeepStrictEqual(content, before)) return undefined;
  return { rule, state: before ? 'changed' : 'new', content, who, at };
}

/** @returns the live rule, or the live settings for `null` */
export function liveOf({ settings, rules }: BookFile, rule: string | null) {
  return rule === null ? settings : rules.find(({ id }) => id === rule);
}
