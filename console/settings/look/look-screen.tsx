/** In which languages prompts are written, and how they look. */
import type { Site } from '../../api/sites.ts';
import { WORDS } from '../../words.ts';
import { SettingsDraft } from '../book/settings-draft.tsx';
import { BrandPart } from './brand-part.tsx';
import { LanguagesPart } from './languages-part.tsx';

export function LookScreen({ site }: { site: Site }) {
  const words = WORDS.bookSettings.look;
  return (
    <SettingsDraft site={site} title={words.title} lead={words.lead}>
      {(view) => (
        <>
          <LanguagesPart texts={view.texts} />
          <BrandPart />
        </>
      )}
    </SettingsDraft>
  );
}
