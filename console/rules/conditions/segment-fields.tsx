/** `they belong to the loyal customers` */
import { settingsHref } from '../../routing/route.ts';
import { WORDS } from '../../words.ts';
import { asText, type Path } from '../edit/json.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';

export function SegmentFields({ at }: { at: Path }) {
  const { site, settings } = useEdit();
  const { value, set, pointer, problems } = useField([...at, 'segment']);
  const segments = settings.segments ?? [];
  const words = WORDS.conditions;
  const href = settingsHref(site, 'segments');
  if (segments.length === 0) {
    return (
      <span class="muted">
        {words.noSegments} <a href={href}>{words.makeSegment}</a>
      </span>
    );
  }
  return (
    <>
      <ChoiceField
        label={words.segment}
        within
        at={pointer}
        invalid={problems.length > 0}
        value={asText(value)}
        options={segments.map(({ id, name }) => [id, name])}
        onChoose={set}
      />
      <a href={href}>{words.seeSegments}</a>
    </>
  );
}
