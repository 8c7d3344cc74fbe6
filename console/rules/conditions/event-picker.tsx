/** Chooses what was done: the events everybody knows by plain words, or one of the shop's own by its name. */
import { EVENT_NAME } from '../../../protocol/event-names.ts';
import { Combobox, type Option } from '../../parts/combobox.tsx';
import { WORDS } from '../../words.ts';
import { useEdit } from '../editor/edit-context.ts';
import { eventName } from './event-name.ts';

const OPTIONS: readonly Option[] = Object.entries(WORDS.events).map(([value, label]) => ({ value, label }));

interface Props {
  event: string;
  label: string;
  invalid: boolean;
  onChoose(event: string): void;
}

export function EventPicker({ event, label, invalid, onChoose }: Props) {
  const { readOnly } = useEdit();
  return (
    <Combobox
      label={label}
      hint={WORDS.conditions.eventHint}
      value={event}
      shows={eventName(event)}
      options={OPTIONS}
      nothing={WORDS.conditions.noSuch}
      own={ownEvent}
      invalid={invalid}
      disabled={readOnly}
      onChoose={onChoose}
    />
  );
}

function ownEvent(typed: string): Option | undefined {
  const value = typed.replace(/\s+/g, '_');
  if (!EVENT_NAME.test(value) || WORDS.events[value]) return undefined;
  return { value, label: WORDS.conditions.own(value) };
}
