/** Writes rule.schema.json and the tables of docs/rules.md: `npm run schema`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleSchema } from '../../engine/check/rule-schema.ts';
import { withTables } from './tables.ts';

const page = join(import.meta.dirname, '../rules.md');
writeFileSync(join(import.meta.dirname, 'rule.schema.json'), `${JSON.stringify(ruleSchema(), null, 2)}\n`);
writeFileSync(page, withTables(readFileSync(page, 'utf8')));
