/** Chooses which site is shown; the section stays. */
import type { Site } from '../api/sites.ts';
import { type Section, sectionHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';

interface Props {
  sites: readonly Site[];
  site: Site;
  section: Section;
}

export function SitePicker({ sites, site, section }: Props) {
  return (
    <label class="site-picker">
      <span class="unseen">{WORDS.site}</span>
      <select
        value={site.key}
        onChange={(event) => {
          location.hash = sectionHref(event.currentTarget.value, section);
        }}
      >
        {inPairs(sites).map(({ key, name, stage }) => (
          <option key={key} value={key}>
            {stage === 'staging' ? WORDS.siteSettings.badge(name) : name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Each staging site right after the live one it belongs to. */
function inPairs(sites: readonly Site[]): Site[] {
  const keys = new Set(sites.map(({ key }) => key));
  const isOwn = ({ stagingOf }: Site) => stagingOf === undefined || !keys.has(stagingOf);
  return sites
    .filter(isOwn)
    .flatMap((site) => [site, ...sites.filter(({ stagingOf }) => stagingOf === site.key)]);
}
