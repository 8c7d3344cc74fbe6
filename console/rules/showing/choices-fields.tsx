/** Ways to reach somebody; at most four. */
import { Icon } from '../../parts/icon.tsx';
import { WORDS } from '../../words.ts';
import { asList } from '../edit/json.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { ProblemsOf } from '../fields/problems-of.tsx';
import { TextField } from '../fields/text-field.tsx';

const AT = ['then', 'show', 'choices'];
const MOST = 4;

export function ChoicesFields() {
  const { change, lang, readOnly } = useEdit();
  const { value, problems, pointer } = useField(AT);
  const words = WORDS.showing;
  const choices = asList(value);
  return (
    <fieldset class="part">
      <legend>{words.choices}</legend>
      {choices.map((_, place) => (
        <div class="row" key={place}>
          <TextField at={[...AT, place, 'label', lang]} label={words.choiceLabel} />
          <TextField at={[...AT, place, 'href']} label={words.choiceHref} hint={words.choiceHint} />
          {!readOnly && (
            <button
              type="button"
              class="icon-button"
              aria-label={`${WORDS.conditions.remove}: ${place + 1}`}
              onClick={() => change({ do: 'remove', at: [...AT, place] })}
            >
              <Icon name="failure" />
            </button>
          )}
        </div>
      ))}
      <ProblemsOf problems={problems.filter(({ path }) => path === pointer)} />
      {!readOnly && choices.length < MOST && (
        <button
          type="button"
          class="button quiet-add"
          onClick={() => change({ do: 'add', at: AT, value: { label: { [lang]: '' }, href: '' } })}
        >
          {words.addChoice}
        </button>
      )}
    </fieldset>
  );
}
