/** Facts that a site names itself: `custom.size` is the last value of the parameter `size`, in any event. */
import { EVENT_NAME } from './event-names.ts';

const PREFIX = 'custom.';

/** Of one rulebook; the value of one more is never known. */
export const MAX_CUSTOM = 50;

/** @returns the parameter's name, `undefined` for another fact; a parameter is named as an event is */
export function customParam(fact: string): string | undefined {
  const name = fact.startsWith(PREFIX) ? fact.slice(PREFIX.length) : '';
  return EVENT_NAME.test(name) ? name : undefined;
}
