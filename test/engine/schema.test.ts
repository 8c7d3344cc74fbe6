/** The published schema is up to date, and says of good and bad rules what the check says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { ruleSchema } from '../../engine/check/rule-schema.ts';
import { checkRule } from '../../engine/index.ts';
import rows from './cases/check.json' with { type: 'json' };
import { changed } from './changed.ts';

const FILE = join(import.meta.dirname, '../../docs/schema/rule.schema.json');
const fits = new Ajv.default({ strict: true, strictRequired: false, strictTypes: false }).compile(
  ruleSchema(),
);

test('docs/schema/rule.schema.json is what the tables say; npm run schema writes it anew (spec: R3)', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(ruleSchema())));
});

/** `onlyChecked`: what a schema cannot say. */
test.each(rows as { name: string; set: object; problems: unknown[]; onlyChecked?: true }[])(
  'schema and check agree: $name (spec: R3)',
  ({ set, problems, onlyChecked }) => {
    const rule = changed(set as { [pointer: string]: unknown });
    expect(checkRule(rule).problems.length === 0).toBe(problems.length === 0);
    expect(fits(rule), JSON.stringify(fits.errors)).toBe(problems.length === 0 || onlyChecked === true);
  },
);
