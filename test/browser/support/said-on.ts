/** In: a page of the console. Out: every text a person meets on it: what is written, what fields say, what is read out. */
import type { Page } from 'playwright-core';

/** @returns each once, in the order of the page */
export function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = new Set<string>([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node as HTMLElement;
      if (!element.checkVisibility() && !(element instanceof HTMLOptionElement)) continue;
      if (element instanceof HTMLOptionElement && !element.closest('select')?.checkVisibility()) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        said.add(element.getAttribute(name) ?? '');
      // Its words, with those in the middle of them; what has parts of its own is asked part by part.
      const own = [...element.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
      );
      if (own) said.add(element.textContent?.replace(/\s+/g, ' ').trim() ?? '');
    }
    said.delete('');
    return [...said];
  });
}
