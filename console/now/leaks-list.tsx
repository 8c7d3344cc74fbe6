/** Where visits stopped, and what was seen in them. */
import type { Leak } from '../../protocol/api/reports.ts';
import { percent } from '../format/percent.ts';
import { whole } from '../format/whole.ts';
import { WORDS } from '../words.ts';
import { reasonText } from './reason-text.ts';

export function LeaksList({ leaks }: { leaks: readonly Leak[] }) {
  const words = WORDS.now.leaks;
  if (leaks.length === 0) return <p class="panel-note muted">{words.none}</p>;
  return (
    <ul class="leaks">
      {leaks.map(({ step, visits, reasons }) => (
        <li key={step}>
          <h3>
            {words.stopped[step]} <span class="muted">{words.visits(visits)}</span>
          </h3>
          <table class="reasons">
            <caption class="unseen">{words.caption}</caption>
            <thead class="unseen">
              <tr>
                <th scope="col">{words.reason}</th>
                <th scope="col">{words.count}</th>
                <th scope="col">{words.share}</th>
              </tr>
            </thead>
            <tbody>
              {reasons.map((reason) => {
                const text = reasonText(reason);
                return (
                  <tr key={text} class={reason.cause === 'unknown' ? 'muted' : ''}>
                    <th scope="row">{text}</th>
                    <td class="figure">{whole(reason.visits)}</td>
                    <td class="figure">{percent(reason.visits, visits)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </li>
      ))}
    </ul>
  );
}
