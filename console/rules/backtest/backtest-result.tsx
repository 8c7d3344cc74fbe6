/** What a backtest found: the difference to what is live in a few sentences, every rule in a table, visitors to open. */
import type { DraftReport } from '../../../protocol/api/trying.ts';
import { exactTime } from '../../format/exact-time.ts';
import { SimulatedLine } from '../../parts/simulated-line.tsx';
import { WORDS } from '../../words.ts';
import { DifferentVisitors } from './different-visitors.tsx';
import { RulesFound } from './rules-found.tsx';

const GROUPS = ['gained', 'lost', 'changed', 'same'] as const;

interface Props {
  site: string;
  report: DraftReport;
  /** Epoch milliseconds. */
  from: number;
  to: number;
}

export function BacktestResult({ site, report, from, to }: Props) {
  const words = WORDS.backtest;
  const [draft, live] = report.books;
  const { difference } = report;
  if (!draft || report.visitors === 0) {
    return <p>{words.nobody(exactTime(from, 'date'), exactTime(to, 'date'))}</p>;
  }
  return (
    <>
      <section class="panel part-panel">
        <h2>{words.found(exactTime(from, 'date'), exactTime(to, 'date'))}</h2>
        {report.partial && <p class="bad-text">{words.partial}</p>}
        <p>{words.seen(draft.visitors, report.visitors, live?.visitors ?? 0)}</p>
        <SimulatedLine count={report.simulated} of="visitors" />
        {difference && (
          <ul class="changes">
            {GROUPS.map(
              (group) =>
                difference.visitors[group] > 0 && (
                  <li key={group}>{words[group](difference.visitors[group])}</li>
                ),
            )}
          </ul>
        )}
      </section>
      <RulesFound site={site} rules={draft.rules} live={live?.rules ?? []} />
      {difference && <DifferentVisitors site={site} report={report} difference={difference} />}
      <p class="muted backtest-note">{words.approximate}</p>
    </>
  );
}
