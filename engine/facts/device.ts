/** Reads from a page view what kind of device the page is looked at with. */
import { DEVICE_PARAM, type JourneyEvent } from '../../protocol/event.ts';
import { textParam } from './params.ts';

/** @returns `phone`, `tablet` or `desktop`; `undefined` for other events, which do not say it */
export function deviceOf({ name, params }: JourneyEvent): string | undefined {
  return name === 'page_view' ? textParam(params, DEVICE_PARAM) : undefined;
}
