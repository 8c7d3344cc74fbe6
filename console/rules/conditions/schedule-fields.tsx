/** `on weekdays from 9:00 to 18:00, since a date until another` */
import { WEEKDAYS } from '../../../protocol/condition.ts';
import { WORDS } from '../../words.ts';
import { asList, type Path } from '../edit/json.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { TextField } from '../fields/text-field.tsx';

export function ScheduleFields({ at: leaf }: { at: Path }) {
  const words = WORDS.conditions;
  const at = [...leaf, 'schedule'];
  const { settings, readOnly } = useEdit();
  const { value, set, pointer } = useField([...at, 'days']);
  const days = asList(value);
  const toggle = (day: string) => {
    const next = WEEKDAYS.filter((one) => (one === day ? !days.includes(one) : days.includes(one)));
    set(next.length > 0 ? next : undefined);
  };
  return (
    <>
      <fieldset class="days" data-at={pointer}>
        <legend>{words.days}</legend>
        {WEEKDAYS.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              disabled={readOnly}
              onChange={() => toggle(day)}
            />
            {words.dayNames[day]}
          </label>
        ))}
      </fieldset>
      <TextField at={[...at, 'from']} label={words.hoursFrom} type="time" optional />
      <TextField at={[...at, 'to']} label={words.hoursTo} type="time" optional />
      <TextField at={[...at, 'since']} label={words.since} type="date" optional />
      <TextField at={[...at, 'until']} label={words.until} type="date" optional />
      {settings.zone !== undefined && <span class="muted">{words.zone(settings.zone)}</span>}
    </>
  );
}
