/** Chooses which site's journeys are shown. */
import type { Site } from '../api/sites.ts';
import { journeysHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';

export function SitePicker({ sites, site }: { sites: readonly Site[]; site: Site }) {
  return (
    <label class="site-picker">
      <span class="unseen">{WORDS.site}</span>
      <select
        value={site.key}
        onChange={(event) => {
          location.hash = journeysHref(event.currentTarget.value);
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
