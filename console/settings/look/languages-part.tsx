/** The languages every prompt should speak, in how many rules one is missing, and the one that stands in for others. */
import type { SettingsView } from '../../../protocol/api/settings.ts';
import { USUAL_SETTINGS } from '../../../protocol/usual-settings.ts';
import { languageName } from '../../format/language-name.ts';
import { Icon } from '../../parts/icon.tsx';
import { sectionHref } from '../../routing/route.ts';
import { COMMON_LANGUAGES } from '../../rules/edit/common-languages.ts';
import { asList, asText } from '../../rules/edit/json.ts';
import { useEdit, useField } from '../../rules/editor/edit-context.ts';
import { ChoiceField } from '../../rules/fields/choice-field.tsx';
import { ProblemsOf } from '../../rules/fields/problems-of.tsx';
import { WORDS } from '../../words.ts';

export function LanguagesPart({ texts }: Pick<SettingsView, 'texts'>) {
  const { site, readOnly } = useEdit();
  const usual = useField(['lang']);
  const all = useField(['languages']);
  const words = WORDS.bookSettings.look;
  const languages = asList(all.value).map(asText);
  const put = (next: string[]) => all.set(next.length > 0 ? next : undefined);
  const option = (lang: string) => [lang, languageName(lang)] as const;
  const others = COMMON_LANGUAGES.filter((lang) => !languages.includes(lang));
  const lacking = languages.flatMap((lang) => {
    const without = texts.prompts - (texts.languages[lang] ?? 0);
    return without > 0 ? words.lacking(languageName(lang), without, texts.prompts) : [];
  });
  return (
    <section class="panel part-panel">
      <h2>{words.languages}</h2>
      <p class="muted">{words.languagesLead}</p>
      <div class="languages" data-at={all.pointer}>
        {languages.map((lang) => (
          <span key={lang} class="chip">
            {languageName(lang)}
            {!readOnly && (
              <button
                type="button"
                class="icon-button"
                aria-label={words.leaveOut(languageName(lang))}
                onClick={() => put(languages.filter((one) => one !== lang))}
              >
                <Icon name="failure" />
              </button>
            )}
          </span>
        ))}
        {!readOnly && (
          <ChoiceField
            key={languages.length}
            label={words.addLanguage}
            within
            value=""
            options={[['', words.addLanguage], ...others.map(option)]}
            onChoose={(lang) => put([...languages, lang])}
          />
        )}
      </div>
      <ProblemsOf problems={all.problems} />
      {lacking.length > 0 && (
        <p>
          {lacking.join(' ')} <a href={sectionHref(site, 'rules')}>{words.seeRules}</a>
        </p>
      )}
      <div class="sentence">
        <ChoiceField
          label={words.usual}
          at={usual.pointer}
          value={asText(usual.value) || USUAL_SETTINGS.lang}
          options={[...new Set([...languages, ...COMMON_LANGUAGES])].map(option)}
          onChoose={usual.set}
        />
      </div>
      <p class="muted">{words.usualLead}</p>
    </section>
  );
}
