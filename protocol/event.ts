/** What happened in a shop: one event on the wire, and the same event as the log keeps it. */

export type Scalar = string | number | boolean;
export type Param = Scalar | null | Param[] | { [name: string]: Param };
export type Params = { [name: string]: Param };

/** An event as the tag sends it. Its identity is `tab` and `seq` together (design, decision 3). */
export interface WireEvent {
  /** Random id of one document in one tab, 8 to 32 letters and digits. */
  tab: string;
  /** 1, 2, 3 … within the tab. */
  seq: number;
  /** GA4 name, one of Kairos's own, or any custom name. */
  name: string;
  /** When it occurred, epoch milliseconds on the visitor's own clock. */
  at: number;
  /** Milliseconds this tab has been visible so far. */
  visible?: number;
  /** Path of the page, without query or fragment. */
  page?: string;
  params?: Params;
}

/** An event as the log keeps it: parsed, scrubbed, and with the collector's time. */
export interface JourneyEvent {
  /** The tab's id, or `@source` for events from other channels. */
  tab: string;
  /** The tab's sequence, or the collector's own for a source. */
  seq: number;
  name: string;
  /** Event time, epoch milliseconds, as the collector reckons it (design, decision 2). */
  at: number;
  visible?: number;
  page?: string;
  params?: Params;
  /** The event's id in its source, for other channels only. */
  sourceId?: string;
}

/** The pseudo tab of what the collector itself appends when a time has come. */
export const CLOCK_TAB = '@clock';

export function isClock(tab: string): boolean {
  return tab === CLOCK_TAB;
}

/** Parameter of `page_view` that the collector writes: what the browser says it runs on. */
export const DEVICE_PARAM = 'device_type';
export const DEVICES = ['phone', 'tablet', 'desktop'] as const;
export type Device = (typeof DEVICES)[number];

/** @returns the id by which replies and traces name the event */
export function eventId(event: { tab: string; seq: number }): string {
  return `${event.tab}.${event.seq}`;
}

/** @returns true for the pseudo tab of another channel (`@source`) */
export function isSource(tab: string): boolean {
  return tab.charCodeAt(0) === 64;
}
