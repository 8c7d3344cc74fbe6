/** The three colours of one scheme, and an honest word where they could not be read as they are. */
import { brandPalettes } from '../../../engine/brand/brand-palettes.ts';
import { contrast } from '../../../protocol/theme/contrast.ts';
import { DARK, LIGHT } from '../../../protocol/theme/palettes.ts';
import { LOCALE } from '../../format/locale.ts';
import { asObject } from '../../rules/edit/json.ts';
import { useEdit, useField } from '../../rules/editor/edit-context.ts';
import { WORDS } from '../../words.ts';
import { brandOf } from './brand-of.ts';
import { ColourField } from './colour-field.tsx';

const PARTS = ['accent', 'surface', 'text'] as const;

export function SchemeColours({ scheme }: { scheme: 'light' | 'dark' }) {
  const { settings } = useEdit();
  const at = scheme === 'light' ? ['brand'] : ['brand', 'dark'];
  const { value } = useField(at);
  const words = WORDS.bookSettings.look;
  const brand = brandOf(settings);
  const usual = scheme === 'light' ? LIGHT : { ...DARK, accent: brand.accent ?? DARK.accent };
  return (
    <fieldset class="part">
      <legend>{WORDS.preview.looks[scheme]}</legend>
      {PARTS.map((part) => (
        <ColourField
          key={part}
          at={[...at, part]}
          label={WORDS.bookSettings.colours[part]}
          scheme={WORDS.preview.looks[scheme]}
          usual={usual[part]}
        />
      ))}
      {scheme === 'dark' && !asObject(value)['accent'] && brand.accent && (
        <p class="muted">{words.accentGoesOn}</p>
      )}
      <Unreadable scheme={scheme} />
    </fieldset>
  );
}

/** What is moved, before anybody wonders why a prompt has another colour than the brand book. */
function Unreadable({ scheme }: { scheme: 'light' | 'dark' }) {
  const { settings } = useEdit();
  const { asked, shown } = brandPalettes(brandOf(settings))[scheme];
  const words = WORDS.bookSettings.look;
  const ratio = (of: number) =>
    new Intl.NumberFormat(LOCALE.numbers, { maximumFractionDigits: 1, roundingMode: 'floor' }).format(of);
  const same = (part: 'text' | 'accent') => String(asked[part]) === String(shown[part]);
  const said = [
    ...(same('text') ? [] : [words.unreadableText(ratio(contrast(asked.text, asked.surface)))]),
    ...(same('accent') ? [] : [words.unreadableAccent(ratio(contrast(asked.accent, asked.surface)))]),
  ];
  return (
    <div role="status">
      {said.map((sentence) => (
        <p key={sentence} class="todo">
          {sentence}
        </p>
      ))}
    </div>
  );
}
