/** In: what there is to say and to do. Out: a line at the top of the page, in a shadow root of its own. */
import { listen } from '../listen.ts';
import { stripCss } from './strip-css.ts';
import type { Words } from './words/en.ts';

export interface Strip {
  /** @param says what is so now. @param looks the kinds it can be seen in, by name; one or none is no choice. @param chosen the place of the one that is seen */
  say(name: string, says: string, looks?: readonly string[], chosen?: number): void;
  remove(): void;
}

export interface StripParts {
  words: Words;
  /** BCP 47 tag of the words. */
  lang: string;
  again(): void;
  end(): void;
  choose(look: number): void;
}

export function createStrip({ words, lang, again, end, choose }: StripParts): Strip {
  const host = document.createElement('aside');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(stripCss);
  shadow.adoptedStyleSheets = [sheet];
  host.dataset['kairos'] = 'preview';
  host.lang = lang;
  host.setAttribute('aria-label', words.title);
  const make = <N extends keyof HTMLElementTagNameMap>(name: N, text: string, within: Element = line) => {
    const element = document.createElement(name);
    element.textContent = text;
    within.append(element);
    return element;
  };
  const line = document.createElement('div');
  const said = make('p', '');
  said.setAttribute('role', 'status');
  const title = make('b', words.title, said);
  const text = make('span', '', said);
  const select = make('select', '');
  select.ariaLabel = words.look;
  select.hidden = true;
  listen(select, 'change', () => choose(select.selectedIndex));
  listen(make('button', words.again), 'click', again);
  listen(make('button', words.end), 'click', end);
  shadow.append(line);
  document.body.append(host);
  return {
    say(name, says, looks, chosen = 0) {
      title.textContent = name;
      text.textContent = ` ${says}`;
      if (!looks) return;
      select.replaceChildren(...looks.map((look) => new Option(look)));
      select.selectedIndex = chosen;
      select.hidden = looks.length < 2;
    },
    remove: () => host.remove(),
  };
}
