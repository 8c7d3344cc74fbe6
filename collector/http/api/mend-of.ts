/** What a schema has against a value → where it is, and what to do about it in a sentence. */
import type { Misfit } from '../../../protocol/errors.ts';

/** An error as TypeBox tells it: keywords of JSON Schema. */
export interface SchemaError {
  keyword: string;
  instancePath: string;
  params: object;
}

/** @param errors of one value, in the order of the schema; at least one */
export function mendOf(errors: readonly SchemaError[]): Pick<Misfit, 'path' | 'mend'> {
  // A key that must not be there is told twice, once without its name; a choice is told after its members.
  const first = errors.find(({ keyword }) => keyword !== 'boolean') ?? errors[0];
  if (!first) return { path: '', mend: 'Look at docs/api.md.' };
  const { keyword, instancePath: path, params } = first;
  const given = new Map<string, unknown>(Object.entries(params));
  const say = (mend: string, more = '') => ({ path: path + more, mend });
  const key = (name: string): string => [given.get(name)].flat().map(String)[0] ?? '';
  switch (keyword) {
    case 'required':
      return say('Add it.', `/${pointer(key('requiredProperties'))}`);
    case 'additionalProperties':
      return say(
        'Leave it out; nothing of this name is known here.',
        `/${pointer(key('additionalProperties'))}`,
      );
    case 'type':
      return say(`Give ${[given.get('type')].flat().map(typeName).join(' or ')}.`);
    case 'const':
      return say(`Give ${constants(errors, path).join(' or ')}.`);
    case 'enum':
      return say(`Give one of ${[given.get('allowedValues')].flat().map(String).join(', ')}.`);
    case 'minimum':
      return say(`Give ${key('limit')} or more.`);
    case 'maximum':
      return say(`Give ${key('limit')} or less.`);
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
      return say(
        `Give ${keyword.startsWith('min') ? 'at least' : 'at most'} ${key('limit')} ${keyword.endsWith('Length') ? 'characters' : 'members'}.`,
      );
    case 'pattern':
      return say(`Give a text that fits ${key('pattern')}.`);
    default:
      return say('Give something else; docs/api.md says what fits.');
  }
}

function constants(errors: readonly SchemaError[], at: string): string[] {
  return errors.flatMap(({ keyword, instancePath, params }) => {
    if (instancePath !== at) return [];
    if (keyword === 'const') return [JSON.stringify(Object.values(params)[0])];
    return keyword === 'type' ? Object.values(params).flat().map(typeName) : [];
  });
}

const NAMES = new Map([
  ['string', 'a text'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['object', 'an object'],
  ['array', 'a list'],
]);

function typeName(type: unknown): string {
  return NAMES.get(String(type)) ?? String(type);
}

function pointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
