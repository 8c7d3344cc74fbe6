/** The granted engraving comes in; its free line with a field for the initials goes out. */
import { element } from './element.ts';
import { type Engraving, MOST_INITIALS } from './store/engraving.ts';
import { money } from './store/money.ts';

export function engravingLine(engraving: Engraving): HTMLLIElement {
  return element(
    'li',
    { class: 'line', id: 'engraving', 'data-testid': 'engraving-line' },
    element(
      'span',
      { class: 'tile line-picture' },
      element('img', { src: 'pictures/engraving.svg', alt: '', width: 96, height: 96 }),
    ),
    element(
      'div',
      { class: 'line-facts' },
      element('span', { class: 'line-name' }, 'Free engraving'),
      element('label', { class: 'fine', for: 'initials' }, `Your initials, up to ${MOST_INITIALS} signs`),
      element('input', {
        id: 'initials',
        class: 'initials',
        'data-testid': 'field-initials',
        maxlength: MOST_INITIALS,
        autocomplete: 'off',
        value: engraving.initials(),
        input: (event) => engraving.write((event.target as HTMLInputElement).value),
      }),
    ),
    element('span', { class: 'line-price' }, money(0)),
  );
}
