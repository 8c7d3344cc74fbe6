/** A brand in; what it asks for in the light and in the dark scheme, and what becomes of it so that it can be read, out. */
import type { Brand } from '../../protocol/brand.ts';
import type { Colour } from '../../protocol/theme/colour.ts';
import { mix } from '../../protocol/theme/mix.ts';
import { DARK, LIGHT } from '../../protocol/theme/palettes.ts';
import { type Palette, readable } from '../../protocol/theme/readable.ts';

export interface BrandPalette {
  /** With the usual colours where the brand says nothing. */
  asked: Palette;
  shown: Palette;
}

/** How much of the text is in the softer one, as the prompt's style sheet mixes it. */
const SOFT = 0.28;

/** @param brand one that passed its check */
export function brandPalettes({ dark, ...light }: Brand): { light: BrandPalette; dark: BrandPalette } {
  const accent = dark?.accent ?? light.accent;
  return {
    light: paletteOf(LIGHT, light),
    dark: paletteOf(DARK, { ...dark, ...(accent !== undefined && { accent }) }),
  };
}

type Named = { readonly [part in 'accent' | 'onAccent' | 'surface' | 'text']: string };

function paletteOf(usual: Named, own: Partial<Named>): BrandPalette {
  const colour = (part: keyof Named) => colourOf(own[part] ?? usual[part]);
  const text = colour('text');
  const surface = colour('surface');
  const asked = {
    surface,
    text,
    accent: colour('accent'),
    onAccent: colour('onAccent'),
    soft: mix(text, surface, SOFT),
  };
  return { asked, shown: readable(asked) };
}

/** @param hex `#rgb` or `#rrggbb` */
function colourOf(hex: string): Colour {
  const digits = hex.length === 4 ? hex.replaceAll(/[\da-f]/gi, '$&$&') : hex;
  return [1, 3, 5].map((from) => Number.parseInt(digits.slice(from, from + 2), 16)) as never;
}
