/** The drafts of the store in memory. */
import type { DraftRow, Drafts } from './drafts.ts';

export function memoryDrafts(open: () => void): Drafts {
  const bySite = new Map<string, DraftRow[]>();
  return {
    async list(site) {
      open();
      return (bySite.get(site) ?? []).map((row) => ({ ...row }));
    },
    async put(site, row) {
      open();
      const all = bySite.get(site) ?? [];
      const before = all.find(({ rule }) => rule === row.rule);
      if ((before?.revision ?? 0) !== row.revision) return { saved: false, row: before && { ...before } };
      const next = { ...row, revision: row.revision + 1 };
      const others = all.filter(({ rule }) => rule !== row.rule);
      bySite.set(
        site,
        [...others, next].sort((a, b) => ((a.rule ?? '') < (b.rule ?? '') ? -1 : 1)),
      );
      return { saved: true, row: { ...next } };
    },
  };
}
