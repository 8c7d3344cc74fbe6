/** How much is shown: proof, limits, what goes first, whose clock, and what guards the shop. */
import type { Site } from '../../api/sites.ts';
import { WORDS } from '../../words.ts';
import { SettingsDraft } from '../book/settings-draft.tsx';
import { CapsPart } from './caps-part.tsx';
import { GuardsPart } from './guards-part.tsx';
import { HoldoutPart } from './holdout-part.tsx';
import { OrderPart } from './order-part.tsx';
import { ZonePart } from './zone-part.tsx';

export function LimitsScreen({ site }: { site: Site }) {
  const words = WORDS.bookSettings;
  return (
    <SettingsDraft site={site} title={words.limits.title} lead={words.limits.lead}>
      {() => (
        <>
          <HoldoutPart />
          <CapsPart />
          <OrderPart />
          <ZonePart />
          <GuardsPart />
        </>
      )}
    </SettingsDraft>
  );
}
