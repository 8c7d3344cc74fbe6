/** Writes the schemas, the document of the API and the tables of docs/rules.md: `npm run schema`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../../collector/http/api/document/open-api.ts';
import { ruleSchema } from '../../engine/check/rule-schema.ts';
import { rulebookSchema } from '../../engine/check/rulebook-schema.ts';
import { withTables } from './tables.ts';

const page = join(import.meta.dirname, '../rules.md');
const write = (file: string, schema: object) =>
  writeFileSync(join(import.meta.dirname, file), `${JSON.stringify(schema, null, 2)}\n`);
write('rule.schema.json', ruleSchema());
write('rulebook.schema.json', rulebookSchema());
write('../openapi.json', openApi());
writeFileSync(page, withTables(readFileSync(page, 'utf8')));
