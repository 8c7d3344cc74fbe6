/** Which tests an event can pass: by its name, and by the value of a parameter where a test asks for exactly one. */
import type { JourneyEvent, Param } from '../../protocol/event.ts';
import { param } from '../facts/params.ts';
import type { EventTest } from './event-test.ts';
import { at } from './map-at.ts';

/** @returns those that the event passes, in the same order for equal events */
export type Listening<T> = (event: JourneyEvent) => readonly T[];

interface Named<T> {
  plain: T[];
  /** For each parameter, by its value. */
  byValue: { name: string; values: Map<Param | undefined, T[]> }[];
}

export function listening<T extends EventTest>(all: readonly T[]): Listening<T> {
  const byName = new Map<string, Named<T>>();
  for (const one of all) {
    const named = at(byName, one.event, () => ({ plain: [], byValue: [] }));
    const { only } = one;
    if (only) at(valuesOf(named, only.param), only.is, () => []).push(one);
    else named.plain.push(one);
  }
  return (event) => {
    const named = byName.get(event.name);
    if (!named) return [];
    const heard: T[] = [];
    for (const one of named.plain) if (one.fits(event)) heard.push(one);
    for (const { name, values } of named.byValue) {
      const list = values.get(param(event.params, name));
      if (list) for (const one of list) if (one.fits(event)) heard.push(one);
    }
    return heard;
  };
}

function valuesOf<T>({ byValue }: Named<T>, name: string): Map<Param | undefined, T[]> {
  const known = byValue.find((one) => one.name === name)?.values;
  if (known) return known;
  const values = new Map<Param | undefined, T[]>();
  byValue.push({ name, values });
  return values;
}
