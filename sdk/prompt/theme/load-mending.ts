/** In: the page. Out: how to make the shop's own colours readable; nothing to do where it has set none. */
import { loadBeside } from '../load-beside.ts';
import type { MendColours } from './contract.ts';

/** Ends of the custom properties that are colours. */
const COLOURS = ['surface', 'text', 'accent', 'on-accent'];

export async function loadMending(): Promise<MendColours> {
  const page = getComputedStyle(document.body);
  const themed = COLOURS.some((name) => page.getPropertyValue(`--kairos-${name}`));
  // Unmended colours are the shop's own choice: a prompt is shown all the same.
  return themed
    ? loadBeside('./__THEME_FILE__')
        .then(({ mendColours }) => mendColours)
        .catch(() => () => {})
    : () => {};
}
