/** The visitors as a table; the whole row leads to the journey. */
import type { Ref } from 'preact';
import type { JourneyRow } from '../api/journey-list.ts';
import { ago } from '../format/ago.ts';
import { shortId } from '../format/short-id.ts';
import { whole } from '../format/whole.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Moment } from '../parts/moment.tsx';
import { SimulatedChip } from '../parts/simulated-chip.tsx';
import { useNow } from '../polling/use-now.ts';
import { journeyHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';
import { VisitInShort } from './visit-in-short.tsx';

interface Props {
  site: string;
  rows: readonly JourneyRow[];
  table: Ref<HTMLTableElement>;
}

export function JourneysTable({ site, rows, table }: Props) {
  const now = useNow();
  const { columns } = WORDS.journeys;
  return (
    <table ref={table} class="journeys">
      <caption class="unseen">{WORDS.journeys.tableLabel}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.visitor}</th>
          <th scope="col">{columns.last}</th>
          <th scope="col" class="roomy">
            {columns.visit}
          </th>
          <th scope="col" class="figure roomy">
            {columns.events}
          </th>
          <th scope="col" class="figure roomy">
            {columns.decisions}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.visitor} site={site} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ site, row, now }: { site: string; row: JourneyRow; now: number }) {
  const { visitor, lastReceived, events, decisions, visit } = row;
  return (
    <tr>
      <th scope="row">
        <span class="visitor">
          <a class="row-link id" href={journeyHref(site, visitor)} title={visitor}>
            {shortId(visitor)}
          </a>
          <SimulatedChip visitor={visitor} />
          <CopyButton text={visitor} what={`${WORDS.journeys.visitorId} ${visitor}`} />
        </span>
        <span class="in-short">
          <VisitInShort visit={visit} />
        </span>
      </th>
      <td>
        <span class="when">{ago(lastReceived, now)}</span>
        <span class="exact">
          <Moment at={lastReceived} />
        </span>
      </td>
      <td class="roomy">
        <VisitInShort visit={visit} />
      </td>
      <td class="figure roomy">{whole(events)}</td>
      <td class="figure roomy">
        {decisions > 0 ? <span class="count-pill">{whole(decisions)}</span> : <Nothing />}
      </td>
    </tr>
  );
}

function Nothing() {
  return <span class="muted">{WORDS.journeys.none}</span>;
}
