/** The sites that were closed, to be opened again; nothing where there is none. */
import { useState } from 'preact/hooks';
import type { ClosedSite } from '../../../protocol/api/sites.ts';
import { loadClosedSites, openSite } from '../../api/closed-sites.ts';
import { useLoad } from '../../api/use-load.ts';
import { exactTime } from '../../format/exact-time.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { settingsHref } from '../../routing/route.ts';
import { failureWords } from '../../sign-in/failure-words.ts';
import { Refused } from '../../sign-in/refused.tsx';
import { WORDS } from '../../words.ts';

export function ClosedPart({ onOpened }: { onOpened(): void }) {
  const words = WORDS.siteSettings.closed;
  const { value, failure, reload } = useLoad(loadClosedSites, 'closed');
  const [refused, setRefused] = useState('');
  const [opened, setOpened] = useState<ClosedSite>();
  const open = (site: ClosedSite) =>
    void openSite(site.key).then(
      () => {
        setRefused('');
        setOpened(site);
        reload();
        onOpened();
      },
      (error: unknown) => setRefused(failureWords(error)),
    );
  if (failure) return <FailureNotice failure={failure} retry={reload} />;
  if (!value || (value.length === 0 && !opened)) return null;
  return (
    <section class="panel settings-panel" aria-labelledby="sites-closed">
      <h2 id="sites-closed">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <ul class="account-rows">
        {value.map((site) => (
          <li key={site.key}>
            <div>
              <strong>{site.stage === 'staging' ? WORDS.siteSettings.badge(site.name) : site.name}</strong>
              <p class="muted">{words.by(site.who, exactTime(site.at))}</p>
            </div>
            <button
              type="button"
              class="button"
              aria-label={words.openOf(site.name)}
              onClick={() => open(site)}
            >
              {words.open}
            </button>
          </li>
        ))}
      </ul>
      <Refused why={refused} />
      <p role="status" class={opened ? '' : 'unseen'}>
        {opened && (
          <>
            {words.opened(opened.name)} <a href={settingsHref(opened.key, 'site')}>{words.toSite}</a>
          </>
        )}
      </p>
    </section>
  );
}
