/** In which language a request wants its sentences: `?lang=` says it, else `Accept-Language`, else it is English. */
import { LANGUAGES, type Language, spokenLanguage } from '../../../protocol/language.ts';

interface Asking {
  query: unknown;
  headers: { 'accept-language'?: string | undefined };
}

/** The query was parsed by the route's row of the catalogue. */
export function askedLanguage({ query, headers }: Asking): Language {
  const { lang } = query as { lang?: unknown };
  const asked = LANGUAGES.find((language) => language === lang);
  return asked ?? accepted(headers['accept-language'] ?? '');
}

/** Only the beginning is looked at: no browser names that many. */
const MOST = 1_000;

/** @param header as RFC 9110, section 12.5.4, has it */
function accepted(header: string): Language {
  const ranges = header.slice(0, MOST).split(',').map(rangeOf);
  const wanted = ranges.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const language = spokenLanguage(tag);
    if (language) return language;
  }
  return 'en';
}

function rangeOf(range: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
}
