/**
 * The JSON Schema (draft 2020-12) of a rule file, made from the tables the check reads, so that editors complete
 * and explain rules while they are written. What a schema cannot say (a reversed range, a mistyped placeholder,
 * the number of conditions in all) only `checkRule` says.
 */
import { EVENT_NAME } from '../../protocol/event-names.ts';
import { FACTS, type FactName, type FactRow, type FactType } from '../../protocol/facts.ts';
import { KINDS, STAGES, SURFACES, URGENCIES } from '../../protocol/intervention.ts';
import { COUNTING, OPERATORS, type Operator } from '../condition/operators.ts';
import { BOUNDS } from './bounds.ts';

type Schema = { readonly [keyword: string]: unknown };

const OPERATOR_NAMES = Object.keys(OPERATORS) as Operator[];
const TYPES: readonly FactType[] = ['number', 'text', 'flag', 'list'];

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const pattern = (shape: RegExp): Schema => ({ type: 'string', pattern: shape.source });

export function ruleSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A Kairos rule',
    ...object(['id', 'name', 'when', 'then'], {
      $schema: { type: 'string' },
      id: { ...pattern(BOUNDS.id), description: 'Never reused for another rule.' },
      name: {
        type: 'string',
        pattern: '\\S',
        maxLength: BOUNDS.name,
        description: 'What it does, in a sentence.',
      },
      stage: { enum: STAGES, description: 'Where in the customer journey it belongs.' },
      urgency: { enum: URGENCIES, description: 'now: seconds, soon: minutes, calm; now by default.' },
      priority: { ...whole(0, BOUNDS.priority), description: 'Higher wins; 50 by default.' },
      created: { ...pattern(BOUNDS.date), description: 'YYYY-MM-DD; of two equals the older wins.' },
      when: ref('condition'),
      then: object(['show'], { show: ref('show') }),
      limit: {
        ...object([], {
          perVisitor: { ...whole(1, BOUNDS.times), description: 'Shown to one visitor at most so often.' },
          perVisit: { ...whole(1, BOUNDS.times), description: 'Shown in one visit at most so often.' },
          every: { ...ref('duration'), description: 'Not again within this time of the last showing.' },
        }),
        description: 'How often one visitor may be shown this rule.',
      },
      expires: { ...ref('duration'), description: 'How long it waits to be shown; 30m by default.' },
    }),
    $defs: {
      duration: {
        type: 'string',
        pattern: '^(?!0+[smhd])\\d{1,6}[smhd]$',
        description: 'A time such as 90s, 10m, 2h or 7d.',
      },
      link: {
        ...pattern(BOUNDS.link),
        maxLength: BOUNDS.linkChars,
        description: 'https:, tel:, mailto: or a path.',
      },
      ...conditionDefs(),
      ...showDefs(),
    },
  };
}

function conditionDefs(): Schema {
  const leaves = [...TYPES.map((type) => ref(`${type}Fact`)), ref('customFact')];
  const group = (name: string, description: string) =>
    object([name], { [name]: { ...list(ref('condition'), BOUNDS.conditions), description } });
  return {
    condition: { anyOf: [...leaves, ref('did'), ref('silence'), ref('all'), ref('any'), ref('none')] },
    all: group('all', 'True when every one of these is.'),
    any: group('any', 'True when at least one of these is.'),
    none: group('none', 'True when not one of these is.'),
    ...Object.fromEntries(TYPES.map((type) => [`${type}Fact`, factLeaf(type)])),
    customFact: oneComparison('fact', customName(), OPERATOR_NAMES, undefined),
    did: object(['did'], {
      did: { ...pattern(EVENT_NAME), description: 'Name of an event.' },
      where: list(ref('param'), BOUNDS.where),
      times: {
        anyOf: [whole(1, BOUNDS.times), ref('count')],
        description: 'How often; a number means at least.',
      },
      within: { anyOf: [{ const: 'visit' }, ref('duration')], description: 'Without it: ever.' },
    }),
    silence: object(['silence', 'after', 'for'], {
      silence: { ...list(pattern(EVENT_NAME), BOUNDS.silence), description: 'None of these events.' },
      after: { ...pattern(EVENT_NAME), description: 'Since this event; the last one counts.' },
      for: { ...ref('duration'), description: 'For this long.' },
      time: {
        enum: ['visible', 'wall'],
        description: 'visible: while the shop was looked at (the default). wall: by the clock.',
      },
    }),
    param: oneComparison('param', pattern(EVENT_NAME), OPERATOR_NAMES, undefined),
    count: {
      type: 'object',
      properties: comparisons(COUNTING, (name) =>
        name === 'between' ? { ...list(whole(0, BOUNDS.times), 2), minItems: 2 } : whole(0, BOUNDS.times),
      ),
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: false,
    },
  };
}

function factLeaf(type: FactType): Schema {
  const names = (Object.keys(FACTS) as FactName[]).filter((name) => FACTS[name].type === type);
  const facts = names.map((name) => {
    const { about, unit }: FactRow = FACTS[name];
    return { const: name, description: unit ? `${about} In ${unit}.` : about };
  });
  const fitting = OPERATOR_NAMES.filter((name) => OPERATORS[name].types.includes(type));
  return oneComparison('fact', { oneOf: facts }, fitting, type);
}

function customName(): Schema {
  const description = 'The last value of this parameter, in any event.';
  return { ...pattern(new RegExp(EVENT_NAME.source.replace('^', '^custom\\.'))), description };
}

/** An object with a subject and exactly one comparison. */
function oneComparison(
  subject: string,
  schema: Schema,
  operators: readonly Operator[],
  type: FactType | undefined,
): Schema {
  return {
    ...object([subject], {
      [subject]: schema,
      ...comparisons(operators, (name) => OPERATORS[name].schema(type)),
    }),
    minProperties: 2,
    maxProperties: 2,
  };
}

function comparisons(operators: readonly Operator[], schema: (name: Operator) => Schema): Schema {
  return Object.fromEntries(
    operators.map((name) => [name, { ...schema(name), description: OPERATORS[name].about }]),
  );
}

function showDefs(): Schema {
  const localText = (maxLength: number): Schema => ({
    type: 'object',
    minProperties: 1,
    propertyNames: { pattern: BOUNDS.language.source },
    additionalProperties: {
      type: 'string',
      pattern: '\\S',
      maxLength,
      not: { pattern: BOUNDS.markup.source },
    },
    description: `Plain text by language, such as { "en": "…" }; at most ${maxLength} characters.`,
  });
  const show = object(['kind', 'surface', 'title', 'text'], {
    kind: { enum: KINDS },
    surface: { enum: SURFACES },
    slot: { ...pattern(BOUNDS.slot), description: 'Of the surface slot: the place, data-kairos-slot.' },
    title: localText(BOUNDS.title),
    text: localText(BOUNDS.text),
    steps: list(localText(BOUNDS.step), BOUNDS.steps),
    action: object(['label'], {
      label: localText(BOUNDS.label),
      href: ref('link'),
      coupon: { ...pattern(BOUNDS.coupon), description: 'Of an offer only.' },
    }),
    choices: list(
      object(['label', 'href'], { label: localText(BOUNDS.label), href: ref('link') }),
      BOUNDS.choices,
    ),
    why: localText(BOUNDS.why),
  });
  const isKind = (kind: string): Schema => ({ properties: { kind: { const: kind } } });
  return {
    show: {
      ...show,
      allOf: [
        { anyOf: [isKind('offer'), { properties: { action: { properties: { coupon: false } } } }] },
        { anyOf: [{ not: isKind('help') }, { required: ['choices'] }] },
        {
          anyOf: [
            { properties: { surface: { const: 'slot' } }, required: ['slot'] },
            { properties: { surface: { not: { const: 'slot' } }, slot: false } },
          ],
        },
      ],
    },
  };
}

function object(required: readonly string[], properties: Schema): Schema {
  return { type: 'object', required, properties, additionalProperties: false };
}

function list(items: Schema, maxItems: number): Schema {
  return { type: 'array', items, minItems: 1, maxItems };
}
