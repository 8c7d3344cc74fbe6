/** The brand: colours in light and dark, corners, letters; said beside it what could not be read, and drawn by the tag's own code. */
import { USUAL_SETTINGS } from '../../../protocol/usual-settings.ts';
import { useEdit } from '../../rules/editor/edit-context.ts';
import { NumberField } from '../../rules/fields/number-field.tsx';
import { TextField } from '../../rules/fields/text-field.tsx';
import { WORDS } from '../../words.ts';
import { BrandPreview } from './brand-preview.tsx';
import { SchemeColours } from './scheme-colours.tsx';

export function BrandPart() {
  const { settings } = useEdit();
  const words = WORDS.bookSettings.look;
  return (
    <section class="panel part-panel">
      <h2>{words.brand}</h2>
      <p class="muted">{words.brandLead}</p>
      <div class="schemes">
        <SchemeColours scheme="light" />
        <SchemeColours scheme="dark" />
      </div>
      <div class="sentence">
        <NumberField at={['brand', 'radius']} label={words.radius} unit="px" hint="14" optional />
        <TextField at={['brand', 'font']} label={words.font} hint={words.fontHint} optional />
      </div>
      <p class="muted">{words.fontLead}</p>
      <h3>{words.preview}</h3>
      <BrandPreview lang={settings.lang ?? USUAL_SETTINGS.lang} />
    </section>
  );
}
