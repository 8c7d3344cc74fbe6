/** A brand, and what it adds to the style sheet of a prompt: readable in both schemes, and nothing that is so by itself. */
import { expect, test } from 'vitest';
import { brandCss } from '../../engine/brand/brand-css.ts';
import { brandPalettes } from '../../engine/brand/brand-palettes.ts';
import type { Brand } from '../../protocol/brand.ts';
import { contrast } from '../../protocol/theme/contrast.ts';

const light = (colours: string) => `@media(prefers-color-scheme:light){:host{${colours}}}`;
const dark = (colours: string) => `@media(prefers-color-scheme:dark){:host{${colours}}}`;
const own = (name: string, value: string) => `--${name}:var(--kairos-${name},${value});`;

test.each<[string, Brand, string | undefined]>([
  ['nothing', {}, undefined],
  ['what prompts have by themselves', { accent: '#8f3a1c', dark: { accent: '#F0A583' } }, undefined],
  ['corners', { radius: 0 }, `:host{${own('radius', '0px')}}`],
  [
    'letters: names in quotes, kinds without',
    { font: 'Source Sans 3,Georgia, serif' },
    '.card{font-family:var(--kairos-font,"Source Sans 3","Georgia",serif)}',
  ],
  [
    'an accent: in the dark it is moved until links can be read, and the button with it',
    { accent: '#1f5d4c' },
    light(own('accent', '#1f5d4c')) + dark(own('accent', '#75978b')),
  ],
  [
    'a light accent: it is darkened until links can be read',
    { accent: '#ffd84d', dark: { accent: '#ffd84d' } },
    light(own('accent', '#7d6a30')) + dark(own('accent', '#ffd84d')),
  ],
  [
    'a ground and a text of the dark scheme alone',
    { dark: { surface: '#000000', text: '#ffffff' } },
    dark(own('surface', '#000000') + own('text', '#ffffff')),
  ],
  [
    'a text that cannot be read is black, and so is the softer one',
    { surface: '#ffffff', text: '#cccccc' },
    light(own('surface', '#ffffff') + own('text', '#000000') + own('soft', '#000000')),
  ],
])('%s (spec: O20)', (_, brand, css) => {
  expect(brandCss(brand)).toBe(css);
});

test('whatever the brand, all of it can be read in both schemes (spec: O20 P22)', () => {
  const steps = ['00', '55', 'aa', 'ff'];
  const colours = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`)));
  for (const [place, surface] of colours.entries()) {
    const other = (by: number) => colours[(place * 7 + by) % colours.length] as string;
    const brand = {
      accent: other(5),
      surface,
      text: other(17),
      dark: { surface: other(29), text: other(41) },
    };
    for (const { shown } of Object.values(brandPalettes(brand))) {
      const { surface: ground, text, accent, onAccent, soft } = shown;
      const ratios = [contrast(text, ground), contrast(accent, ground), contrast(soft, ground)];
      expect(Math.min(...ratios, contrast(onAccent, accent)), JSON.stringify(brand)).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  }
});
