/** The definitions of what a rule shows: an intervention, and a variant that changes parts of it. */
import { KINDS, SCALES, SURFACES } from '../../protocol/intervention.ts';
import { BOUNDS } from './bounds.ts';
import { list, object, pattern, ref, type Schema } from './schema-parts.ts';

export function showDefs(): Schema {
  const parts = {
    surface: { enum: SURFACES },
    slot: { ...pattern(BOUNDS.slot), description: 'Of the surface slot: the place, data-kairos-slot.' },
    anchor: {
      ...pattern(BOUNDS.anchor),
      description: 'Of the surface tip: CSS selector of what it points at.',
    },
    title: localText(BOUNDS.title),
    text: localText(BOUNDS.text),
    scale: { enum: SCALES, description: 'Of a survey: 1 to 5, or 0 to 10.' },
    steps: list(localText(BOUNDS.step), BOUNDS.steps),
    action: {
      ...object(['label'], {
        label: localText(BOUNDS.label),
        href: ref('link'),
        coupon: {
          ...pattern(BOUNDS.coupon),
          description: 'Of an offer only; with single, what its codes begin with.',
        },
        single: { const: true, description: 'A code of the customer’s own is made when they act.' },
      }),
      dependentRequired: { single: ['coupon'] },
    },
    cost: {
      anyOf: [
        { type: 'number', minimum: 0, maximum: BOUNDS.cost },
        object(['percent'], { percent: { type: 'number', minimum: 0, maximum: 100 } }),
      ],
      description: 'What one use costs the shop: an amount, or a share of the cart.',
    },
    choices: list(
      object(['label', 'href'], { label: localText(BOUNDS.label), href: ref('link') }),
      BOUNDS.choices,
    ),
    why: localText(BOUNDS.why),
  };
  const is = (part: string, value: string): Schema => ({ properties: { [part]: { const: value } } });
  const only = (part: string, value: string, needs: string): Schema => ({
    anyOf: [
      { ...is(part, value), required: [needs] },
      { properties: { [part]: { not: { const: value } }, [needs]: false } },
    ],
  });
  return {
    link: {
      ...pattern(BOUNDS.link),
      maxLength: BOUNDS.linkChars,
      description: 'https:, tel:, mailto: or a path.',
    },
    show: {
      ...object(['kind', 'surface', 'title', 'text'], { kind: { enum: KINDS }, ...parts }),
      allOf: [
        { anyOf: [is('kind', 'offer'), { properties: { action: { properties: { coupon: false } } } }] },
        { anyOf: [{ not: is('kind', 'help') }, { required: ['choices'] }] },
        { anyOf: [{ not: is('kind', 'survey') }, { properties: { action: false } }] },
        only('surface', 'slot', 'slot'),
        only('surface', 'tip', 'anchor'),
        only('kind', 'survey', 'scale'),
      ],
    },
    variant: { ...object([], parts), description: 'Instead of what show says, part by part.' },
  };
}

function localText(maxLength: number): Schema {
  return {
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
  };
}
