/** Compiles the tag of a rule: how long it lives, and which events resolve it. */
import { parseDuration } from '../../protocol/duration.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import type { RuleTag } from '../../protocol/rule.ts';
import { eventTest } from '../condition/event-test.ts';

export interface LiveTag {
  readonly name: string;
  /** Milliseconds. */
  readonly life: number;
  readonly resolves: (event: JourneyEvent) => boolean;
}

const LIFE = 30 * 60_000;

export function liveTag({ name, life, resolvedBy = [{ did: 'purchase' }] }: RuleTag): LiveTag {
  const tests = resolvedBy.map(eventTest);
  return {
    name,
    life: parseDuration(life) ?? LIFE,
    resolves: (event) => tests.some((test) => test.event === event.name && test.fits(event)),
  };
}
