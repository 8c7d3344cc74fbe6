/**
 * In: the colours a shop has set. Out: the same, moved as little as needed until text can be read:
 * WCAG 2.2, 1.4.3 (4.5:1 for text), w3.org/TR/WCAG22/#dfn-contrast-ratio.
 */
type Colour = readonly [red: number, green: number, blue: number];

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

function mix(from: Colour, to: Colour, part: number): Colour {
  return from.map((channel, place) => Math.round(channel + ((to[place] ?? 0) - channel) * part)) as never;
}

function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
