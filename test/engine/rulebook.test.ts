/**
 * Rows of cases/rulebook.json. `files`: one place of a good rulebook.json is changed, as in cases/check.json (null for
 * the whole: an empty file). `books`: rules, segments and points that are right by themselves, and what does not fit
 * together, as "rule path: part of the mend".
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { rulebookSchema } from '../../engine/check/rulebook-schema.ts';
import { checkBook, checkRule, checkRulebook, compileBook, DEFAULT_SETTINGS } from '../../engine/index.ts';
import type { Condition } from '../../protocol/condition.ts';
import type { Points, Rule, Segment } from '../../protocol/rule.ts';
import rows from './cases/rulebook.json' with { type: 'json' };
import { setIn } from './set-in.ts';

interface FileRow {
  name: string;
  set: { [pointer: string]: unknown } | null;
  problems: [path: string, mend: string][];
  onlyChecked?: true;
}

interface BookRow {
  name: string;
  rules: { id: string; when: Condition; sets?: string; atRisk?: number }[];
  segments?: Omit<Segment, 'name'>[];
  /** Their ids. */
  points?: string[];
  problems: string[];
}

const { files, books } = rows as unknown as { files: FileRow[]; books: BookRow[] };

const GOOD = {
  $schema: '../docs/schema/rulebook.schema.json',
  quiet: '30s',
  lang: 'de',
  kinds: ['fix', 'help', 'offer', 'reminder', 'survey'],
  caps: {
    perVisit: 2,
    perVisitor: { max: 5, within: '7d' },
    kinds: { survey: { perVisitor: { max: 1, within: '90d' } } },
  },
  holdout: 5,
  spared: ['fix'],
  offerAtRisk: 30,
  zone: 'Europe/Berlin',
  segments: [{ id: 'loyal', name: 'Loyal customers', when: { fact: 'visitor.purchases', atLeast: 2 } }],
  points: [
    {
      id: 'declined',
      name: 'Card declined',
      did: 'checkout_error',
      where: [{ param: 'reason', is: 'payment' }],
      points: 40,
      fades: '30m',
    },
  ],
  pause: { after: 20, failed: 50, dismissed: 90 },
  alarm: { visitors: 5, times: 3 },
};

const FILE = join(import.meta.dirname, '../../docs/schema/rulebook.schema.json');
const fits = new Ajv.default({ strict: true, strictRequired: false, strictTypes: false }).compile(
  rulebookSchema(),
);

test.each(files)('rulebook.json: $name (spec: R1 R3 O21)', ({ set, problems, onlyChecked }) => {
  const file = set === null ? {} : setIn(GOOD, set);
  const found = checkRulebook(file).problems;
  expect(found.map(({ path }) => path)).toEqual(problems.map(([path]) => path));
  for (const [place, [, mend]] of problems.entries()) expect(found[place]?.mend).toContain(mend);
  expect(fits(file), JSON.stringify(fits.errors)).toBe(problems.length === 0 || onlyChecked === true);
});

test('what is left out stays out, and quiet is milliseconds (spec: R1)', () => {
  expect(checkRulebook({}).rulebook).toEqual({ settings: {}, segments: [], points: [] });
  const { rulebook } = checkRulebook({ ...GOOD, pause: false });
  const { quiet, lang, kinds, caps, holdout, spared, offerAtRisk, zone } = { ...GOOD, quiet: 30_000 };
  expect(rulebook).toEqual({
    settings: { quiet, lang, kinds, caps, holdout, spared, offerAtRisk, zone },
    segments: GOOD.segments,
    points: GOOD.points,
    pause: false,
    alarm: GOOD.alarm,
  });
});

test('docs/schema/rulebook.schema.json is what the tables say; npm run schema writes it anew (spec: R3)', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(rulebookSchema())));
});

test.each(books)(
  'a book: $name (spec: R5)',
  ({ rules: short, segments: plain = [], points: ids = [], problems }) => {
    const rules = short.map(ruleOf);
    const segments = plain.map((one) => ({ ...one, name: `Segment ${one.id}` }));
    const points = ids.map((id): Points => ({ id, name: id, did: 'search', points: 10, fades: '10m' }));
    expect(rules.flatMap((rule) => checkRule(rule).problems)).toEqual([]);
    expect(checkRulebook({ segments, points }).problems).toEqual([]);

    const found = checkBook({ rules, segments, points });
    const said = found.map(({ rule = '', path, mend }) => `${rule} ${path}: ${mend}`.trim());
    expect(said).toEqual(problems.map((problem) => expect.stringContaining(problem)));
    if (found.length > 0) return;
    expect(() =>
      compileBook({ version: 1, settings: DEFAULT_SETTINGS, segments, points, rules }),
    ).not.toThrow();
  },
);

function ruleOf({ id, when, sets, atRisk }: BookRow['rules'][number]): Rule {
  const text = { en: 'Text' };
  return {
    id,
    name: `Rule ${id}`,
    when,
    then: {
      ...(sets !== undefined && { tag: { name: sets } }),
      show: { kind: 'offer', surface: 'card', title: text, text },
    },
    ...(atRisk !== undefined && { atRisk }),
  };
}
