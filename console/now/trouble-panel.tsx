/** Visitors who are stuck now, the most urgent first; each leads to the journey. */
import { useEffect } from 'preact/hooks';
import type { TroubledVisitor } from '../../protocol/api/reports.ts';
import { loadTrouble } from '../api/reports.ts';
import { ago } from '../format/ago.ts';
import { shortId } from '../format/short-id.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { SimulatedChip } from '../parts/simulated-chip.tsx';
import { useNow } from '../polling/use-now.ts';
import { usePoll } from '../polling/use-poll.ts';
import { journeyHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';
import { failureText } from './reason-text.ts';

export function TroublePanel({ site, onSignedOut }: { site: string; onSignedOut(): void }) {
  const words = WORDS.now.trouble;
  const { value, failure, retry } = usePoll((signal) => loadTrouble(site, signal), `trouble ${site}`);
  const signedOut = failure?.code === 'signed_out';
  useEffect(() => {
    if (signedOut) onSignedOut();
  }, [signedOut]);
  return (
    <section class="panel now-trouble" aria-labelledby="trouble-title">
      <div class="panel-head">
        <h2 id="trouble-title">{words.title}</h2>
        {value && value.all > 0 && <span class="count-pill">{value.all}</span>}
      </div>
      {!value && (failure ? <FailureNotice failure={failure} retry={retry} /> : <Loading />)}
      {value?.all === 0 && <p class="panel-note muted">{words.none}</p>}
      {value && value.all > 0 && (
        <ul class="trouble-list">
          {value.visitors.map((visitor) => (
            <Row key={visitor.visitor} site={site} row={visitor} />
          ))}
        </ul>
      )}
      {value && value.all > value.visitors.length && (
        <p class="panel-foot muted">{words.more(value.all - value.visitors.length)}</p>
      )}
    </section>
  );
}

function Row({ site, row }: { site: string; row: TroubledVisitor }) {
  const words = WORDS.now.trouble;
  const now = useNow();
  const { visitor, urgency, failures, reason, code, page, tags, step, last } = row;
  return (
    <li class={`trouble ${urgency}`}>
      <Icon name={failures > 0 ? 'failure' : 'warning'} />
      <div>
        <p class="moment-head">
          <strong>{failures > 0 ? failureText(reason, code) : tags.join(', ')}</strong>
          <span class="urgency">{words.urgencies[urgency]}</span>
        </p>
        <p class="moment-why">
          {failures > 1 && `${words.failures(failures)} `}
          {step && words.at[step]}
          {failures > 0 && tags.length > 0 && ` ${words.also(tags.join(', '))}`}
        </p>
        <p class="moment-foot muted">
          <a class="id" href={journeyHref(site, visitor)} title={visitor}>
            {shortId(visitor)}
          </a>
          <SimulatedChip visitor={visitor} />
          <Moment at={last}>{ago(last, now)}</Moment>
          {page && <span class="page">{page}</span>}
        </p>
      </div>
    </li>
  );
}
