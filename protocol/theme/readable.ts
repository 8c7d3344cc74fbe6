/**
 * In: the colours a shop has set. Out: the same, moved as little as needed until text can be read:
 * WCAG 2.2, 1.4.3 (4.5:1 for text).
 */
import type { Colour } from './colour.ts';
import { contrast } from './contrast.ts';
import { mix } from './mix.ts';

export interface Palette {
  surface: Colour;
  text: Colour;
  accent: Colour;
  onAccent: Colour;
  soft: Colour;
}

const ENOUGH = 4.5;
const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

export function readable({ surface, text, accent, onAccent, soft }: Palette): Palette {
  const ink = onto(surface, text);
  // The accent is the colour of links and icons too: it goes towards the text's until it can be read.
  let own = accent;
  for (let part = 0.1; contrast(own, surface) < ENOUGH && part <= 1; part += 0.1)
    own = mix(accent, ink, part);
  return {
    surface,
    text: ink,
    accent: own,
    onAccent: onto(own, onAccent),
    soft: contrast(soft, surface) < ENOUGH ? ink : soft,
  };
}

function onto(ground: Colour, wanted: Colour): Colour {
  if (contrast(wanted, ground) >= ENOUGH) return wanted;
  return contrast(BLACK, ground) > contrast(WHITE, ground) ? BLACK : WHITE;
}
