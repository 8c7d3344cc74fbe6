/** In: a BCP 47 language tag. Out: the prompt's own words in that language, or in English. A language is one entry here. */
const WORDS = {
  en: {
    close: 'Close',
    why: 'Why am I seeing this?',
    privacy: 'This is based only on what happened in this shop.',
    muteRule: 'Don’t show this again',
    muteAll: 'No more prompts in this shop',
    codeReady: 'Your code is ready. Enter it at checkout.',
    applied: 'Done. It is in your cart.',
    copy: 'Copy',
    copied: 'Copied',
  },
};

export type Words = (typeof WORDS)['en'];

export interface Wording {
  words: Words;
  /** Language the words are in, which may not be the decision's. */
  lang: string;
}

export function wordsFor(lang: string): Wording {
  const [primary = 'en'] = lang.toLowerCase().split('-');
  return Object.hasOwn(WORDS, primary)
    ? { words: WORDS[primary as keyof typeof WORDS], lang: primary }
    : { words: WORDS.en, lang: 'en' };
}
