/** Rules as the API takes and gives them: finished ones by the engine's own schema, unfinished ones by their id alone. */
import Type from 'typebox';
import type { Published, RulebookSettings, UnfinishedRule } from '../../../protocol/api/rulebook.ts';
import type { Rule } from '../../../protocol/rule.ts';
import { exactly } from './exactly.ts';
import { closed, count, time } from './parts.ts';

/** Where the document has its named shapes. */
export const COMPONENTS = '#/components/schemas/';

export const RuleId = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,59}$', description: 'Id of the rule.' });

/** As docs/schema/rule.schema.json has it. */
export const RuleShape = Type.Unsafe<Rule>({ $ref: `${COMPONENTS}Rule` });
/** As docs/schema/rulebook.schema.json has it. */
export const SettingsShape = Type.Unsafe<RulebookSettings>({ $ref: `${COMPONENTS}RulebookSettings` });

/** What a rule says is for the engine's checks to judge, so that it can be kept unfinished. */
export const Unfinished = Type.Unsafe<UnfinishedRule>(
  Type.Object(
    { id: RuleId },
    {
      title: 'UnfinishedRule',
      description: 'A rule as somebody left it: it has an id, and perhaps not yet everything else.',
    },
  ),
);
export const UnfinishedSettings = Type.Unsafe<{ [part: string]: unknown }>(
  Type.Object({}, { title: 'UnfinishedSettings', description: 'Settings as somebody left them.' }),
);

export const PublishedShape = exactly<Published>()(
  closed(
    {
      version: count('1, 2, 3 …', 1),
      note: Type.String({ description: 'Why it was published.' }),
      who: Type.String({ description: 'Empty where a folder owns the rules.' }),
      at: time(),
    },
    { title: 'Published', description: 'A version that was made live.' },
  ),
);
