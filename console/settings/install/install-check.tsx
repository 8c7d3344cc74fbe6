/** Each origin that may send, whether its events come, and what is in the way of the others. */
import { useState } from 'preact/hooks';
import type { InstallProblem, InstallReply } from '../../../protocol/api/install.ts';
import { addOrigin } from '../../api/site-settings.ts';
import type { Site } from '../../api/sites.ts';
import { ago } from '../../format/ago.ts';
import { useNow } from '../../polling/use-now.ts';
import { settingsHref } from '../../routing/route.ts';
import { failureWords } from '../../sign-in/failure-words.ts';
import { useMay } from '../../sign-in/me-context.ts';
import { Refused } from '../../sign-in/refused.tsx';
import { WORDS } from '../../words.ts';
import { originProblem } from '../site/origin-problem.ts';
import { isQuiet } from './is-quiet.ts';

const DOTS = { waiting: '', quiet: 'warning', arrived: 'good' };

interface Props {
  site: Site;
  install: InstallReply;
  onChanged(): void;
}

export function InstallCheck({ site, install, onChanged }: Props) {
  const words = WORDS.installing;
  const now = useNow();
  const received = new Map(install.received.map((one) => [one.origin, one]));
  const origins = [...new Set([...site.origins, ...received.keys()])];
  return (
    <>
      {install.key === undefined && <p class="bad-text">{words.noKey}</p>}
      {origins.length === 0 && (
        <p>
          {words.noOrigin} <a href={settingsHref(site.key, 'site')}>{words.toOrigins}</a>
        </p>
      )}
      <ul class="install-origins" aria-live="polite">
        {origins.map((origin) => {
          const seen = received.get(origin);
          const state = !seen ? 'waiting' : isQuiet(seen.latest, now) ? 'quiet' : 'arrived';
          return (
            <li key={origin} class={state}>
              <span class={`dot ${DOTS[state]}`} aria-hidden="true" />
              <div>
                <strong>{origin}</strong>
                <p class="muted">
                  {!seen && words.waiting}
                  {seen && words[state === 'quiet' ? 'quiet' : 'arrived'](ago(seen.latest, now))}
                  {seen?.tag !== undefined && ` · ${words.version(seen.tag)}`}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {install.problems.map((problem) => (
        <Problem
          key={`${problem.code} ${problem.origin} ${problem.key}`}
          problem={problem}
          site={site.key}
          onChanged={onChanged}
        />
      ))}
      <p class="muted">{words.since(ago(install.since, now))}</p>
    </>
  );
}

function Problem({
  problem: { code, origin, key, times },
  site,
  onChanged,
}: {
  problem: InstallProblem;
  site: string;
  onChanged(): void;
}) {
  const words = WORDS.installing;
  const owner = useMay('owner');
  const [failure, setFailure] = useState('');
  const unlisted = code === 'origin_not_listed';
  const addable = unlisted && owner && originProblem(origin) === '';
  return (
    <div class="install-problem">
      <p>
        <span class="dot warning" aria-hidden="true" />{' '}
        {unlisted ? words.unlisted(origin) : words.unknownKey(key, origin)}{' '}
        <span class="muted">{WORDS.install.times(times)}</span>
      </p>
      {addable && (
        <button
          type="button"
          class="button"
          aria-label={words.addOf(origin)}
          onClick={() =>
            void addOrigin(site, origin).then(onChanged, (error: unknown) => setFailure(failureWords(error)))
          }
        >
          {words.add}
        </button>
      )}
      {unlisted && !addable && <p class="muted">{owner ? originProblem(origin) : words.askOwner}</p>}
      <Refused why={failure} />
    </div>
  );
}
