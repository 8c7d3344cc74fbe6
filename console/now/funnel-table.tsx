/** How far visits came: a bar for each step, its exact figures beside it, and the same time before as a mark on the bar. */
import type { FunnelReply } from '../../protocol/api/reports.ts';
import { money } from '../format/money.ts';
import { percent } from '../format/percent.ts';
import { whole } from '../format/whole.ts';
import { WORDS } from '../words.ts';
import { Bar } from './bar.tsx';
import { Change } from './change.tsx';

interface Row {
  name: string;
  now: number;
  before: number;
  /** Those who came to the row before. */
  of?: number;
}

export function FunnelTable({ funnel }: { funnel: FunnelReply }) {
  const words = WORDS.now.funnel;
  const { now, before } = funnel;
  const rows: Row[] = [
    { name: words.visits, now: now.visits, before: before.visits },
    ...now.reached.map(({ step, visits }, place) => ({
      name: words.steps[step],
      now: visits,
      before: before.reached[place]?.visits ?? 0,
      of: place === 0 ? now.visits : (now.reached[place - 1]?.visits ?? 0),
    })),
  ];
  const most = Math.max(1, ...rows.flatMap((row) => [row.now, row.before]));
  return (
    <>
      <table class="funnel">
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.step}</th>
            <th scope="col" class="bar-cell">
              <span class="unseen">{words.columns.bar}</span>
            </th>
            <th scope="col" class="figure">
              {words.columns.visits}
            </th>
            <th scope="col" class="figure roomy">
              {words.columns.share}
            </th>
            <th scope="col" class="figure">
              {words.columns.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} title={exactly(row)}>
              <th scope="row">{row.name}</th>
              <td class="bar-cell">
                <Bar now={row.now / most} before={row.before / most} />
              </td>
              <td class="figure">{whole(row.now)}</td>
              <td class="figure roomy">{(row.of !== undefined && percent(row.now, row.of)) || ''}</td>
              <td class="figure">
                <Change now={row.now} before={row.before} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="panel-foot muted">
        {words.orders(now.orders, before.orders)}
        {now.revenue.map(({ currency, value }) => (
          <strong key={currency} class="revenue">
            {money(value, currency)}
          </strong>
        ))}
      </p>
    </>
  );
}

/** All of a row in a sentence, for who points at it. */
function exactly({ name, now, before, of }: Row): string {
  const share = of === undefined ? undefined : percent(now, of);
  return WORDS.now.funnel.exactly(name, whole(now), share, whole(before));
}
