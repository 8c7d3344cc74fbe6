/** `the label hesitating is on the visitor` */
import { TAG_STATES } from '../../../protocol/condition.ts';
import { WORDS } from '../../words.ts';
import { asText, type Path } from '../edit/json.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';

/** Open or shown: what it means without a word. */
const ALIVE = 'alive';

export function TagFields({ at }: { at: Path }) {
  const words = WORDS.conditions;
  const { tags } = useEdit();
  const name = useField([...at, 'tag']);
  const state = useField([...at, 'is']);
  if (tags.length === 0) return <span class="muted">{words.noTags}</span>;
  return (
    <>
      <ChoiceField
        label={words.tag}
        within
        at={name.pointer}
        invalid={name.problems.length > 0}
        value={asText(name.value)}
        options={tags.map((one) => [one, one.replaceAll('-', ' ')])}
        onChoose={name.set}
      />
      <ChoiceField
        label={words.tagState}
        within
        at={state.pointer}
        value={Array.isArray(state.value) ? state.value.join(', ') : asText(state.value) || ALIVE}
        options={[ALIVE, ...TAG_STATES].map((one) => [one, words.tagStates[one] ?? one])}
        onChoose={(chosen) => state.set(chosen === ALIVE ? undefined : chosen)}
      />
    </>
  );
}
