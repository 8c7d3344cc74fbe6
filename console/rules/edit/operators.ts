/** What a fact or a parameter can be compared by, as the editor offers it: the engine's operators, and knowing apart from not knowing. */

import { COUNTING, OPERATORS, type Operator } from '../../../engine/condition/operators.ts';
import type { FactType } from '../../../protocol/facts.ts';
import type { Json, JsonObject } from './json.ts';

/** `exists` takes true or false; in words these are two. */
export type Choice = Exclude<Operator, 'exists'> | 'known' | 'unknown';

/** The usual ones first. */
const ORDER: readonly Operator[] = [
  'atLeast',
  'above',
  'atMost',
  'below',
  'between',
  'is',
  'isNot',
  'in',
  'contains',
  'startsWith',
  'matches',
  'exists',
];

/** @param type `undefined` for a parameter of a shop's own, which may be anything */
export function choicesFor(type: FactType | undefined): Choice[] {
  return ORDER.filter((name) => type === undefined || OPERATORS[name].types.includes(type)).flatMap(
    (name): Choice[] => (name === 'exists' ? ['known', 'unknown'] : [name]),
  );
}

/** For how often something was done. */
export const COUNTING_CHOICES = ORDER.filter((name) => COUNTING.includes(name)) as Choice[];

/** @returns how a leaf compares, and with what; nothing if it does not yet */
export function comparisonOf(leaf: JsonObject): { choice: Choice; value: Json } | undefined {
  const name = ORDER.find((one) => Object.hasOwn(leaf, one));
  if (name === undefined) return undefined;
  const value = leaf[name] as Json;
  if (name === 'exists') return { choice: value === false ? 'unknown' : 'known', value };
  return { choice: name, value };
}

/** @returns the leaf compared in another way, with the value it had as far as that fits */
export function compareBy(leaf: JsonObject, choice: Choice, type: FactType | undefined): JsonObject {
  const had = comparisonOf(leaf);
  const others = Object.entries(leaf).filter(([name]) => !ORDER.includes(name as Operator));
  return { ...Object.fromEntries(others), ...comparison(choice, first(had?.value), type) };
}

/** @returns a comparison on its own */
function comparison(choice: Choice, value: Json | undefined, type: FactType | undefined): JsonObject {
  if (choice === 'known' || choice === 'unknown') return { exists: choice === 'known' };
  if (choice === 'between') return { between: [numberFrom(value), numberFrom(value)] };
  if (choice === 'in') return { in: value === undefined || value === '' ? [] : [fitting(value, type)] };
  const { types } = OPERATORS[choice];
  const wants = types.length === 1 ? types[0] : type;
  return { [choice]: fitting(value, choice === 'contains' && type === 'list' ? 'text' : wants) };
}

function first(value: Json | undefined): Json | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function fitting(value: Json | undefined, type: FactType | undefined): Json {
  if (type === 'number') return numberFrom(value);
  if (type === 'flag') return value !== false;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Nothing filled in yet is no number: the field is empty, and the check says so. */
function numberFrom(value: Json | undefined): Json {
  return typeof value === 'number' ? value : null;
}
