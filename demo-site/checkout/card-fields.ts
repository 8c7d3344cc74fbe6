/** The four fields of a card; they refuse every number that is not one of the listed test cards. */
import { element } from '../element.ts';
import { type Field, field } from './field.ts';
import { TEST_CARDS } from './test-cards.ts';

export interface CardFields {
  element: HTMLElement;
  fields: readonly Field[];
  /** Digits only. */
  number(): string;
  fill(number: string): void;
}

export function cardFields(): CardFields {
  const number = field({
    name: 'card-number',
    label: 'Card number',
    hint: 'Only the test cards further down work here.',
    testId: 'card-number',
    attributes: {
      inputmode: 'numeric',
      autocomplete: 'cc-number',
      maxlength: 19,
      placeholder: '0000 0000 0000 0000',
    },
    check: (value) => {
      const digits = onlyDigits(value);
      if (!digits) return 'Enter the card number.';
      if (digits.length < 16 || !passesLuhn(digits)) return 'Check the card number; a digit seems to be off.';
      // Nobody should type a real card into a demonstration.
      return TEST_CARDS.some((one) => one.number === digits)
        ? undefined
        : 'This demonstration takes only the test cards further down.';
    },
  });
  const expiry = field({
    name: 'expiry',
    label: 'Valid until',
    attributes: { inputmode: 'numeric', autocomplete: 'cc-exp', maxlength: 7, placeholder: 'MM / YY' },
    check: checkExpiry,
  });
  const cvc = field({
    name: 'cvc',
    label: 'Security code',
    attributes: { inputmode: 'numeric', autocomplete: 'cc-csc', maxlength: 4, placeholder: '3 digits' },
    check: (value) => (/^\d{3,4}$/.test(value) ? undefined : 'Enter the three digits from the back.'),
  });
  const holder = field({
    name: 'card-name',
    label: 'Name on the card',
    attributes: { autocomplete: 'cc-name' },
    check: (value) => (value ? undefined : 'Enter the name as it is on the card.'),
  });
  number.input.addEventListener('input', () => groupDigits(number.input as HTMLInputElement));
  expiry.input.addEventListener('input', (event) => {
    const deleting = (event as InputEvent).inputType?.startsWith('delete');
    if (!deleting) expiry.input.value = expiry.input.value.replace(/^(\d\d)\s*\/?\s*(\d*).*$/, '$1 / $2');
  });

  const fields = [number, expiry, cvc, holder];
  return {
    fields,
    element: element('div', { class: 'card-fields' }, ...fields.map((one) => one.element)),
    number: () => onlyDigits(number.input.value),
    fill(digits) {
      number.input.value = digits;
      groupDigits(number.input as HTMLInputElement);
      expiry.input.value = `12 / ${(new Date().getFullYear() + 3) % 100}`;
      cvc.input.value = '123';
      holder.input.value = 'Test Card';
      for (const one of fields) one.validate();
    },
  };
}

function checkExpiry(value: string): string | undefined {
  const [, month, year] = /^(\d{1,2}) ?\/ ?(\d{2})$/.exec(value) ?? [];
  if (!month || !year || Number(month) < 1 || Number(month) > 12)
    return 'Enter month and year, such as 09 / 29.';
  // A card is good until the last day of its month.
  const ends = new Date(2000 + Number(year), Number(month), 1);
  return ends.getTime() > Date.now() ? undefined : 'This date has passed; check the card.';
}

function groupDigits(input: HTMLInputElement): void {
  const atEnd = input.selectionEnd === input.value.length;
  const grouped = onlyDigits(input.value).replace(/(\d{4})(?=\d)/g, '$1 ');
  if (atEnd && grouped !== input.value) input.value = grouped;
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '');
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
