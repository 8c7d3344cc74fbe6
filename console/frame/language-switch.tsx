/** Leads to the other language, named in that language; the page is loaded anew with it. */
import { keptLanguage } from '../words/kept-language.ts';
import { LANGUAGE } from '../words/language.ts';

const OTHER = LANGUAGE === 'en' ? { lang: 'zh-CN', name: '简体中文' } : { lang: 'en', name: 'English' };

export function LanguageSwitch() {
  return (
    <button
      type="button"
      class="button quiet"
      lang={OTHER.lang}
      onClick={() => {
        if (keptLanguage.write(OTHER.lang)) location.reload();
      }}
    >
      {OTHER.name}
    </button>
  );
}
