/** One of few: a list that drops down. */
import { useId } from 'preact/hooks';
import { useEdit } from '../editor/edit-context.ts';

interface Props {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  /** The label is for those who do not see the sentence around it. */
  within?: boolean;
  /** Place in the rule, for who looks for a problem. */
  at?: string;
  invalid?: boolean;
  onChoose(value: string): void;
}

export function ChoiceField({ label, value, options, within, at, invalid, onChoose }: Props) {
  const { readOnly } = useEdit();
  const id = useId();
  const known = options.some(([one]) => one === value);
  return (
    <div class={within ? 'field within' : 'field'}>
      <label for={id} class={within ? 'unseen' : undefined}>
        {label}
      </label>
      <select
        id={id}
        data-at={at}
        value={value}
        disabled={readOnly}
        aria-invalid={invalid ?? false}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {!known && <option value={value}>{value || '…'}</option>}
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
