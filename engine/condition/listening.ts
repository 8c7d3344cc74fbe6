/** Which tests an event can pass: by its name, and by the value of a parameter where a test asks for exactly one. */
import type { JourneyEvent, Param } from '../../protocol/event.ts';
import { param } from '../facts/params.ts';
import type { EventTest } from './event-test.ts';
import { at } from './map-at.ts';

/** Calls `heard` for each that the event passes, in the same order for equal events. */
export type Listening<T> = (event: JourneyEvent, heard: (one: T) => void) => void;

interface Named<T> {
  plain: T[];
  /** By name of the parameter and its value. */
  byValue: Map<string, Map<Param | undefined, T[]>>;
}

export function listening<T extends EventTest>(all: readonly T[]): Listening<T> {
  const byName = new Map<string, Named<T>>();
  for (const one of all) {
    const named = at(byName, one.event, () => ({ plain: [], byValue: new Map() }));
    const { only } = one;
    if (!only) named.plain.push(one);
    else
      at(
        at(named.byValue, only.param, () => new Map()),
        only.is,
        () => [],
      ).push(one);
  }
  return (event, heard) => {
    const named = byName.get(event.name);
    if (!named) return;
    for (const one of named.plain) if (one.fits(event)) heard(one);
    for (const [name, values] of named.byValue) {
      for (const one of values.get(param(event.params, name)) ?? []) if (one.fits(event)) heard(one);
    }
  };
}
