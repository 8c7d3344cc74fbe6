/**
 * The JSON Schema (draft 2020-12) of a rule file, made from the tables the check reads, so that editors complete
 * and explain rules while they are written. What a schema cannot say (a reversed range, a mistyped placeholder,
 * the number of conditions in all, shares that come to 100) only `checkRule` says.
 */
import { STAGES, URGENCIES } from '../../protocol/intervention.ts';
import { BOUNDS } from './bounds.ts';
import { list, object, pattern, ref, type Schema, whole } from './schema-parts.ts';
import { sharedDefs } from './shared-defs.ts';
import { showDefs } from './show-defs.ts';

export function ruleSchema(): Schema {
  const nothing = Object.fromEntries(
    ['limit', 'split', 'budget', 'atRisk', 'expires'].map((part) => [part, false]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A Kairos rule',
    ...object(['id', 'name', 'when', 'then'], {
      $schema: { type: 'string' },
      id: { ...ref('id'), description: 'Never reused for another rule.' },
      name: { ...ref('name'), description: 'What it does, in a sentence.' },
      stage: { enum: STAGES, description: 'Where in the customer journey it belongs.' },
      urgency: { enum: URGENCIES, description: 'now: seconds, soon: minutes, calm; now by default.' },
      priority: { ...whole(0, BOUNDS.priority), description: 'Higher wins; 50 by default.' },
      created: { ...pattern(BOUNDS.date), description: 'YYYY-MM-DD; of two equals the older wins.' },
      when: ref('condition'),
      then: {
        ...object([], {
          tag: ref('setTag'),
          show: ref('show'),
          variants: {
            type: 'object',
            propertyNames: { pattern: BOUNDS.variant.source, not: { const: 'none' } },
            additionalProperties: ref('variant'),
            description: 'What the other variants of split show.',
          },
        }),
        anyOf: [{ required: ['show'] }, { required: ['tag'], properties: { variants: false } }],
      },
      limit: {
        ...object([], {
          perVisitor: { ...whole(1, BOUNDS.times), description: 'Shown to one visitor at most so often.' },
          perVisit: { ...whole(1, BOUNDS.times), description: 'Shown in one visit at most so often.' },
          every: { ...ref('duration'), description: 'Not again within this time of the last showing.' },
        }),
        description: 'How often one visitor may be shown this rule.',
      },
      split: {
        type: 'object',
        minProperties: 2,
        maxProperties: BOUNDS.variants,
        propertyNames: { pattern: BOUNDS.variant.source },
        additionalProperties: { type: 'number', exclusiveMinimum: 0, maximum: 100 },
        description: 'Per cent of visitors by variant, 100 in all; the first shows show, none shows nothing.',
      },
      budget: {
        ...object([], {
          count: { ...whole(1, BOUNDS.budget), description: 'Given at most so often in all.' },
          value: {
            type: 'number',
            minimum: 0.01,
            maximum: BOUNDS.budget,
            description: 'May cost so much in all.',
          },
        }),
        minProperties: 1,
        description: 'What all visitors together may be given.',
      },
      atRisk: { type: 'number', minimum: 0, maximum: 100, description: 'An offer only from this risk on.' },
      expires: { ...ref('duration'), description: 'How long it waits to be shown; 30m by default.' },
    }),
    anyOf: [{ properties: { then: { required: ['show'] } } }, { properties: nothing }],
    $defs: {
      ...sharedDefs(),
      ...showDefs(),
      setTag: object(['name'], {
        name: { ...ref('id'), description: 'A label on the journey while this matters.' },
        life: { ...ref('duration'), description: 'How long it lives; 30m by default.' },
        resolvedBy: {
          ...list(ref('event'), BOUNDS.resolvedBy),
          description: 'What the customer does to resolve it; an order by default.',
        },
      }),
    },
  };
}
