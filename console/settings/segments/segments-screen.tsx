/** Named groups of visitors: made of the same conditions as rules, with where each is used. */
import type { Site } from '../../api/sites.ts';
import { WORDS } from '../../words.ts';
import { SettingsDraft } from '../book/settings-draft.tsx';
import { SegmentsPart } from './segments-part.tsx';

export function SegmentsScreen({ site }: { site: Site }) {
  const words = WORDS.bookSettings.segments;
  return (
    <SettingsDraft site={site} title={words.title} lead={words.lead}>
      {(view) => <SegmentsPart uses={view.segments} />}
    </SettingsDraft>
  );
}
