/** The browsers one is signed in with; each can be signed out from here. */
import { useState } from 'preact/hooks';
import { endSession, loadSessions } from '../api/me.ts';
import { useLoad } from '../api/use-load.ts';
import { ago } from '../format/ago.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { useNow } from '../polling/use-now.ts';
import { failureWords } from '../sign-in/failure-words.ts';
import { Refused } from '../sign-in/refused.tsx';
import { WORDS } from '../words.ts';
import { browserName } from './browser-name.ts';

export function SessionsPanel() {
  const words = WORDS.account.sessions;
  const now = useNow();
  const { value: sessions, failure, reload } = useLoad(loadSessions, 'sessions');
  const [refused, setRefused] = useState('');
  const end = (id: string) =>
    endSession(id).then(
      () => {
        setRefused('');
        reload();
      },
      (error: unknown) => setRefused(failureWords(error)),
    );
  return (
    <section class="panel account-panel" aria-labelledby="sessions">
      <h2 id="sessions">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      {!sessions && (failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />)}
      <ul class="account-rows">
        {sessions?.map(({ id, browser, begun, seen, current }) => (
          <li key={id}>
            <div>
              <strong>{browserName(browser) || words.unknown}</strong>
              {current && <span class="count-pill">{words.current}</span>}
              <p class="muted">
                {words.since} <Moment at={begun} />, {words.seen} {ago(seen, now)}
              </p>
            </div>
            {!current && (
              <button
                type="button"
                class="button"
                aria-label={words.endOf(browserName(browser) || words.unknown)}
                onClick={() => void end(id)}
              >
                {words.end}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Refused why={refused} />
    </section>
  );
}
