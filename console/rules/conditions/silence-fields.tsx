/** `none of these for 90 seconds after this, while they look at the shop` */
import { WORDS } from '../../words.ts';
import { asText, type Path } from '../edit/json.ts';
import { useField } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DurationField } from '../fields/duration-field.tsx';
import { EventList } from './event-list.tsx';
import { EventPicker } from './event-picker.tsx';

export function SilenceFields({ at }: { at: Path }) {
  const words = WORDS.conditions;
  const after = useField([...at, 'after']);
  const time = useField([...at, 'time']);
  return (
    <>
      <span>{words.none}</span>
      <EventList at={[...at, 'silence']} label={words.silenceEvents} />
      <span>{words.for}</span>
      <DurationField at={[...at, 'for']} label={words.for} within />
      <ChoiceField
        label={words.time}
        within
        at={time.pointer}
        value={asText(time.value) || 'visible'}
        options={Object.entries(words.timeKinds)}
        onChoose={(chosen) => time.set(chosen === 'visible' ? undefined : chosen)}
      />
      <span>{words.after}</span>
      <span data-at={after.pointer}>
        <EventPicker
          event={asText(after.value)}
          label={words.after}
          invalid={after.problems.length > 0}
          onChoose={after.set}
        />
      </span>
    </>
  );
}
