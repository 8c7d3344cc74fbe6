/** Two colours in; the one that lies between them out. */
import type { Colour } from './colour.ts';

/** @param part 0 for `from`, 1 for `to` */
export function mix(from: Colour, to: Colour, part: number): Colour {
  return from.map((channel, place) => Math.round(channel + ((to[place] ?? 0) - channel) * part)) as never;
}
