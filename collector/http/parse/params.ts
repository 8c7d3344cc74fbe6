/** Parses an event's parameters: what is allowed and plain is kept, the rest is left out and counted. */
import type { Param, Params } from '../../../protocol/event.ts';
import { LIMITS } from '../../../protocol/limits.ts';
import { asObject } from './object.ts';
import { ITEM_PARAMS } from './param-names.ts';
import { looksLikeEmail, looksPersonal } from './personal.ts';

/** Why a parameter was left out. */
export type Omission = 'not_allowed' | 'personal' | 'too_long' | 'not_plain';
export type CountOmission = (reason: Omission) => void;

/** @returns the kept parameters, `null` if `params` is no object of at most 50 names, or `undefined` if absent */
export function parseParams(
  value: unknown,
  allowed: ReadonlySet<string>,
  omit: CountOmission,
): Params | undefined | null {
  if (value === undefined || value === null) return undefined;
  const given = asObject(value);
  if (!given) return null;
  const names = Object.keys(given);
  if (names.length > LIMITS.params) return null;
  const kept: Params = {};
  for (const name of names) {
    if (!allowed.has(name)) omit('not_allowed');
    else if (name === 'items') kept[name] = parseItems(given[name], omit);
    else keep(kept, name, given[name], omit);
  }
  return kept;
}

function parseItems(value: unknown, omit: CountOmission): Param[] {
  if (!Array.isArray(value)) {
    omit('not_plain');
    return [];
  }
  for (let extra = LIMITS.items; extra < value.length; extra++) omit('too_long');
  return value.slice(0, LIMITS.items).flatMap((entry) => {
    const item = asObject(entry);
    if (!item) {
      omit('not_plain');
      return [];
    }
    const kept: Params = {};
    for (const name of Object.keys(item)) {
      if (ITEM_PARAMS.has(name)) keep(kept, name, item[name], omit);
      else omit('not_allowed');
    }
    return [kept];
  });
}

function keep(into: Params, name: string, value: unknown, omit: CountOmission): void {
  if (typeof value === 'boolean' || value === null) into[name] = value;
  else if (typeof value === 'number') {
    if (Number.isFinite(value)) into[name] = value;
    else omit('not_plain');
  } else if (typeof value !== 'string') omit('not_plain');
  else if (value.length > LIMITS.paramChars) omit('too_long');
  // Order and item numbers are long digits too, and one in ten passes the check of a card number.
  else if (name.endsWith('_id') ? looksLikeEmail(value) : looksPersonal(value)) omit('personal');
  else into[name] = value;
}
