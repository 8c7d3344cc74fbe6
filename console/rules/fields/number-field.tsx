/** A number of the rule. Emptied, an optional one is taken out, and one that is needed waits for its number. */
import { useId } from 'preact/hooks';
import type { Path } from '../edit/json.ts';
import { useField } from '../editor/edit-context.ts';
import { ProblemsOf } from './problems-of.tsx';
import { Suggestions } from './suggestions.tsx';

interface Props {
  at: Path;
  label: string;
  /** Said behind the number. */
  unit?: string;
  /** Said in the empty field. */
  hint?: string;
  optional?: boolean;
  /** Values that were seen lately. */
  seen?: readonly (string | number)[];
  /** The label is for those who do not see the sentence around it. */
  within?: boolean;
  /** What is done with the number instead of putting it in its place. */
  onSet?(value: number | null | undefined): void;
}

export function NumberField({ at, label, unit, hint, optional, seen, within, onSet }: Props) {
  const { value, set, problems, pointer, readOnly } = useField(at);
  const put = onSet ?? set;
  const id = useId();
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
          {...(seen?.length && { list: `${id}-seen` })}
          type="number"
          step="any"
          inputMode="decimal"
          placeholder={hint}
          readOnly={readOnly}
          aria-invalid={problems.length > 0}
          value={typeof value === 'number' ? value : ''}
          onInput={({ currentTarget: { valueAsNumber } }) => {
            if (Number.isFinite(valueAsNumber)) put(valueAsNumber);
            else put(optional ? undefined : null);
          }}
        />
        {seen && seen.length > 0 && <Suggestions id={`${id}-seen`} values={seen} />}
        {unit && <span class="unit">{unit}</span>}
      </span>
      {!within && <ProblemsOf problems={problems} />}
    </div>
  );
}
