/** What the engine's checks say, in the language of the console. */
import { PHRASES as EN } from '../../engine/words/en/phrases.ts';
import type { Phrases } from '../../engine/words/phrases.ts';
import { PHRASES as ZH } from '../../engine/words/zh/phrases.ts';
import { LANGUAGE } from './language.ts';

export const PHRASES: Phrases = LANGUAGE === 'zh-CN' ? ZH : EN;
