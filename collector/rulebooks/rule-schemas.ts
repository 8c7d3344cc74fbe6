/** The JSON Schemas of a rule and of what holds for all rules, as parts of one document: made of the engine's own. */
import { ruleSchema } from '../../engine/check/rule-schema.ts';
import { rulebookSchema } from '../../engine/check/rulebook-schema.ts';

type Schemas = { readonly [name: string]: object };

/**
 * @returns `Rule`, `RulebookSettings`, and what they are made of, such as `RulePart.condition`
 * @param at where they stand in that document, such as `#/components/schemas/`
 */
export function ruleSchemas(at: string): Schemas {
  const { $defs: ofRule, ...rule } = ruleSchema();
  const { $defs: ofBook, ...book } = rulebookSchema();
  const parts = Object.entries({ ...(ofBook as Schemas), ...(ofRule as Schemas) }).map(
    ([name, schema]) => [`RulePart.${name}`, schema] as const,
  );
  const all = { Rule: rule, RulebookSettings: book, ...Object.fromEntries(parts) };
  return JSON.parse(JSON.stringify(all, (key, value) => moved(at, key, value)));
}

function moved(at: string, key: string, value: unknown): unknown {
  // A part of a document says no dialect of its own.
  if (key === '$schema' && typeof value === 'string') return undefined;
  return key === '$ref' ? String(value).replace('#/$defs/', `${at}RulePart.`) : value;
}
