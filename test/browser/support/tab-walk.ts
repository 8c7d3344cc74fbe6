/** In: a page. Out: what Tab does not come to, where the focus cannot be seen, and whether Tab comes out again. */
import type { Page } from 'playwright-core';

export interface TabWalk {
  /** Things one could use, that Tab does not come to; each as its HTML begins. */
  missed: string[];
  /** Things that do not look different with the focus on them. */
  unseen: string[];
  /** Whether Tab comes out at the end. Of a dialog it does not: that keeps the focus. */
  leaves: boolean;
}

const USABLE = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';

/** Begins at the top of the page, or of the dialog that is open. */
export async function tabWalk(page: Page): Promise<TabWalk> {
  const presses = await page.evaluate(begin, USABLE);
  const frames = await page.locator('iframe').count();
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab');
    // From one frame into the next nothing of this document hears of it.
    if (frames > 1) await page.evaluate(() => dispatchEvent(new Event('blur')));
  }
  return page.evaluate(end);
}

/** What is kept in the page between beginning and end. */
interface Walk {
  all: HTMLElement[];
  reached: Set<Element>;
  unseen: Set<Element>;
  left: boolean;
}

/** Runs in the page. @returns how often Tab is to be pressed */
function begin(usable: string): number {
  const within = document.querySelector('dialog[open]') ?? document.body;
  const isReachable = (element: HTMLElement) => {
    if (!element.checkVisibility() || element.matches(':disabled') || element.tabIndex < 0) return false;
    // Of a group of radio buttons Tab comes to the chosen one alone; the arrow keys do the rest.
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return true;
    const group = [...within.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name, form }) => name === element.name && form === element.form,
    );
    return group[0] === element && !group.some(({ checked }) => checked);
  };
  const walk: Walk = {
    all: [...within.querySelectorAll<HTMLElement>(usable)].filter(isReachable),
    reached: new Set(),
    unseen: new Set(),
    left: false,
  };
  const look = () => {
    const at = document.activeElement;
    if (at === null || at === document.body) {
      walk.left = true;
      return;
    }
    if (walk.reached.has(at)) return;
    walk.reached.add(at);
    // A choice with a hidden button shows it on its words, a link that covers its row around the row.
    const places: [Element | null, string?][] = [
      [at],
      [at, '::after'],
      [at.nextElementSibling],
      [at.closest('label')],
    ];
    const shows = places.some(([one, part]) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    // What is within a frame shows it itself.
    if (!shows && at.tagName !== 'IFRAME') walk.unseen.add(at);
  };
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  getSelection()?.collapse(within, 0);
  document.addEventListener('focusin', look);
  // A frame takes the focus out of this document, and tells nothing else.
  addEventListener('blur', look);
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null) walk.left = true;
  });
  Object.assign(globalThis, { tabWalk: walk });
  // A frame has stops of its own, which cannot be counted from here.
  return walk.all.length + 4 + 8 * within.querySelectorAll('iframe').length;
}

/** Runs in the page. */
function end(): TabWalk {
  const { all, reached, unseen, left } = (globalThis as unknown as { tabWalk: Walk }).tabWalk;
  const told = (element: Element) => element.outerHTML.slice(0, 120);
  return {
    missed: all.filter((element) => !reached.has(element)).map(told),
    unseen: [...unseen].map(told),
    leaves: left || document.querySelector('dialog[open]') !== null,
  };
}
