/** Whether events arrive, from where, and what was refused on the way. */
import { type InstallProblem, loadInstall } from '../api/install.ts';
import { ago } from '../format/ago.ts';
import { useNow } from '../polling/use-now.ts';
import { usePoll } from '../polling/use-poll.ts';
import { WORDS } from '../words.ts';

export function InstallLine({ site }: { site: string }) {
  const { install } = WORDS;
  const { value } = usePoll((signal) => loadInstall(site, signal), `install ${site}`);
  const now = useNow();
  if (!value) return null;
  const latest = [...value.received].sort((a, b) => b.latest - a.latest)[0];
  return (
    <>
      <p class="rulebook">
        <span class={`dot ${latest ? 'good' : 'calm'}`} aria-hidden="true" />
        {latest ? (
          <>
            <strong>{install.received(latest.origin)}</strong>{' '}
            <span class="muted">
              {install.latest(ago(latest.latest, now))}
              {latest.tag !== undefined && ` · ${install.tag(latest.tag)}`}
            </span>
          </>
        ) : (
          <strong>{install.nothing}</strong>
        )}
      </p>
      {value.problems.length > 0 && <Problems problems={value.problems} />}
    </>
  );
}

function Problems({ problems }: { problems: readonly InstallProblem[] }) {
  const { install } = WORDS;
  return (
    <details class="refused">
      <summary>
        <span class="dot warning" aria-hidden="true" /> {install.refused(problems.length)}
      </summary>
      <ul>
        {problems.map(({ code, origin, key, times }) => (
          <li key={`${code} ${origin} ${key}`}>
            {code === 'unknown_key' ? install.unknownKey(key, origin) : install.unlisted(origin)}{' '}
            <span class="muted">{install.times(times)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
