/** Moments as they happen: calm, to be paused, and told politely to who does not see them. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MomentRow } from '../../protocol/api/reports.ts';
import { ago } from '../format/ago.ts';
import { shortId } from '../format/short-id.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { SimulatedChip } from '../parts/simulated-chip.tsx';
import { useNow } from '../polling/use-now.ts';
import { journeyHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';
import { plainWhy } from './plain-why.ts';
import { type Moments, useMoments } from './use-moments.ts';

export function MomentsPanel({ site }: { site: string }) {
  const words = WORDS.now.moments;
  const list = useRef<HTMLOListElement>(null);
  const inUse = useCallback(() => list.current?.matches(':hover, :focus-within') === true, []);
  const moments = useMoments(site, inUse);
  const { paused, waiting } = moments;
  return (
    <section class="panel now-moments" aria-labelledby="moments-title">
      <div class="panel-head">
        <h2 id="moments-title">{words.title}</h2>
        <button type="button" class="button" aria-pressed={paused} onClick={() => moments.setPaused(!paused)}>
          <Icon name={paused ? 'decided' : 'held'} />
          {paused ? words.goOn : words.pause}
        </button>
      </div>
      <div class="news">
        {waiting > 0 && (
          <button type="button" class="button small" onClick={moments.showNewest}>
            {words.newer(waiting)}
          </button>
        )}
      </div>
      <Announced rows={moments.rows} />
      <Body site={site} moments={moments} list={list} />
    </section>
  );
}

interface BodyProps {
  site: string;
  moments: Moments;
  list: { current: HTMLOListElement | null };
}

function Body({ site, moments, list }: BodyProps) {
  const words = WORDS.now.moments;
  const now = useNow();
  const { rows, failure, loadMore } = moments;
  if (!rows) return failure ? <FailureNotice failure={failure} retry={moments.retry} /> : <Loading />;
  if (rows.length === 0) return <p class="panel-note muted">{words.none}</p>;
  return (
    <>
      <ol ref={list} class="moment-list">
        {rows.map((row) => (
          <Row key={row.id} site={site} row={row} now={now} />
        ))}
      </ol>
      {loadMore && (
        <p class="panel-foot">
          <button type="button" class="button" onClick={loadMore}>
            {words.earlier}
          </button>
        </p>
      )}
    </>
  );
}

function Row({ site, row, now }: { site: string; row: MomentRow; now: number }) {
  const { result, kind, name, visitor, at } = row;
  return (
    <li class={`moment ${result}`}>
      <Icon name={result === 'decided' ? kind : 'held'} />
      <div>
        <p class="moment-head">
          <strong>{name}</strong>
          <span class="muted">{WORDS.results[result]}</span>
        </p>
        <p class="moment-why">{plainWhy(row)}</p>
        <p class="moment-foot muted">
          <a class="id" href={journeyHref(site, visitor)} title={visitor}>
            {shortId(visitor)}
          </a>
          <SimulatedChip visitor={visitor} />
          <Moment at={at}>{ago(at, now)}</Moment>
        </p>
      </div>
    </li>
  );
}

/** Milliseconds between two announcements: a busy shop must not talk without end. */
const EVERY = 15_000;

function Announced({ rows }: { rows: readonly MomentRow[] | undefined }) {
  const newest = rows?.[0]?.id;
  const told = useRef<{ id: number; at: number } | undefined>(undefined);
  const [text, setText] = useState('');
  useEffect(() => {
    if (newest === undefined) return;
    // What was there when one came is read, not announced.
    told.current ??= { id: newest, at: 0 };
    const { id, at } = told.current;
    const fresh = rows?.filter((row) => row.id > id).length ?? 0;
    if (fresh === 0 || Date.now() - at < EVERY) return;
    told.current = { id: newest, at: Date.now() };
    setText(WORDS.now.moments.announced(fresh, rows?.[0]?.name ?? ''));
  }, [newest]);
  return (
    <p class="unseen" role="status">
      {text}
    </p>
  );
}
