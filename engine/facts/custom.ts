/** Folds the parameters that rules ask for by name: the last value each had, in whatever event. */
import type { JourneyEvent, Scalar } from '../../protocol/event.ts';
import { param } from './params.ts';

export interface CustomFact {
  readonly name: string;
  readonly value: Scalar;
}

/** A list: the names are the shop's. */
export type Custom = readonly CustomFact[];

/** @returns the value the parameter had last, `undefined` before that and after `null` */
export function customValue(custom: Custom, name: string): Scalar | undefined {
  for (const fact of custom) if (fact.name === name) return fact.value;
  return undefined;
}

/**
 * @param asked names of the parameters to keep
 * @returns the custom facts after the event; the same list if the event leaves it alone
 */
export function foldCustom(custom: Custom, { params }: JourneyEvent, asked: readonly string[]): Custom {
  if (params === undefined) return custom;
  let next = custom;
  for (const name of asked) {
    const value = param(params, name);
    if (value === undefined || typeof value === 'object') {
      // A shop says `null` for what it no longer knows; a list or an object is no fact.
      if (value === null) next = without(next, name);
    } else if (customValue(next, name) !== value) next = [...without(next, name), { name, value }];
  }
  return next;
}

function without(custom: Custom, name: string): Custom {
  return custom.some((fact) => fact.name === name) ? custom.filter((fact) => fact.name !== name) : custom;
}
