/** In which language a prompt says its own words, row by row; and that no language leaves one out. */
import { expect, test } from 'vitest';
import { findWording, WORDS } from '../../sdk/prompt/words/chunk.ts';
import { en } from '../../sdk/prompt/words/en.ts';

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE', 'de'],
  ['zh', 'zh'],
  ['zh-CN', 'zh'],
  ['zh-Hans-SG', 'zh'],
  ['zh-TW', undefined],
  ['zh-Hant', undefined],
  ['zh-HK', undefined],
  ['ar-EG', 'ar'],
  ['fr', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%s: %s (spec: P21)', (asked, lang) => {
  expect(findWording(asked)?.lang).toBe(lang);
});

test.each(Object.entries(WORDS))('%s has every word, and none that is empty (spec: P21)', (_, words) => {
  expect(Object.keys(words)).toEqual(Object.keys(en));
  expect(
    Object.values(words)
      .flat()
      .every((word) => word.trim() !== ''),
  ).toBe(true);
});
