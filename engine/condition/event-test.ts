/** An event by name and parameters becomes a predicate; `did`, sequences, points and what resolves a tag share it. */
import type { EventPattern } from '../../protocol/condition.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import { param } from '../facts/params.ts';
import { comparisonTest } from './operators.ts';

export interface EventTest {
  /** Name of the event. */
  readonly event: string;
  /** @returns true if an event of that name has the parameters asked for */
  readonly fits: (event: JourneyEvent) => boolean;
}

export function eventTest({ did, where = [] }: EventPattern): EventTest {
  const tests = where.map((leaf) => ({ name: leaf.param, test: comparisonTest(leaf) }));
  const fits = (event: JourneyEvent) => {
    for (const { name, test } of tests) if (!test(param(event.params, name))) return false;
    return true;
  };
  return { event: did, fits };
}
