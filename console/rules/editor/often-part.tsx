/** How often one visitor may be shown it, and who is left out for proof. */
import { USUAL_SETTINGS } from '../../../protocol/usual-settings.ts';
import { WORDS } from '../../words.ts';
import { DurationField } from '../fields/duration-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { useEdit } from './edit-context.ts';

export function OftenPart() {
  const { settings } = useEdit();
  const words = WORDS.limits;
  return (
    <>
      <div class="fields">
        <NumberField at={['limit', 'perVisit']} label={words.perVisit} hint={words.noLimit} optional />
        <NumberField at={['limit', 'perVisitor']} label={words.perVisitor} hint={words.noLimit} optional />
        <DurationField at={['limit', 'every']} label={words.every} optional />
      </div>
      <p class="muted">{words.holdout(settings.holdout ?? USUAL_SETTINGS.holdout)}</p>
    </>
  );
}
