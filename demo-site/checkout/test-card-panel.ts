/** What to do with a chosen number comes in; the open list of test cards goes out. */
import { element } from '../element.ts';
import { TEST_CARDS } from './test-cards.ts';

export function testCardPanel(choose: (number: string) => void): HTMLElement {
  return element(
    'details',
    { class: 'test-cards', open: true },
    element('summary', {}, 'Test cards'),
    element(
      'p',
      { class: 'fine' },
      'Choose one and pay: the bank answers with the code under its name. The first decline of a visit brings its reason, the second brings people.',
    ),
    element(
      'ul',
      {},
      ...TEST_CARDS.map(({ label, number, code }) =>
        element(
          'li',
          {},
          element(
            'button',
            { type: 'button', 'data-testid': `test-card-${code ?? 'success'}`, click: () => choose(number) },
            element('span', {}, label),
            element('code', {}, code ?? 'approved'),
          ),
        ),
      ),
    ),
  );
}
