/** The JSON Schema (draft 2020-12) of rulebook.json, made from what its check reads. */
import { EVENT_NAME } from '../../protocol/event-names.ts';
import { KINDS } from '../../protocol/intervention.ts';
import { BOUNDS } from './bounds.ts';
import { brandSchema } from './check-brand.ts';
import { guardSchemas } from './check-guards.ts';
import { list, object, PATTERN_FIELDS, pattern, ref, type Schema, whole } from './schema-parts.ts';
import { sharedDefs } from './shared-defs.ts';

export function rulebookSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What holds for all Kairos rules of a site',
    ...object([], {
      $schema: { type: 'string' },
      quiet: {
        ...ref('duration'),
        description: 'Smallest gap between prompts that answer no failure; 30s by default.',
      },
      lang: {
        ...pattern(BOUNDS.language),
        description: "Language of texts when the page's own is not among them.",
      },
      kinds: {
        ...list({ enum: KINDS }, KINDS.length),
        uniqueItems: true,
        description: 'Kinds, the first before the second.',
      },
      caps: {
        ...object([], {
          ...capFields(),
          kinds: object([], Object.fromEntries(KINDS.map((kind) => [kind, object([], capFields())]))),
        }),
        description:
          'How much one visitor may be shown: offers, reminders and surveys together, and each kind.',
      },
      holdout: {
        type: 'number',
        minimum: 0,
        maximum: 50,
        description: 'Per cent of visitors who are shown nothing, for proof.',
      },
      spared: {
        ...list({ enum: KINDS }, KINDS.length, 0),
        uniqueItems: true,
        description: 'Kinds that are never held out.',
      },
      offerAtRisk: {
        type: 'number',
        minimum: 0,
        maximum: 100,
        description: 'Offers wait while the risk is below this.',
      },
      zone: { ...pattern(BOUNDS.zone), description: 'IANA zone of the clock that schedules go by.' },
      languages: {
        ...list(pattern(BOUNDS.language), BOUNDS.languages),
        uniqueItems: true,
        description: 'Languages that every prompt should speak; the console asks for them.',
      },
      brand: brandSchema(),
      segments: {
        ...list(object(['id', 'name', 'when'], { ...named(), when: ref('condition') }), BOUNDS.segments, 0),
        description: 'Named conditions that rules can ask for.',
      },
      points: {
        ...list(
          object(['id', 'name', 'did', 'points', 'fades'], {
            ...named(),
            ...PATTERN_FIELDS,
            did: { ...pattern(EVENT_NAME), description: 'The event that adds the points.' },
            points: { type: 'number', minimum: -100, maximum: 100, not: { const: 0 } },
            fades: { ...ref('duration'), description: 'Half of them are gone after this time.' },
          }),
          BOUNDS.points,
          0,
        ),
        description: 'What makes the risk that a visitor leaves without an order.',
      },
      ...guardSchemas(),
    }),
    $defs: sharedDefs(),
  };
}

function named(): { readonly [part: string]: Schema } {
  return { id: ref('id'), name: ref('name') };
}

function capFields(): Schema {
  return {
    perVisit: whole(1, BOUNDS.caps),
    perVisitor: object(['max', 'within'], { max: whole(1, BOUNDS.caps), within: ref('duration') }),
  };
}
