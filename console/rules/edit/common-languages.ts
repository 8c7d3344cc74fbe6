/** Languages that shops often write in, as BCP 47 tags: what is offered where one is chosen. */
export const COMMON_LANGUAGES: readonly string[] = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pl',
  'pt',
  'sv',
  'da',
  'zh',
  'ja',
  'ar',
  'tr',
];
