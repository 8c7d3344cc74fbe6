/** How long: a number and its unit. Emptied, an optional one is taken out. */
import { useId } from 'preact/hooks';
import { WORDS } from '../../words.ts';
import { DURATION_UNITS, type DurationUnit, joinDuration, splitDuration } from '../edit/duration.ts';
import { asText, type Path } from '../edit/json.ts';
import { useField } from '../editor/edit-context.ts';
import { ChoiceField } from './choice-field.tsx';
import { ProblemsOf } from './problems-of.tsx';

const UNITS = DURATION_UNITS.map((unit) => [unit, WORDS.durations[unit] ?? unit] as const);

interface Props {
  at: Path;
  label: string;
  optional?: boolean;
  within?: boolean;
  /** Said in the empty field, and the unit that goes with it. */
  hint?: string;
  usualUnit?: DurationUnit;
}

export function DurationField({ at, label, optional, within, hint, usualUnit }: Props) {
  const { value, set, problems, pointer, readOnly } = useField(at);
  const id = useId();
  const { amount, unit: written } = splitDuration(asText(value));
  const unit = value === undefined && usualUnit ? usualUnit : written;
  const put = (typed: string, chosen: DurationUnit) =>
    set(optional && typed === '' ? undefined : joinDuration(typed, chosen));
  return (
    <div class={within ? 'field within' : 'field'}>
      <label for={id} class={within ? 'unseen' : undefined}>
        {label}
      </label>
      <span class="with-unit">
        <input
          id={id}
          data-at={pointer}
          class="number"
          inputMode="numeric"
          autocomplete="off"
          placeholder={hint ?? (optional ? WORDS.limits.noLimit : '')}
          readOnly={readOnly}
          aria-invalid={problems.length > 0}
          value={amount}
          onInput={(event) => put(event.currentTarget.value, unit)}
        />
        <ChoiceField
          label={`${label}: ${WORDS.conditions.unit}`}
          within
          value={unit}
          options={UNITS}
          onChoose={(chosen) => put(amount, chosen as DurationUnit)}
        />
      </span>
      {!within && <ProblemsOf problems={problems} />}
    </div>
  );
}
