/** What becomes of a shop's colours, row by row: as they are where they can be read, mended where not. */
import { expect, test } from 'vitest';
import { type Palette, readable } from '../../protocol/theme/readable.ts';

type Colour = Palette['text'];
const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
const GREY: Colour = [170, 170, 170];
const YELLOW: Colour = [255, 216, 77];
const GREEN: Colour = [31, 93, 76];
const NIGHT: Colour = [20, 18, 16];

const palette = (change: Partial<Palette>): Palette => ({
  surface: WHITE,
  text: NIGHT,
  accent: GREEN,
  onAccent: WHITE,
  soft: [90, 85, 80],
  ...change,
});

test.each<[string, Partial<Palette>, Partial<Palette>]>([
  ['a palette that can be read stays', {}, {}],
  ['grey text on white becomes black', { text: GREY }, { text: BLACK }],
  [
    'black text on a dark surface becomes white',
    { surface: NIGHT, text: BLACK, soft: GREY, accent: YELLOW, onAccent: BLACK },
    { text: WHITE },
  ],
  ['soft text that is too soft becomes the text', { soft: GREY }, { soft: NIGHT }],
  ['white on a light accent is mended with the accent', { accent: YELLOW }, {}],
  ['a dark label on a dark accent becomes white', { onAccent: NIGHT }, { onAccent: WHITE }],
])('%s (spec: P22)', (_, given, expected) => {
  expect(readable(palette(given))).toMatchObject(expected);
});

/** Relative luminance as in w3.org/TR/WCAG22/#dfn-relative-luminance, written out anew. */
function contrast(a: Colour, b: Colour): number {
  const of = ([r, g, b]: Colour) => {
    const [x, y, z] = [r, g, b].map((c) =>
      c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (x as number) + 0.7152 * (y as number) + 0.0722 * (z as number);
  };
  const [light, dark] = [of(a), of(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test('whatever the colours, everything can be read afterwards (spec: P22)', () => {
  const steps = [0, 60, 128, 190, 255];
  const colours = steps.flatMap((r) => steps.flatMap((g) => steps.map((b): Colour => [r, g, b])));
  for (const [place, surface] of colours.entries()) {
    const other = (by: number) => colours[(place * 7 + by) % colours.length] as Colour;
    const mended = readable({
      surface,
      text: other(3),
      accent: other(11),
      onAccent: other(29),
      soft: other(53),
    });
    for (const [ink, ground] of [
      [mended.text, surface],
      [mended.accent, surface],
      [mended.soft, surface],
      [mended.onAccent, mended.accent],
    ] as [Colour, Colour][]) {
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});
