/** Asks a draft what it would have said: on one recorded journey. */
import { compileBook, wordsOf } from '../../engine/index.ts';
import type { DraftProblem } from '../../protocol/api/rulebook.ts';
import type { Tried, TryAsked } from '../../protocol/api/trying.ts';
import type { Language } from '../../protocol/language.ts';
import type { Store } from '../store/store.ts';
import type { Current, ReadCurrent } from './current.ts';
import { withParts } from './drafting.ts';
import { tryRule } from './try-rule.ts';

export interface Trying {
  /** @returns `undefined` if there is no such visitor or rule */
  try(
    site: string,
    asked: TryAsked,
    language: Language,
  ): Promise<Tried | { problems: DraftProblem[] } | undefined>;
}

export function trying(store: Pick<Store, 'journeys'>, current: ReadCurrent): Trying {
  return {
    async try(site, { visitor, rule, content, after = 0 }, language) {
      const { live, file, draft, check } = await current(site);
      const whole = withParts(draft.file, content && { ...content, id: rule });
      // Of an unfinished draft, what is wrong elsewhere need not keep one rule from being tried.
      const parts = check(whole);
      const { content: book, problems } = parts.content
        ? parts
        : check(withParts(alone(file), ruleOf(whole, rule)));
      if (!book) return { problems };
      const records = (await store.journeys.read(site, visitor)).map(({ record }) => record);
      if (records.length === 0 || !book.rules.some(({ id }) => id === rule)) return undefined;
      const version = (live?.version ?? 0) + 1;
      const words = wordsOf(language);
      return tryRule({ visitor, records, book: compileBook({ ...book, version }), rule, after, words });
    },
  };
}

function alone({ settings, rules }: Current['file']) {
  return { settings, rules: rules.map((one) => ({ id: one.id, content: one as unknown })) };
}

function ruleOf({ rules }: ReturnType<typeof withParts>, rule: string): TryAsked['content'] {
  return rules.find(({ id }) => id === rule)?.content as TryAsked['content'];
}
