/** The share of visitors who are shown nothing, for proof, and what everybody is shown all the same. */
import { KINDS } from '../../../protocol/intervention.ts';
import { USUAL_SETTINGS } from '../../../protocol/usual-settings.ts';
import { asList } from '../../rules/edit/json.ts';
import { useEdit, useField } from '../../rules/editor/edit-context.ts';
import { NumberField } from '../../rules/fields/number-field.tsx';
import { ProblemsOf } from '../../rules/fields/problems-of.tsx';
import { WORDS } from '../../words.ts';

export function HoldoutPart() {
  const { settings, readOnly } = useEdit();
  const { value, set, pointer, problems } = useField(['spared']);
  const words = WORDS.bookSettings.limits;
  const share = settings.holdout ?? USUAL_SETTINGS.holdout;
  const spared = value === undefined ? [...USUAL_SETTINGS.spared] : asList(value);
  return (
    <section class="panel part-panel">
      <h2>{words.proof}</h2>
      <NumberField
        at={['holdout']}
        label={words.holdout}
        unit="%"
        hint={String(USUAL_SETTINGS.holdout)}
        optional
      />
      <p class="muted">{words.proofLead(share)}</p>
      <fieldset class="days" data-at={pointer}>
        <legend>{words.spared}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={spared.includes(kind)}
              disabled={readOnly}
              onChange={({ currentTarget: { checked } }) =>
                set(KINDS.filter((one) => (one === kind ? checked : spared.includes(one))))
              }
            />
            {WORDS.showing.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <ProblemsOf problems={problems} />
    </section>
  );
}
