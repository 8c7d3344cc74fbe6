/** A text field with its label above it and, where there is one, a hint below it. */
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  type: 'text' | 'email' | 'password';
  /** What the browser or a password manager may fill in. */
  autocomplete: string;
  value: string;
  onInput(value: string): void;
  hint?: string;
  required?: boolean;
  /** Characters a text may have. */
  most?: number;
}

export function LabelledField({ label, type, hint, onInput, required = true, most = 80, ...rest }: Props) {
  const id = useId();
  const field = {
    ...rest,
    id,
    required,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
    ...(hint && { 'aria-describedby': `${id}-hint` }),
  };
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {type === 'text' && <input type="text" maxLength={most} {...field} />}
      {type === 'email' && <input type="email" maxLength={254} {...field} />}
      {type === 'password' && <input type="password" maxLength={200} {...field} />}
      {hint && (
        <p id={`${id}-hint`} class="muted hint">
          {hint}
        </p>
      )}
    </div>
  );
}
