/** What a site is: its name and stage, whose pages may send, its staging, and other sites. */
import { useContext } from 'preact/hooks';
import { loadSiteSettings } from '../../api/site-settings.ts';
import { loadSites, type Site } from '../../api/sites.ts';
import { useLoad } from '../../api/use-load.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ScreenHeading } from '../../parts/screen-heading.tsx';
import { settingsHref } from '../../routing/route.ts';
import { useMay } from '../../sign-in/me-context.ts';
import { SitesChanged } from '../../sites-changed.ts';
import { WORDS } from '../../words.ts';
import { AboutPart } from './about-part.tsx';
import { AddPart } from './add-part.tsx';
import { ClosePart } from './close-part.tsx';
import { ClosedPart } from './closed-part.tsx';
import { OriginsPart } from './origins-part.tsx';
import { StagingPart } from './staging-part.tsx';

export function SiteScreen({ site }: { site: Site }) {
  const words = WORDS.siteSettings;
  const may = useMay('owner');
  const sitesChanged = useContext(SitesChanged);
  const { value, failure, reload } = useLoad((signal) => loadSiteSettings(site.key, signal), site.key);
  const onChanged = () => {
    reload();
    sitesChanged();
  };
  // Where the others are, this one stands among the closed.
  const onClosed = () => {
    void loadSites().then(([first]) => {
      if (first) location.hash = settingsHref(first.key, 'site');
      sitesChanged();
    }, sitesChanged);
  };
  return (
    <>
      <ScreenHeading title={[words.title, WORDS.settings.title, site.name]}>{words.title}</ScreenHeading>
      <p class="lead">{may ? words.lead : words.leadReader}</p>
      {!value && (failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />)}
      {value && (
        <div class="settings-panels two">
          <div class="settings-column">
            <AboutPart settings={value} may={may} onChanged={onChanged} />
            <StagingPart settings={value} may={may} onChanged={onChanged} />
            {may && <ClosePart key={site.key} settings={value} onClosed={onClosed} />}
          </div>
          <div class="settings-column">
            <OriginsPart settings={value} may={may} onChanged={onChanged} />
            {may && <AddPart onAdded={sitesChanged} />}
            {may && <ClosedPart onOpened={onChanged} />}
          </div>
        </div>
      )}
    </>
  );
}
