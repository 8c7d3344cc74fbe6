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
        {sites.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
