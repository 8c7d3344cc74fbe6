/** In which language the texts are written; one more, or one less. */
import { LOCALE } from '../../format/locale.ts';
import { WORDS } from '../../words.ts';
import { addLanguage, languagesOf, removeLanguage } from '../edit/languages.ts';
import { useEdit } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';

const COMMON = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'da', 'zh', 'ja', 'ar', 'tr'];

export function LanguageTabs({ onLanguage }: { onLanguage: (lang: string) => void }) {
  const { rule, change, lang, readOnly } = useEdit();
  const words = WORDS.showing;
  const languages = languagesOf(rule);
  const others = COMMON.filter((one) => !languages.includes(one));
  return (
    <fieldset class="languages">
      <legend class="unseen">{words.languages}</legend>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          class="button tab"
          aria-pressed={one === lang}
          onClick={() => onLanguage(one)}
        >
          {languageName(one)}
        </button>
      ))}
      {!readOnly && (
        <ChoiceField
          key={languages.length}
          label={words.addLanguage}
          within
          value=""
          options={[['', words.addLanguage], ...others.map((one) => [one, languageName(one)] as const)]}
          onChoose={(chosen) => {
            change({ do: 'replace', value: addLanguage(rule, chosen) });
            onLanguage(chosen);
          }}
        />
      )}
      {!readOnly && languages.length > 1 && (
        <button
          type="button"
          class="button quiet-add"
          onClick={() => {
            change({ do: 'replace', value: removeLanguage(rule, lang) });
            onLanguage(languages.find((one) => one !== lang) ?? '');
          }}
        >
          {words.removeLanguage(languageName(lang))}
        </button>
      )}
    </fieldset>
  );
}

function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames(LOCALE.numbers, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
