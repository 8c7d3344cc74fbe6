/** What to do, step by step; at most five. */
import { Icon } from '../../parts/icon.tsx';
import { WORDS } from '../../words.ts';
import { asList } from '../edit/json.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { TextField } from '../fields/text-field.tsx';

const AT = ['then', 'show', 'steps'];
const MOST = 5;

export function StepsFields() {
  const { change, lang, readOnly } = useEdit();
  const { value } = useField(AT);
  const words = WORDS.showing;
  const steps = asList(value);
  return (
    <div class="rows">
      {steps.map((_, place) => (
        <div class="row" key={place}>
          <TextField at={[...AT, place, lang]} label={words.step(place + 1)} />
          {!readOnly && (
            <button
              type="button"
              class="icon-button"
              aria-label={`${WORDS.conditions.remove}: ${words.step(place + 1)}`}
              onClick={() => change({ do: 'remove', at: [...AT, place] })}
            >
              <Icon name="failure" />
            </button>
          )}
        </div>
      ))}
      {!readOnly && steps.length < MOST && (
        <button
          type="button"
          class="button quiet-add"
          onClick={() => change({ do: 'add', at: AT, value: { [lang]: '' } })}
        >
          {words.addStep}
        </button>
      )}
    </div>
  );
}
