/** In: a prompt's host in its page. Out: nothing; what the shop's theme would make unreadable is mended on the host. */

import { type Palette, readable } from '../../../protocol/theme/readable.ts';
import type { MendColours } from './contract.ts';

/** Custom properties of the style sheet, by what they colour; the ground of all others first. */
const NAMES = {
  surface: '--surface',
  text: '--text',
  accent: '--accent',
  onAccent: '--on-accent',
  soft: '--soft',
} as const;

export const mendColours: MendColours = (host, inside) => {
  const names = Object.entries(NAMES) as [keyof Palette, string][];
  for (const [, name] of names) host.style.removeProperty(name);
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return;
  const had: Partial<Record<keyof Palette, readonly number[]>> = {};
  for (const [part, name] of names) {
    // Whatever way the colour is written, the browser knows its pixels, also what shines through.
    inside.style.color = `var(${name})`;
    canvas.fillStyle = getComputedStyle(inside).color;
    canvas.fillRect(0, 0, 1, 1);
    had[part] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }
  inside.style.color = '';
  const mended = readable(had as unknown as Palette);
  for (const [part, name] of names) {
    if (String(mended[part]) !== String(had[part])) host.style.setProperty(name, `rgb(${mended[part]})`);
  }
};
