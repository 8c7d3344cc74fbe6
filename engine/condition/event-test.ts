/** An event by name and parameters becomes a predicate; `did`, sequences, points and what resolves a tag share it. */
import type { EventPattern } from '../../protocol/condition.ts';
import type { JourneyEvent, Scalar } from '../../protocol/event.ts';
import { param } from '../facts/params.ts';
import { comparisonTest } from './operators.ts';

export interface EventTest {
  /** Name of the event. */
  readonly event: string;
  /** A parameter that must have exactly this value, if one is asked for. */
  readonly only: { readonly param: string; readonly is: Scalar } | undefined;
  /** @returns true if an event of that name has the parameters asked for */
  readonly fits: (event: JourneyEvent) => boolean;
}

export function eventTest({ did, where = [] }: EventPattern): EventTest {
  const tests = where.map((leaf) => ({ name: leaf.param, test: comparisonTest(leaf) }));
  const fits = (event: JourneyEvent) => {
    for (const { name, test } of tests) if (!test(param(event.params, name))) return false;
    return true;
  };
  const exact = where.find(({ is }) => is !== undefined);
  const only = exact?.is === undefined ? undefined : { param: exact.param, is: exact.is };
  return { event: did, only, fits };
}
