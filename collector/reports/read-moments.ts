/** A site in; its moments, the newest first, a page at a time, each read from the log with its sentence, out. */
import type { DatabaseSync } from 'node:sqlite';
import { sentence, wordsOf } from '../../engine/index.ts';
import type { MomentRow, MomentsReply } from '../../protocol/api/reports.ts';
import type { Language } from '../../protocol/language.ts';
import type { TraceEntry } from '../../protocol/trace.ts';
import type { Store } from '../store/store.ts';
import { PLACES } from './count-log.ts';

export interface MomentsPage {
  before?: number;
  after?: number;
  limit: number;
  /** Of the sentences. */
  language: Language;
}

export interface ReadMoments {
  /** @param page the newest before `before`, or the oldest after `after` but no more than the newest `limit` */
  page(site: string, page: MomentsPage): Promise<MomentsReply>;
  /** @returns the id of the newest moment; 0 if there is none */
  newest(site: string): number;
}

export function readMoments(store: Pick<Store, 'journeys'>, db: DatabaseSync): ReadMoments {
  const ruleName = db.prepare('SELECT name FROM rules WHERE site = ? AND rule = ?');
  const ids = db.prepare(
    'SELECT id FROM moments WHERE site = ? AND id > ? AND id < ? ORDER BY id DESC LIMIT ?',
  );

  const nameOf = (site: string, rule: string) => String(ruleName.get(site, rule)?.['name'] ?? rule);

  /** The log has the truth of it; what was erased from there is passed over. */
  async function momentOf(site: string, id: number, language: Language): Promise<MomentRow | undefined> {
    const position = Math.floor(id / PLACES);
    for await (const stored of store.journeys.scan(site, { after: position - 1, limit: 1 })) {
      const entry = ((stored.trace ?? []) as TraceEntry[])[id % PLACES];
      if (stored.position !== position || !entry) return undefined;
      if (entry.result !== 'decided' && entry.result !== 'held') return undefined;
      const { at, result, rule, name, kind, hold } = entry;
      const said = sentence(entry, wordsOf(language));
      return {
        ...{ id, visitor: stored.visitor, at, result, rule, name, kind, sentence: said },
        ...(hold && { hold: { code: hold.code, ...('to' in hold && { to: nameOf(site, hold.to) }) } }),
      };
    }
    return undefined;
  }

  return {
    async page(site, { before = Number.MAX_SAFE_INTEGER, after = 0, limit, language }) {
      const moments: MomentRow[] = [];
      let end = before;
      while (moments.length < limit) {
        const found = ids.all(site, after, end, limit - moments.length).map((row) => Number(row['id']));
        for (const id of found) {
          const moment = await momentOf(site, id, language);
          if (moment) moments.push(moment);
        }
        end = found.at(-1) ?? 0;
        if (found.length === 0) return { moments };
      }
      const more = ids.get(site, after, end, 1) !== undefined;
      return { moments, ...(more && { next: end }) };
    },
    newest: (site) => Number(ids.get(site, 0, Number.MAX_SAFE_INTEGER, 1)?.['id'] ?? 0),
  };
}
