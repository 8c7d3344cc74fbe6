/** In: the rules of a book, and an event. Out: the rules that count it, where counts are all it can change. */
import type { Compiled } from './compiled.ts';
import type { Silences } from './silence.ts';
import type { Slot } from './slot.ts';

interface Parts<R> {
  rules: readonly R[];
  slots: readonly Slot[];
  sequencesOf: ReadonlyMap<string, unknown>;
  pointsOf: ReadonlyMap<string, unknown>;
  custom: readonly string[];
  silences: Silences;
}

/** @returns `undefined` where the event may change more: a sequence, the risk, a custom fact, a silence */
export function counting<R extends { when: Compiled }>(
  event: string,
  { rules, slots, sequencesOf, pointsOf, custom, silences }: Parts<R>,
): readonly R[] | undefined {
  const silenced = [...silences.byKey.values()].some(
    ({ after, breaks }) => after === event || breaks.has(event),
  );
  if (silenced || custom.length > 0 || sequencesOf.has(event) || pointsOf.has(event)) return undefined;
  return rules.filter(({ when }) =>
    when.touched.some((touch) => touch.by === 'slot' && slots[touch.index]?.event === event),
  );
}
