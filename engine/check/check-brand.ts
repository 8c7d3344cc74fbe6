/** Checks how prompts are to look: colours, corners and letters, of which none can bring anything else into a style sheet. */
import { BOUNDS } from './bounds.ts';
import type { Report } from './report.ts';
import { object, pattern, type Schema, whole as wholeSchema } from './schema-parts.ts';
import { type Fields, fields, whole } from './shape.ts';

const COLOURS = {
  accent: 'Button, links and icon.',
  surface: 'What the prompt stands on.',
  text: 'Its letters.',
} as const;
const NAMES = Object.keys(COLOURS);

export function checkBrand(value: unknown, report: Report): void {
  const brand = fields(value, '/brand', [...NAMES, 'dark', 'radius', 'font'], report);
  if (!brand) return;
  checkColours(brand, '/brand', report);
  const { dark, radius, font } = brand;
  const inDark = dark === undefined ? undefined : fields(dark, '/brand/dark', NAMES, report);
  if (inDark) checkColours(inDark, '/brand/dark', report);
  if (radius !== undefined) whole(radius, '/brand/radius', 0, BOUNDS.radius, report);
  if (font !== undefined && !(typeof font === 'string' && BOUNDS.font.test(font))) {
    report.add('/brand/font', ['notFonts'], ['writeFonts']);
  }
}

export function brandSchema(): Schema {
  return {
    ...object([], {
      ...colourSchemas(),
      dark: { ...object([], colourSchemas()), description: 'What is otherwise in the dark scheme.' },
      radius: { ...wholeSchema(0, BOUNDS.radius), description: 'Of the corners, in px.' },
      font: { ...pattern(BOUNDS.font), description: "Families that the shop's page has loaded." },
    }),
    description: "How prompts look; the page's own --kairos- properties win.",
  };
}

function checkColours(colours: Fields, path: string, report: Report): void {
  for (const name of NAMES) {
    const colour = colours[name];
    if (colour === undefined || (typeof colour === 'string' && BOUNDS.colour.test(colour))) continue;
    report.add(`${path}/${name}`, ['notAColour'], ['writeColour']);
  }
}

function colourSchemas(): Schema {
  return Object.fromEntries(
    Object.entries(COLOURS).map(([name, description]) => [name, { ...pattern(BOUNDS.colour), description }]),
  );
}
