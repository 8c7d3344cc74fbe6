/** The next record in, the pulse that the page would have sent before it out. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { PULSE } from '../../protocol/event-names.ts';
import type { Lane } from './lane.ts';

/** A pulse that was recorded is a little late by the page's timer: it needs no other before it. */
const SLACK = 1_000;

export type Pulse = Omit<JourneyEvent, 'seq'>;

/**
 * Visible time is known from what the same page says of itself later. When it passed within the time between is
 * not: at once, it is taken.
 * @param events of the next record, as they were recorded
 * @returns the pulse without its place, or `undefined` if the page was not looked at for so long
 */
export function pulseBefore({ wake, journey }: Lane, events: readonly JourneyEvent[]): Pulse | undefined {
  if (!wake || journey.last === null) return undefined;
  const { event, ms } = wake;
  const next = events.find(({ tab, visible }) => tab === event.tab && visible !== undefined);
  if (!next) return undefined;
  const visible = (event.visible ?? 0) + ms;
  const at = event.at + ms;
  if ((next.visible ?? 0) < visible + SLACK || at > next.at) return undefined;
  // Another page has been heard in between, or the visit was ended by the clock: too late to be said.
  if (at <= journey.last.at || events.some((one) => one.at < at)) return undefined;
  const { page } = event;
  return { tab: event.tab, name: PULSE, at, visible, ...(page !== undefined && { page }) };
}
