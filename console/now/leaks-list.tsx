/** Where visits stopped, and what was seen in them. */
import type { Leak, Reason } from '../../protocol/api/reports.ts';
import { percent } from '../format/percent.ts';
import { whole } from '../format/whole.ts';
import { WORDS } from '../words.ts';
import { Bar } from './bar.tsx';
import { Change } from './change.tsx';
import { reasonText } from './reason-text.ts';

export function LeaksList({ leaks }: { leaks: readonly Leak[] }) {
  const words = WORDS.now.leaks;
  if (leaks.length === 0) return <p class="panel-note muted">{words.none}</p>;
  // One measure for all steps, so that the longest bar is the largest leak.
  const most = Math.max(1, ...leaks.flatMap(({ reasons }) => reasons.map(({ visits }) => visits)));
  return (
    <ul class="leaks">
      {leaks.map(({ step, visits, before, reasons, more }) => (
        <li key={step}>
          <h3>
            {words.stopped[step]} <span class="muted">{words.visits(visits)}</span>{' '}
            <Change now={visits} before={before} lessIsGood />
          </h3>
          <table class="reasons">
            <caption class="unseen">{words.caption}</caption>
            <thead class="unseen">
              <tr>
                <th scope="col">{words.reason}</th>
                <th scope="col">{words.count}</th>
                <th scope="col">{words.share}</th>
                <th scope="col">{WORDS.now.funnel.columns.change}</th>
              </tr>
            </thead>
            <tbody>
              {reasons.map((reason) => {
                const text = reasonText(reason);
                return (
                  <tr key={text} class={`cause-${reason.cause}`} title={exactly(text, reason, visits)}>
                    <th scope="row">
                      {text}
                      <Bar now={reason.visits / most} before={Math.min(1, reason.before / most)} />
                    </th>
                    <td class="figure">{whole(reason.visits)}</td>
                    <td class="figure">{percent(reason.visits, visits)}</td>
                    <td class="figure">
                      <Change now={reason.visits} before={reason.before} lessIsGood />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {more > 0 && <p class="panel-foot muted">{words.moreReasons(more)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** All of a row in a sentence, for who points at it. */
function exactly(text: string, { visits, before }: Reason, stopped: number): string {
  return WORDS.now.leaks.exactly(text, whole(visits), percent(visits, stopped) ?? '', whole(before));
}
