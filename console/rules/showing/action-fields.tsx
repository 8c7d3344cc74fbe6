/** The one button of a prompt: where it leads, and the code it gives. */
import { WORDS } from '../../words.ts';
import { asObject } from '../edit/json.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { ProblemsOf } from '../fields/problems-of.tsx';
import { TextField } from '../fields/text-field.tsx';

const SHOW = ['then', 'show'];
const AT = [...SHOW, 'action'];

export function ActionFields({ offer }: { offer: boolean }) {
  const { change, lang, readOnly } = useEdit();
  const { value } = useField(AT);
  const single = useField([...AT, 'single']);
  const words = WORDS.showing;
  if (value === undefined) {
    if (readOnly) return null;
    return (
      <button
        type="button"
        class="button quiet-add"
        onClick={() => change({ do: 'set', at: AT, value: { label: { [lang]: '' } } })}
      >
        {words.addAction}
      </button>
    );
  }
  const hasCode = asObject(value)['coupon'] !== undefined;
  return (
    <fieldset class="part">
      <legend>{words.action}</legend>
      <TextField at={[...AT, 'label', lang]} label={words.actionLabel} />
      <TextField at={[...AT, 'href']} label={words.href} hint={words.hrefHint} optional />
      {offer && <TextField at={[...AT, 'coupon']} label={words.coupon} hint={words.couponHint} optional />}
      {offer && hasCode && (
        <label class="check">
          <input
            type="checkbox"
            data-at={single.pointer}
            disabled={readOnly}
            checked={single.value === true}
            onChange={(event) => single.set(event.currentTarget.checked ? true : undefined)}
          />
          {words.single}
        </label>
      )}
      {offer && <Cost />}
      {!readOnly && (
        <button
          type="button"
          class="button quiet-add"
          onClick={() => change({ do: 'set', at: AT, value: undefined })}
        >
          {words.removeAction}
        </button>
      )}
    </fieldset>
  );
}

function Cost() {
  const at = [...SHOW, 'cost'];
  const { value, set, problems, pointer } = useField(at);
  const words = WORDS.showing;
  const share = typeof value === 'object' && value !== null;
  return (
    <div class="row">
      <NumberField at={share ? [...at, 'percent'] : at} label={words.cost} optional />
      <ChoiceField
        label={`${words.cost}: ${WORDS.conditions.unit}`}
        within
        at={pointer}
        value={share ? 'share' : 'money'}
        options={[
          ['money', words.costMoney],
          ['share', words.costShare],
        ]}
        onChoose={(chosen) => {
          const number = share ? asObject(value)['percent'] : value;
          set(chosen === 'share' ? { percent: number ?? null } : (number ?? undefined));
        }}
      />
      <ProblemsOf problems={problems.filter(({ path }) => path === pointer && share)} />
    </div>
  );
}
