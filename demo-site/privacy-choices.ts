/** Wires every `data-privacy` button to a dialog in which the visitor chooses what the tag may keep. */
import { type Consent, consent } from './consent.ts';
import { element } from './element.ts';
import { notify } from './notice.ts';

const CHOICES: readonly { value: Consent; label: string; means: string }[] = [
  {
    value: 'granted',
    label: 'Accept',
    means: 'We recognise your browser next time, notice when you are stuck, and can offer something.',
  },
  {
    value: 'session',
    label: 'This page only',
    means: 'We notice when you are stuck and help, but keep nothing once you leave the page.',
  },
  {
    value: 'denied',
    label: 'No, thank you',
    means: 'Nothing about your visit is sent, and what was known is deleted.',
  },
];

export function offerPrivacyChoices(): void {
  const dialog = element(
    'dialog',
    { class: 'privacy', 'aria-labelledby': 'privacy-title' },
    element('h2', { id: 'privacy-title' }, 'Privacy choices'),
    element(
      'p',
      {},
      'No advertising, no strangers. A shop of your own would ask before anything is kept; this demonstration starts with the first choice.',
    ),
    element('div', { class: 'privacy-choices' }, ...CHOICES.map(choiceButton)),
    element(
      'button',
      { class: 'link', type: 'button', 'data-testid': 'start-over', click: startOver },
      'Forget me and start over',
    ),
    element('form', { method: 'dialog' }, element('button', { class: 'link' }, 'Close')),
  );
  document.body.append(dialog);
  for (const button of document.querySelectorAll('[data-privacy]')) {
    button.addEventListener('click', () => {
      for (const choice of dialog.querySelectorAll('[data-choice]')) {
        choice.setAttribute('aria-pressed', String(choice.getAttribute('data-choice') === consent.read()));
      }
      dialog.showModal();
    });
  }

  function choiceButton({ value, label, means }: (typeof CHOICES)[number]): HTMLElement {
    return element(
      'button',
      {
        type: 'button',
        class: 'choice',
        'data-choice': value,
        'data-testid': `consent-${value}`,
        click: () => {
          consent.choose(value);
          dialog.close();
          notify('Your choice is kept in this browser.');
        },
      },
      element('strong', {}, label),
      element('span', {}, means),
    );
  }
}

/** A fresh visitor with an empty cart, so that every prompt can come again. */
function startOver(): void {
  consent.choose('denied');
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith('marlune.')) storage.removeItem(key);
  }
  onceForgotten(() => {
    location.href = 'index.html';
  });
}

/** Longer than the tag takes to have somebody forgotten, if there is a tag and somebody it knows. */
const PATIENCE = 2_000;

/** A page that is gone before the tag has written the withdrawal down would have forgotten nobody. */
function onceForgotten(then: () => void): void {
  const late = setTimeout(then, PATIENCE);
  new PerformanceObserver((seen, observer) => {
    if (!seen.getEntries().some(({ name }) => name.endsWith('/v1/erase'))) return;
    observer.disconnect();
    clearTimeout(late);
    then();
  }).observe({ type: 'resource' });
}
