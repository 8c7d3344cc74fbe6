/** One short sentence and perhaps a link come in; a small notice is shown and announced for a while. */
import { element } from './element.ts';

const SHOWN_FOR = 6_000;

export function notify(text: string, link?: { label: string; href: string }): void {
  const region = document.querySelector('[data-notices]');
  const notice = element(
    'p',
    { class: 'notice', 'data-testid': 'notice' },
    text,
    link && ' ',
    link && element('a', { href: link.href }, link.label),
  );
  region?.replaceChildren(notice);
  setTimeout(() => notice.remove(), SHOWN_FOR);
}
