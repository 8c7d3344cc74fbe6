/** What people call an event; the shop's own by the name it gave. */
import { WORDS } from '../../words.ts';

/** @returns nothing for no event */
export function eventName(event: string): string {
  return WORDS.events[event] ?? (event === '' ? '' : WORDS.conditions.own(event));
}
