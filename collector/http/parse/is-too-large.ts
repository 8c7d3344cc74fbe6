/** Tells whether one parsed event takes more room than an event may. */
import type { JourneyEvent } from '../../../protocol/event.ts';
import { LIMITS } from '../../../protocol/limits.ts';

export function isTooLarge({ params }: JourneyEvent): boolean {
  const json = params === undefined ? '' : JSON.stringify(params);
  // A character takes at most three bytes, so that few need be encoded.
  return json.length * 3 > LIMITS.eventBytes && new TextEncoder().encode(json).length > LIMITS.eventBytes;
}

/** @returns false if the whole body is smaller than one event may be, so that none need be measured */
export function mayHoldLargeEvents(contentLength: string | undefined): boolean {
  return contentLength === undefined || Number(contentLength) > LIMITS.eventBytes;
}
