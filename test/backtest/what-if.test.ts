/** What a book would have done with journeys that were counted by hand. */
import { describe, expect, it, test } from 'vitest';
import type { BacktestReport } from '../../collector/backtest/report.ts';
import { whatIf } from '../../collector/backtest/what-if.ts';
import type { BookSettings } from '../../protocol/rule.ts';
import { bookOf, type ShortRule } from './book-of.ts';
import cases from './cases.json' with { type: 'json' };
import { journeysSource, type Row } from './journeys-source.ts';

interface Case {
  name: string;
  settings?: Partial<BookSettings>;
  rules: ShortRule[];
  against?: ShortRule[];
  journeys: Record<string, Row[]>;
  expect: Partial<BacktestReport>;
}

const run = ({ settings, rules, against, journeys }: Case, more = {}) =>
  whatIf({
    source: journeysSource(journeys),
    books: [
      { name: 'draft', book: bookOf(rules, settings) },
      ...(against ? [{ name: 'live', book: bookOf(against, settings) }] : []),
    ],
    ...more,
  });

describe('a draft over recorded journeys (spec: K1)', () => {
  test.each(cases as unknown as Case[])('$name', async (one) => {
    expect(await run(one)).toMatchObject(one.expect);
  });

  it('says the same of one visitor in memory at a time as of all of them', async () => {
    for (const one of cases as unknown as Case[]) {
      const { inMemory, ...all } = await run(one);
      const few = await run(one, { inMemory: 2 });
      expect(few).toEqual({ ...all, inMemory: Math.min(inMemory, 2) });
    }
  });
});

const SEARCH: ShortRule = { id: 'search', kind: 'offer', when: { did: 'search' } };
const crowd = (visitors: number) =>
  Object.fromEntries(
    Array.from({ length: visitors }, (_, place): [string, Row[]] => [
      `v${place}`,
      [
        [place, 'page_view'],
        [place + visitors, 'search'],
      ],
    ]),
  );

describe('however long the log is (spec: K4)', () => {
  it('keeps no more visitors in memory than it may', async () => {
    const report = await run(
      { name: '', rules: [SEARCH], journeys: crowd(500), expect: {} },
      { inMemory: 50 },
    );
    expect(report).toMatchObject({ visitors: 500, inMemory: 50, books: [{ visitors: 500, decisions: 500 }] });
  });

  it('stops where it is told to, and says that the report is partial', async () => {
    const stop = new AbortController();
    const source = journeysSource(crowd(100));
    const records = source.records;
    source.records = async function* () {
      for await (const one of records()) {
        if (one.position === 121) stop.abort();
        yield one;
      }
    };
    const books = [{ name: 'draft', book: bookOf([SEARCH]) }];
    const report = await whatIf({ source, books, signal: stop.signal });
    expect(report).toMatchObject({ partial: true, events: 120, books: [{ decisions: 20 }] });
  });
});
