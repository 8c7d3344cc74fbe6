/** In which time something counts: ever, in this visit, or in the last days, hours or minutes. */
import { WORDS } from '../../words.ts';
import { asText, type Path } from '../edit/json.ts';
import { useField } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DurationField } from '../fields/duration-field.tsx';

export function WithinField({ at: leaf }: { at: Path }) {
  const at = [...leaf, 'within'];
  const { value, set, pointer } = useField(at);
  const words = WORDS.conditions;
  const kind = value === undefined ? 'ever' : asText(value) === 'visit' ? 'visit' : 'last';
  const put = (chosen: string) =>
    set(
      chosen === 'ever' ? undefined : chosen === 'visit' ? 'visit' : kind === 'last' ? asText(value) : '7d',
    );
  return (
    <>
      <ChoiceField
        label={words.within}
        within
        at={pointer}
        value={kind}
        options={[
          ['ever', words.ever],
          ['visit', words.visit],
          ['last', words.last],
        ]}
        onChoose={put}
      />
      {kind === 'last' && <DurationField at={at} label={words.last} within />}
    </>
  );
}
