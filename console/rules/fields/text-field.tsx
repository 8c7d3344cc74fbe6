/** A text of the rule. Emptied, an optional one is taken out. */
import { useId } from 'preact/hooks';
import { asText, type Path } from '../edit/json.ts';
import { useField } from '../editor/edit-context.ts';
import { ProblemsOf } from './problems-of.tsx';

interface Props {
  at: Path;
  label: string;
  hint?: string;
  long?: boolean;
  optional?: boolean;
  /** Puts right what was typed. */
  mend?: (typed: string) => string;
  type?: 'text' | 'time' | 'date';
}

export function TextField({ at, label, hint, long, optional, mend, type = 'text' }: Props) {
  const { value, set, problems, pointer, readOnly } = useField(at);
  const id = useId();
  const shared = {
    id,
    'data-at': pointer,
    value: asText(value),
    placeholder: hint,
    readOnly,
    'aria-invalid': problems.length > 0,
    onInput: (event: { currentTarget: { value: string } }) => {
      const typed = mend ? mend(event.currentTarget.value) : event.currentTarget.value;
      set(optional && typed === '' ? undefined : typed);
    },
  };
  return (
    <div class={long ? 'field long' : 'field'}>
      <label for={id}>{label}</label>
      {long && <textarea {...shared} rows={2} />}
      {!long && type === 'text' && <input {...shared} autocomplete="off" />}
      {!long && type !== 'text' && <input {...shared} type={type} />}
      <ProblemsOf problems={problems} />
    </div>
  );
}
