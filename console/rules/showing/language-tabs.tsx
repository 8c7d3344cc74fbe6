/** In which language the texts are written; one more, or one less. */
import { languageName } from '../../format/language-name.ts';
import { WORDS } from '../../words.ts';
import { COMMON_LANGUAGES } from '../edit/common-languages.ts';
import { addLanguage, languagesOf, missingLanguages, removeLanguage } from '../edit/languages.ts';
import { useEdit } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';

export function LanguageTabs({ onLanguage }: { onLanguage: (lang: string) => void }) {
  const { rule, change, lang, readOnly, settings } = useEdit();
  const words = WORDS.showing;
  const languages = languagesOf(rule);
  const missing = missingLanguages(rule, settings);
  const others = COMMON_LANGUAGES.filter((one) => !languages.includes(one) && !missing.includes(one));
  const add = (one: string) => {
    change({ do: 'replace', value: addLanguage(rule, one) });
    onLanguage(one);
  };
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
      {!readOnly &&
        missing.map((one) => (
          <button key={one} type="button" class="button tab missing" onClick={() => add(one)}>
            {words.writeIn(languageName(one))}
          </button>
        ))}
      {!readOnly && (
        <ChoiceField
          key={languages.length}
          label={words.addLanguage}
          within
          value=""
          options={[['', words.addLanguage], ...others.map((one) => [one, languageName(one)] as const)]}
          onChoose={add}
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
      {missing.length > 0 && <p class="muted">{words.missing(missing.map(languageName).join(', '))}</p>}
    </fieldset>
  );
}
