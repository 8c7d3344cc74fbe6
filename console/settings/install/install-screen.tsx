/** How the tag comes into the shop's pages, and whether it has arrived. */
import { useContext } from 'preact/hooks';
import { loadInstall } from '../../api/install.ts';
import type { Site } from '../../api/sites.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ScreenHeading } from '../../parts/screen-heading.tsx';
import { usePoll } from '../../polling/use-poll.ts';
import { SitesChanged } from '../../sites-changed.ts';
import { WORDS } from '../../words.ts';
import { InstallCheck } from './install-check.tsx';
import { Tag } from './tag.tsx';

export function InstallScreen({ site }: { site: Site }) {
  const words = WORDS.installing;
  const sitesChanged = useContext(SitesChanged);
  const { value, failure, retry } = usePoll(
    (signal) => loadInstall(site.key, signal),
    `install ${site.key}`,
    true,
    EVERY,
  );
  const onChanged = () => {
    retry();
    sitesChanged();
  };
  return (
    <>
      <ScreenHeading title={[words.title, WORDS.settings.title, site.name]}>{words.title}</ScreenHeading>
      <p class="lead">{words.lead}</p>
      {!value && (failure ? <FailureNotice failure={failure} retry={retry} /> : <Loading />)}
      {value && (
        <div class="settings-panels two">
          <section class="panel settings-panel" aria-labelledby="install-tag">
            <h2 id="install-tag">{words.tag}</h2>
            <Tag site={site.key} install={value} />
          </section>
          <section class="panel settings-panel" aria-labelledby="install-check">
            <h2 id="install-check">{words.check}</h2>
            <InstallCheck site={site} install={value} onChanged={onChanged} />
          </section>
        </div>
      )}
    </>
  );
}

/** Somebody has just pasted the tag and is waiting for it to turn green; milliseconds. */
const EVERY = 2_000;
