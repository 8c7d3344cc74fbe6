/** `they belong to the loyal customers` */
import { WORDS } from '../../words.ts';
import { asText, type Path } from '../edit/json.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';

export function SegmentFields({ at }: { at: Path }) {
  const { settings } = useEdit();
  const { value, set, pointer, problems } = useField([...at, 'segment']);
  const segments = settings.segments ?? [];
  if (segments.length === 0) return <span class="muted">{WORDS.conditions.noSegments}</span>;
  return (
    <ChoiceField
      label={WORDS.conditions.segment}
      within
      at={pointer}
      invalid={problems.length > 0}
      value={asText(value)}
      options={segments.map(({ id, name }) => [id, name])}
      onChoose={set}
    />
  );
}
