/** Backtests of a site's draft against its live book: one at a time, each in a thread of its own, the last few kept. */
import type { DraftProblem } from '../../protocol/api/rulebook.ts';
import type { BacktestAsked, BacktestState } from '../../protocol/api/trying.ts';
import type { Language } from '../../protocol/language.ts';
import { backtest } from '../backtest/backtest.ts';
import type { NamedBook } from '../backtest/job.ts';
import type { BacktestReport } from '../backtest/report.ts';
import type { Store } from '../store/store.ts';
import { checkFile } from './check-file.ts';
import { draftReport } from './draft-report.ts';
import { drafted } from './drafted.ts';
import type { Doing } from './drafting.ts';
import { liveBook } from './live-book.ts';

export type StartResult =
  | { started: BacktestState }
  | { refused: 'busy' | 'not_found' }
  | { problems: DraftProblem[] };

export interface Backtests {
  start(site: string, asked: BacktestAsked, doing: Doing): Promise<StartResult>;
  /** @returns those that are kept, the newest first, without their reports */
  list(site: string): BacktestState[];
  /** @param language of the sentences of its report */
  get(site: string, id: string, language: Language): BacktestState | undefined;
  /** Ends it with what is known by then. @returns false if there is none */
  end(site: string, id: string): boolean;
  /** Ends all of them. */
  stop(): void;
}

interface Kept {
  state: Omit<BacktestState, 'report'>;
  report?: BacktestReport;
  stop: AbortController;
}

/** Of one site; the oldest gives way. */
const MOST = 5;

/** @param log the SQLite file; without one there is nothing a thread could read */
export function backtests(store: Pick<Store, 'books' | 'drafts'>, log: string | undefined): Backtests {
  const bySite = new Map<string, Kept[]>();
  /** Sites whose draft is being read for one. */
  const starting = new Set<string>();
  let last = 0;

  const of = (site: string) => bySite.get(site) ?? [];
  const find = (site: string, id: string) => of(site).find(({ state }) => state.id === id);

  function run(
    file: string,
    site: string,
    { from, to }: BacktestAsked,
    draft: NamedBook,
    doing: Doing,
  ): Kept {
    const state = { id: String(++last), from, to, ...doing, state: 'running', share: 0 } as const;
    const kept: Kept = { state, stop: new AbortController() };
    bySite.set(site, [kept, ...of(site)].slice(0, MOST));
    const job = {
      task: 'what-if',
      input: { log: file, site, from, to },
      books: [draft, { name: 'live', live: { log: file, site } }],
    } as const;
    const onProgress = ({ share, left }: { share: number; left?: number }) => {
      kept.state = { ...kept.state, share, ...(left !== undefined && { left }) };
    };
    backtest(job, onProgress, kept.stop.signal).then(
      (report) => {
        const { left: _left, ...rest } = kept.state;
        const share = report.partial ? rest.share : 1;
        kept.state = { ...rest, state: 'done', share };
        kept.report = report;
      },
      ({ message }: Error) => {
        kept.state = { ...kept.state, state: 'failed', message };
      },
    );
    return kept;
  }

  return {
    async start(site, asked, doing) {
      if (log === undefined) return { refused: 'not_found' };
      if (starting.has(site) || of(site).some(({ state }) => state.state === 'running')) {
        return { refused: 'busy' };
      }
      starting.add(site);
      try {
        const { live, file, rows } = await liveBook(store, site);
        if (!live) return { refused: 'not_found' };
        const { content: book, problems } = checkFile(site, drafted(file, rows).file);
        if (!book) return { problems };
        return { started: run(log, site, asked, { name: 'draft', book }, doing).state };
      } finally {
        starting.delete(site);
      }
    },
    list: (site) => of(site).map(({ state }) => state),
    get(site, id, language) {
      const { state, report } = find(site, id) ?? {};
      return state && { ...state, ...(report && { report: draftReport(report, language) }) };
    },
    end(site, id) {
      const kept = find(site, id);
      kept?.stop.abort();
      return kept !== undefined;
    },
    stop() {
      for (const all of bySite.values()) for (const { stop } of all) stop.abort();
    },
  };
}
