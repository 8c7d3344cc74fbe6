/** A label, attributes and a check come in; a field with its inline error goes out. */
import { element } from '../element.ts';

export interface FieldOptions {
  /** Also the name under which a failure is reported. */
  name: string;
  label: string;
  /** Stands under the label, before anything is typed. */
  hint?: string;
  /** For an `<input>`: type, autocomplete, inputmode … */
  attributes?: Record<string, string | number>;
  /** Makes it a `<select>`. */
  options?: readonly { value: string; label: string }[];
  testId?: string;
  /** @returns what is wrong and how to mend it, or nothing */
  check(value: string): string | undefined;
}

export interface Field {
  name: string;
  element: HTMLElement;
  input: HTMLInputElement | HTMLSelectElement;
  /** Shows or clears the error. */
  validate(): boolean;
}

export function field({ name, label, hint, attributes = {}, options, testId, check }: FieldOptions): Field {
  const id = `field-${name}`;
  const common = { id, name, 'data-testid': testId ?? id, ...attributes };
  const input = options
    ? element('select', common, ...options.map((one) => element('option', { value: one.value }, one.label)))
    : element('input', common);
  const error = element('p', { class: 'field-error', id: `${id}-error`, role: 'alert' });
  const describedBy = [hint && `${id}-hint`, error.id].filter(Boolean).join(' ');
  input.setAttribute('aria-describedby', describedBy);
  // Complaining while somebody still types is rude; taking a complaint back early is kind.
  input.addEventListener('input', () => input.getAttribute('aria-invalid') && validate());

  return {
    name,
    input,
    validate,
    element: element(
      'div',
      { class: `field field-${name}` },
      element('label', { for: id }, label),
      hint ? element('p', { class: 'field-hint', id: `${id}-hint` }, hint) : undefined,
      input,
      error,
    ),
  };

  function validate(): boolean {
    const problem = check(input.value.trim());
    if (problem) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    if (error.textContent !== (problem ?? '')) error.textContent = problem ?? '';
    return !problem;
  }
}
