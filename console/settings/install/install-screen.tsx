/** How the tag comes into the shop's pages, and whether it has arrived. */
import type { Site } from '../../api/sites.ts';
import { InstallLine } from '../../journeys/install-line.tsx';
import { ScreenHeading } from '../../parts/screen-heading.tsx';
import { WORDS } from '../../words.ts';
import { Tag } from './tag.tsx';

export function InstallScreen({ site }: { site: Site }) {
  const words = WORDS.installing;
  return (
    <>
      <ScreenHeading title={[words.title, WORDS.settings.title, site.name]}>{words.title}</ScreenHeading>
      <p class="lead">{words.lead}</p>
      <div class="settings-panels">
        <section class="panel settings-panel">
          <h2>{words.tag}</h2>
          <Tag site={site.key} />
        </section>
        <section class="panel settings-panel">
          <h2>{words.check}</h2>
          <InstallLine site={site.key} />
        </section>
      </div>
    </>
  );
}
