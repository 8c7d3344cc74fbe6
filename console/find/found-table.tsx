/** A row a visitor that was found: who, what fitted, and when. */
import type { FoundVisitor } from '../../protocol/api/find.ts';
import { ago } from '../format/ago.ts';
import { shortId } from '../format/short-id.ts';
import { failureText } from '../now/reason-text.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Moment } from '../parts/moment.tsx';
import { SimulatedChip } from '../parts/simulated-chip.tsx';
import { useNow } from '../polling/use-now.ts';
import { journeyHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';
import type { FindAsked } from './asked.ts';

interface Props {
  site: string;
  asked: FindAsked;
  rows: readonly FoundVisitor[];
}

export function FoundTable({ site, asked, rows }: Props) {
  const now = useNow();
  const { columns, tableLabel } = WORDS.find;
  return (
    <table class="journeys found">
      <caption class="unseen">{tableLabel}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.visitor}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.when}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.visitor} ${row.by} ${row.at}`}>
            <th scope="row">
              <span class="visitor">
                <a class="row-link id" href={journeyHref(site, row.visitor)} title={row.visitor}>
                  {shortId(row.visitor)}
                </a>
                <SimulatedChip visitor={row.visitor} />
                <CopyButton text={row.visitor} what={`${WORDS.journeys.visitorId} ${row.visitor}`} />
              </span>
            </th>
            <td>{whatFitted(row, asked)}</td>
            <td>
              <span class="when">{ago(row.at, now)}</span>
              <span class="exact">
                <Moment at={row.at} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whatFitted({ by, what = '' }: FoundVisitor, asked: FindAsked): string {
  const words = WORDS.find;
  if (by === 'customer') return words.customer(what);
  if (by === 'order') return words.order(what);
  if (by === 'visitor') return words.visitor;
  if (by === 'moment') return 'result' in asked ? words.results[asked.result] : '';
  // A code that was typed stands alone; one that was chosen has its reason before it.
  const [reason, code] = 'failure' in asked ? what.split(' ') : [undefined, what];
  return failureText(reason, code);
}
