/** Whether events arrive, from where, and what was refused on the way. */
import type { InstallProblem } from '../../protocol/api/install.ts';
import { loadInstall } from '../api/install.ts';
import { ago } from '../format/ago.ts';
import { useNow } from '../polling/use-now.ts';
import { usePoll } from '../polling/use-poll.ts';
import { settingsHref } from '../routing/route.ts';
import { isQuiet } from '../settings/install/is-quiet.ts';
import { useMay } from '../sign-in/me-context.ts';
import { WORDS } from '../words.ts';

export function InstallLine({ site }: { site: string }) {
  const { install } = WORDS;
  const { value } = usePoll((signal) => loadInstall(site, signal), `install ${site}`);
  const now = useNow();
  const marketer = useMay('marketer');
  if (!value) return null;
  const latest = [...value.received].sort((a, b) => b.latest - a.latest)[0];
  const quiet = latest !== undefined && isQuiet(latest.latest, now);
  return (
    <>
      <p class="rulebook">
        <span class={`dot ${!latest ? 'calm' : quiet ? 'warning' : 'good'}`} aria-hidden="true" />
        {latest ? (
          <>
            <strong>{quiet ? install.quiet(latest.origin) : install.received(latest.origin)}</strong>{' '}
            <span class="muted">
              {install.latest(ago(latest.latest, now))}
              {latest.tag !== undefined && ` · ${install.tag(latest.tag)}`}
            </span>
          </>
        ) : (
          <>
            <strong>{install.nothing}</strong>{' '}
            {marketer && <a href={settingsHref(site, 'install')}>{install.toCheck}</a>}
          </>
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
