/** The drafts of one database. */
import type { DatabaseSync } from 'node:sqlite';
import type { DraftRow, Drafts } from '../drafts.ts';
import type { Access } from './access.ts';
import type { Writer } from './writer.ts';

export function sqliteDrafts(db: DatabaseSync, access: Access, writer: Writer): Drafts {
  const list = db.prepare('SELECT rule, revision, content, who, at FROM drafts WHERE site = ? ORDER BY rule');
  const one = db.prepare('SELECT rule, revision, content, who, at FROM drafts WHERE site = ? AND rule = ?');
  const put = db.prepare(
    'INSERT OR REPLACE INTO drafts (site, rule, revision, content, who, at) VALUES (?, ?, ?, ?, ?, ?)',
  );

  return {
    async list(site) {
      return access(() => list.all(site).map(rowOf));
    },
    async put(site, { rule, revision, content, who, at }) {
      return access(() =>
        writer.transact(() => {
          const found = one.get(site, rule ?? '');
          const before = found && rowOf(found);
          if ((before?.revision ?? 0) !== revision) return { saved: false, row: before };
          put.run(site, rule ?? '', revision + 1, content, who, at);
          return { saved: true, row: { rule, revision: revision + 1, content, who, at } };
        }),
      );
    },
  };
}

function rowOf(found: unknown): DraftRow {
  const row = found as DraftRow & { rule: string };
  return { ...row, rule: row.rule === '' ? null : row.rule };
}
