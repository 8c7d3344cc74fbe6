/** Who did what and when, the latest first. */
import { useState } from 'preact/hooks';
import type { AuditEntry } from '../../protocol/api/accounts.ts';
import { loadAudit } from '../api/audit.ts';
import { useLoad } from '../api/use-load.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { failureWords } from '../sign-in/failure-words.ts';
import { Refused } from '../sign-in/refused.tsx';
import { WORDS } from '../words.ts';

export function AuditScreen() {
  const words = WORDS.audit;
  const { value: first, failure, reload } = useLoad((signal) => loadAudit(undefined, signal), 'audit');
  const [older, setOlder] = useState<{ entries: AuditEntry[]; next?: number }>();
  const [refused, setRefused] = useState('');
  const next = older ? older.next : first?.next;
  const entries = [...(first?.entries ?? []), ...(older?.entries ?? [])];
  const more = () =>
    void loadAudit(next).then(
      (page) => {
        const all = [...(older?.entries ?? []), ...page.entries];
        setOlder({ entries: all, ...(page.next !== undefined && { next: page.next }) });
      },
      (error: unknown) => setRefused(failureWords(error)),
    );
  return (
    <>
      <ScreenHeading title={[words.title]}>{words.title}</ScreenHeading>
      <p class="lead">
        {words.lead} {first && words.kept(first.days)}
      </p>
      {!first && (failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />)}
      {first && (
        <section class="panel account-panel">
          <ol class="audit-rows">
            {entries.map((entry) => (
              <Row key={entry.id} entry={entry} />
            ))}
          </ol>
          <Refused why={refused} />
          {next !== undefined && (
            <button type="button" class="button" onClick={more}>
              {WORDS.journeys.more}
            </button>
          )}
        </section>
      )}
    </>
  );
}

function Row({ entry: { at, who, action, subject, detail } }: { entry: AuditEntry }) {
  return (
    <li>
      <span class="muted audit-when">
        <Moment at={at} />
      </span>
      <div>
        {WORDS.audit.actions[action](who, subject)}
        {detail && <p class="muted">{WORDS.audit.details[action]?.(detail) ?? detail}</p>}
      </div>
    </li>
  );
}
