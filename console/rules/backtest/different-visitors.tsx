/** Visitors for whom the draft does otherwise than what is live, to be opened. */
import type { DraftReport } from '../../../protocol/api/trying.ts';
import { shortId } from '../../format/short-id.ts';
import { SimulatedChip } from '../../parts/simulated-chip.tsx';
import { journeyHref } from '../../routing/route.ts';
import { WORDS } from '../../words.ts';

const GROUPS = ['gained', 'lost', 'changed'] as const;

interface Props {
  site: string;
  report: DraftReport;
  difference: NonNullable<DraftReport['difference']>;
}

export function DifferentVisitors({ site, report, difference }: Props) {
  const words = WORDS.backtest;
  const all = report.books.flatMap(({ rules }) => rules);
  const names = (ids: readonly string[]) =>
    ids.map((id) => all.find(({ rule }) => rule === id)?.name ?? id).join(', ') || words.nothing;
  const groups = GROUPS.filter((group) => difference.examples[group].length > 0);
  if (groups.length === 0) return null;
  return (
    <section class="panel part-panel">
      <h2>{words.examplesTitle}</h2>
      <ul class="changes">
        {groups.flatMap((group) =>
          difference.examples[group].map(({ visitor, now, before }) => (
            <li key={visitor}>
              <a href={journeyHref(site, visitor)}>{shortId(visitor)}</a>
              <SimulatedChip visitor={visitor} />
              <span class="muted">{words.instead(names(now), names(before))}</span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
