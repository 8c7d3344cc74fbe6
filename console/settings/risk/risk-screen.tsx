/** How likely a visitor is to leave without an order: what adds to it, what takes from it, and what it is for. */
import type { Site } from '../../api/sites.ts';
import { WORDS } from '../../words.ts';
import { SettingsDraft } from '../book/settings-draft.tsx';
import { OffersPart } from './offers-part.tsx';
import { PointsPart } from './points-part.tsx';

export function RiskScreen({ site }: { site: Site }) {
  const words = WORDS.bookSettings.risk;
  return (
    <SettingsDraft site={site} title={words.title} lead={words.lead}>
      {(view) => (
        <>
          <section class="panel part-panel">
            <h2>{words.how}</h2>
            {words.howLead.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
          <PointsPart uses={view.risk} />
          <OffersPart />
        </>
      )}
    </SettingsDraft>
  );
}
