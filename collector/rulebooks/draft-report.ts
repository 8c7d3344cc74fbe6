/** A backtest's report in, the part of it that the console shows out. */
import type { DraftReport, DraftRuleReport } from '../../protocol/api/rulebook.ts';
import type { BacktestReport, RuleReport } from '../backtest/report.ts';

export function draftReport({
  partial,
  span,
  visitors,
  visits,
  events,
  books,
  difference,
}: BacktestReport): DraftReport {
  return {
    partial,
    ...(span && { span }),
    visitors,
    visits,
    events,
    books: books.map((book) => ({ ...book, rules: book.rules.map(ofRule) })),
    ...(difference && { difference }),
  };
}

function ofRule({
  eligible: _eligible,
  firstAt: _firstAt,
  lastAt: _lastAt,
  takenBack: _takenBack,
  tags: _tags,
  ...shown
}: RuleReport): DraftRuleReport {
  return shown;
}
