/** First step: who and where. A sound form is kept for the tab and leads on to delivery. */
import { element } from '../element.ts';
import { progress } from '../store/progress.ts';
import { COUNTRIES } from './countries.ts';
import { type Field, field } from './field.ts';
import type { StepContext } from './step.ts';
import { submitFields } from './submit-fields.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

export function contactStep({ go }: StepContext): HTMLElement {
  const country = field({
    name: 'country',
    label: 'Country',
    attributes: { autocomplete: 'country' },
    options: COUNTRIES,
    check: () => undefined,
  });
  const fields: Field[] = [
    field({
      name: 'email',
      label: 'E-mail',
      hint: 'For the receipt and the parcel’s whereabouts, nothing else.',
      attributes: { type: 'email', autocomplete: 'email', inputmode: 'email' },
      check: (value) => {
        if (!value) return 'Enter an e-mail address for the receipt.';
        return EMAIL.test(value)
          ? undefined
          : 'Check the e-mail address; it should look like name@example.com.';
      },
    }),
    required('name', 'Full name', 'name', 'Enter the name on the letterbox.'),
    required('street', 'Street and number', 'street-address', 'Enter the street and the number.'),
    country,
    field({
      name: 'postcode',
      label: 'Postcode',
      attributes: { autocomplete: 'postal-code' },
      check: (value) => {
        const chosen = COUNTRIES.find((one) => one.value === country.input.value);
        if (!value) return 'Enter the postcode.';
        if (!chosen || chosen.postcode.test(value)) return undefined;
        return `Check the postcode; in ${chosen.label} it looks like ${chosen.example}.`;
      },
    }),
    required('city', 'City', 'address-level2', 'Enter the city.'),
  ];
  const known = progress.read().contact ?? {};
  for (const { name, input } of fields) input.value = known[name] ?? (name === 'country' ? 'AT' : '');

  return element(
    'form',
    { novalidate: true, class: 'fields', submit: pass },
    ...fields.map((one) => one.element),
    element('button', { class: 'button', 'data-testid': 'next' }, 'Continue to delivery'),
  );

  function pass(event: Event): void {
    event.preventDefault();
    if (!submitFields('contact', fields)) return;
    const contact = Object.fromEntries(fields.map(({ name, input }) => [name, input.value.trim()]));
    progress.write({ ...progress.read(), contact });
    go('shipping');
  }
}

function required(name: string, label: string, autocomplete: string, problem: string): Field {
  return field({
    name,
    label,
    attributes: { autocomplete },
    check: (value) => (value ? undefined : problem),
  });
}
