/** A backtest's report in, the part of it that the console shows out, with its examples told in a language. */
import { type SentenceWords, sentence, wordsOf } from '../../engine/index.ts';
import type { DraftReport, DraftRuleReport } from '../../protocol/api/trying.ts';
import type { Language } from '../../protocol/language.ts';
import type { BacktestReport, RuleReport } from '../backtest/report.ts';

export function draftReport(
  { partial, span, visitors, simulated, visits, events, books, difference }: BacktestReport,
  language: Language,
): DraftReport {
  const words = wordsOf(language);
  return {
    partial,
    ...(span && { span }),
    visitors,
    simulated,
    visits,
    events,
    books: books.map((book) => ({ ...book, rules: book.rules.map((rule) => ofRule(rule, words)) })),
    ...(difference && { difference }),
  };
}

function ofRule(
  {
    eligible: _eligible,
    firstAt: _firstAt,
    lastAt: _lastAt,
    takenBack: _takenBack,
    tags: _tags,
    examples,
    ...shown
  }: RuleReport,
  words: SentenceWords,
): DraftRuleReport {
  return {
    ...shown,
    examples: examples.map(({ entry, ...about }) => ({ ...about, sentence: sentence(entry, words) })),
  };
}
