/** How often one visitor may be shown something: the pause between two, and the most of all and of each kind. */
import { KINDS } from '../../../protocol/intervention.ts';
import { USUAL_SETTINGS } from '../../../protocol/usual-settings.ts';
import { DurationField } from '../../rules/fields/duration-field.tsx';
import { WORDS } from '../../words.ts';
import { CapFields } from './cap-fields.tsx';

export function CapsPart() {
  const words = WORDS.bookSettings.limits;
  return (
    <section class="panel part-panel">
      <h2>{words.often}</h2>
      <DurationField
        at={['quiet']}
        label={words.quiet}
        hint={String(USUAL_SETTINGS.quiet / 1_000)}
        usualUnit="s"
        optional
      />
      <p class="muted">{words.quietLead}</p>
      <CapFields at={['caps']} name={WORDS.bookSettings.allCapped} />
      <p class="muted">{words.capsLead}</p>
      <details>
        <summary>{words.kindCaps}</summary>
        <div class="caps">
          {KINDS.map((kind) => (
            <CapFields key={kind} at={['caps', 'kinds', kind]} name={WORDS.showing.kinds[kind] ?? kind} />
          ))}
        </div>
      </details>
    </section>
  );
}
