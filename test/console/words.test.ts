/** The console's two languages: one has what the other has, and which of them is spoken. */
import { expect, test } from 'vitest';
import { chooseLanguage } from '../../console/words/choose-language.ts';
import { en } from '../../console/words/en.ts';
import { zh } from '../../console/words/zh.ts';

/** What has no word of its own: a name, codes, and what is only put together from what was given. */
const SAME =
  /^(product|title|time\.whole|rules\.whyOff|journey\.raw|problem|whys\.(plain|untitled|end)|bookSettings\.(comma|brandLine)|conflict\.(named|group)|live\.between|sentence\.(nested|inside)|examples\..+)$/;
const HAN = /\p{Script=Han}/u;
/** Fits every parameter: `1` is one of something, and a name. */
const GIVEN = ['1', '12', '123'];

type Said = (...given: unknown[]) => string;

/** @returns each text with the names that lead to it */
function textsOf(words: unknown, at: string[] = []): [path: string, text: string][] {
  if (typeof words === 'string') return [[at.join('.'), words]];
  if (typeof words === 'function') return [[at.join('.'), (words as Said)(...GIVEN)]];
  return Object.entries(words as object).flatMap(([name, part]) => textsOf(part, [...at, name]));
}

test('every word of English is there in Chinese, and in Chinese (spec: C18)', () => {
  const chinese = textsOf(zh);
  expect(chinese.map(([path]) => path).sort()).toEqual(
    textsOf(en)
      .map(([path]) => path)
      .sort(),
  );
  for (const [path, text] of chinese) {
    if (SAME.test(path)) expect(text, path).not.toBe('');
    else expect(text, path).toMatch(HAN);
  }
});

test.each([
  [null, 'zh', 'zh-CN'],
  [null, 'zh-CN', 'zh-CN'],
  [null, 'zh-SG', 'zh-CN'],
  [null, 'zh-Hans-HK', 'zh-CN'],
  [null, 'zh-TW', 'en'],
  [null, 'zh-HK', 'en'],
  [null, 'zh-Hant', 'en'],
  [null, 'de-DE', 'en'],
  [null, '', 'en'],
  ['en', 'zh-CN', 'en'],
  ['zh-CN', 'en-GB', 'zh-CN'],
  ['fr', 'zh-CN', 'zh-CN'],
] as const)(
  'chosen before: %s, the browser: “%s”, the console: %s (spec: C18)',
  (kept, browser, language) => {
    expect(chooseLanguage(kept, browser)).toBe(language);
  },
);
