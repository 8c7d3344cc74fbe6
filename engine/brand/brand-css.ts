/** A brand in; what it adds to the style sheet of a prompt out: readable, and nothing that is so by itself. */
import type { Brand } from '../../protocol/brand.ts';
import type { Colour } from '../../protocol/theme/colour.ts';
import type { Palette } from '../../protocol/theme/readable.ts';
import { type BrandPalette, brandPalettes } from './brand-palettes.ts';

/** Custom properties of the sheet by what they colour. */
const PROPERTIES = {
  accent: 'accent',
  onAccent: 'on-accent',
  surface: 'surface',
  text: 'text',
  soft: 'soft',
} as const satisfies { [part in keyof Palette]: string };

/** What CSS knows of letters by itself; every other name is a family's, and stands in quotes. */
const GENERIC = /^(serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+)$/;

const UNBRANDED = brandPalettes({});

/** @returns `undefined` for a brand that changes nothing */
export function brandCss(brand: Brand): string | undefined {
  const { light, dark } = brandPalettes(brand);
  const { radius, font } = brand;
  return (
    [
      ...within('light', coloursOf(light, UNBRANDED.light)),
      ...within('dark', coloursOf(dark, UNBRANDED.dark)),
      ...(radius === undefined ? [] : [`:host{${own('radius', `${radius}px`)}}`]),
      ...(font === undefined ? [] : [`.card{font-family:var(--kairos-font,${familiesOf(font)})}`]),
    ].join('') || undefined
  );
}

/** The usual colours of the dark scheme stand in the sheet before these, and those of the light one must not win there. */
function within(scheme: 'light' | 'dark', colours: string[]): string[] {
  return colours.length > 0 ? [`@media(prefers-color-scheme:${scheme}){:host{${colours.join('')}}}`] : [];
}

function coloursOf({ asked, shown }: BrandPalette, usual: BrandPalette): string[] {
  return (Object.keys(PROPERTIES) as (keyof Palette)[]).flatMap((part) => {
    // The sheet mixes the softer text itself, unless that could not be read.
    const already = part === 'soft' ? asked.soft : usual.shown[part];
    return String(shown[part]) === String(already) ? [] : own(PROPERTIES[part], hexOf(shown[part]));
  });
}

function own(name: string, value: string): string {
  return `--${name}:var(--kairos-${name},${value});`;
}

function familiesOf(font: string): string {
  return font
    .split(',')
    .map((family) => family.trim())
    .map((family) => (GENERIC.test(family) ? family : `"${family}"`))
    .join(',');
}

function hexOf(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
