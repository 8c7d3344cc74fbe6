/** Events as they happen, newest first, each with what became of it; opened, its parameters. */
import { useState } from 'preact/hooks';
import { ERRORS } from '../../protocol/errors.ts';
import { clock } from './clock.ts';
import { CopyButton } from './copy-button.tsx';
import { eventSummary } from './event-summary.ts';
import { FilterBar } from './filter-bar.tsx';
import { Icon } from './icon.tsx';
import type { EventRow, Model } from './model.ts';
import { Nothing } from './nothing.tsx';
import { ValueView } from './value-view.tsx';
import { FATES } from './words.ts';

export function EventsPanel({ model, clear }: { model: Model; clear(): void }) {
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  const wanted = text.trim().toLowerCase();
  const rows = model.events.filter(
    ({ event, fate }) =>
      !wanted || `${event.name} ${event.page} ${FATES[fate].word}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <FilterBar label="Filter by name, page or state" text={text} onText={setText}>
        <span class="count">{rows.length === 1 ? '1 event' : `${rows.length} events`}</span>
        <button type="button" class="small" onClick={clear}>
          Clear
        </button>
      </FilterBar>
      {model.refused.length > 0 && (
        <p class="note bad">
          <Icon name="warning" />
          <span>
            {model.refused.length === 1 ? 'One call was' : `${model.refused.length} calls were`} refused:{' '}
            <bdi>{model.refused[0]?.text}</bdi> is no event name. Letters, digits and underscore, starting
            with a letter, at most 40.
          </span>
        </p>
      )}
      {rows.length === 0 ? (
        <Nothing title={wanted ? 'No event fits the filter' : 'No event yet on this page'}>
          {!wanted && <p>Look at a product or put something into the cart: it appears here at once.</p>}
        </Nothing>
      ) : (
        <ul class="rows">
          {rows.map((row) => (
            <Row key={row.id} row={row} open={opened.has(row.id)} toggle={() => toggle(row.id)} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ row, open, toggle }: { row: EventRow; open: boolean; toggle(): void }) {
  const { event, fate } = row;
  const { word, about } = FATES[fate];
  return (
    <li class={open ? 'is-open' : ''}>
      <button type="button" class="row" aria-expanded={open} onClick={toggle}>
        <Icon name="open" />
        <time>{clock(event.at)}</time>
        <span class="name">{event.name}</span>
        <bdi class="about">{eventSummary(event)}</bdi>
        <span class="page">{event.page}</span>
        <span class={`chip ${fate}`} title={about}>
          {word}
        </span>
      </button>
      {open && <Details row={row} />}
    </li>
  );
}

function Details({ row: { event, fate, id, rejection, status } }: { row: EventRow }) {
  const refusal = Object.entries(ERRORS).find(([, row]) => row.status === status);
  return (
    <div class="details">
      {fate !== 'acknowledged' && (
        <p class={`note ${fate === 'waiting' ? '' : 'bad'}`}>
          {FATES[fate].about}
          {rejection && ` ${rejection.code}: ${rejection.message}`}
          {fate === 'lost' && ` HTTP ${status}${refusal ? ` (${refusal[0]}): ${refusal[1].message}` : ''}`}
        </p>
      )}
      {event.params ? <ValueView value={event.params} /> : <p class="quiet">No parameters.</p>}
      <p class="foot">
        <span>
          <code>{id}</code> · page visible for {Math.round((event.visible ?? 0) / 1_000)} s
        </span>
        <CopyButton text={JSON.stringify(event, null, 2)} label="Copy as JSON" />
      </p>
    </div>
  );
}
