/** The rule as it stands here on one visitor of the past: chosen, and walked through event by event. */
import { useId, useState } from 'preact/hooks';
import type { UnfinishedRule } from '../../../protocol/api/rulebook.ts';
import type { Tried } from '../../../protocol/api/trying.ts';
import { isSimulated } from '../../../protocol/simulated.ts';
import type { ApiFailure } from '../../api/api-failure.ts';
import { loadJourneyPage } from '../../api/journey-list.ts';
import { tryRule } from '../../api/try-rule.ts';
import { failureOf, useLoad } from '../../api/use-load.ts';
import { ago } from '../../format/ago.ts';
import { shortId } from '../../format/short-id.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Loading } from '../../parts/loading.tsx';
import { WORDS } from '../../words.ts';
import { useEdit } from '../editor/edit-context.ts';
import { TriedEvents } from './tried-events.tsx';

/** Nothing is asked before somebody opens it. */
export function TryPart({ site }: { site: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="panel part-panel" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{WORDS.tryRule.title}</summary>
      {open && <TryVisitor site={site} />}
    </details>
  );
}

function TryVisitor({ site }: { site: string }) {
  const words = WORDS.tryRule;
  const { rule } = useEdit();
  const id = useId();
  const {
    value: page,
    failure,
    reload,
  } = useLoad((signal) => loadJourneyPage(site, undefined, signal), site);
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState<Tried & { visitor: string }>();
  const [refused, setRefused] = useState<ApiFailure>();
  const visitor = chosen || page?.rows[0]?.visitor;
  if (!page) return failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />;
  if (visitor === undefined) return <p>{words.nobody}</p>;

  const content = rule as UnfinishedRule;
  const ask = (of: string, before?: Tried) =>
    tryRule(site, {
      visitor: of,
      rule: content.id,
      content,
      ...(before?.next !== undefined && { after: before.next }),
    }).then(
      (found) => {
        setRefused(undefined);
        setTried({ ...found, events: [...(before?.events ?? []), ...found.events], visitor: of });
      },
      (error: unknown) => setRefused(failureOf(error)),
    );
  return (
    <div class="try">
      <p>{words.lead}</p>
      <div class="sentence">
        <div class="field">
          <label for={id}>{words.visitor}</label>
          <select id={id} value={visitor} onChange={(event) => setChosen(event.currentTarget.value)}>
            {page.rows.map((row) => (
              <option key={row.visitor} value={row.visitor}>
                {words.row(nameOf(row.visitor), row.events, ago(row.lastReceived, Date.now()))}
              </option>
            ))}
          </select>
        </div>
        <button type="button" class="button" onClick={() => void ask(visitor)}>
          {words.start}
        </button>
      </div>
      <div role="status">
        {refused && (
          <p class="bad-text">{refused.code === 'not_publishable' ? words.mend : refused.message}</p>
        )}
        {tried && <TriedEvents rule={content.id} events={tried.events} />}
      </div>
      {tried?.next !== undefined && (
        <div>
          <button type="button" class="button" onClick={() => void ask(tried.visitor, tried)}>
            {words.more}
          </button>
        </div>
      )}
    </div>
  );
}

/** A line of a choice has no chip. */
function nameOf(visitor: string): string {
  const name = shortId(visitor);
  return isSimulated(visitor) ? `${name} (${WORDS.simulated.chip})` : name;
}
