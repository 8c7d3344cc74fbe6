/** From which risk on offers are made: money for those only who would not buy anyway. */
import { useEdit } from '../../rules/editor/edit-context.ts';
import { NumberField } from '../../rules/fields/number-field.tsx';
import { WORDS } from '../../words.ts';

export function OffersPart() {
  const { settings } = useEdit();
  const words = WORDS.bookSettings.risk;
  const pointless = settings.offerAtRisk !== undefined && (settings.points?.length ?? 0) === 0;
  return (
    <section class="panel part-panel">
      <h2>{words.offers}</h2>
      <NumberField at={['offerAtRisk']} label={words.offerAtRisk} hint={words.always} optional />
      <p class="muted">{words.offersLead}</p>
      {pointless && <p class="todo">{words.pointless}</p>}
    </section>
  );
}
