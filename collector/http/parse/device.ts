/** In: the headers of a page's request. Out: phone, tablet or desktop, written into the page views it carries. */
import { DEVICE_PARAM, type Device, type JourneyEvent } from '../../../protocol/event.ts';

/** Android says `Mobile` on phones only; an iPad that asks for desktop pages calls itself a Mac, and counts as one. */
const TABLET = /iPad|Tablet|Kindle|Silk\/|PlayBook|Android(?!.*Mobile)/;
const PHONE = /Mobi|iPhone|iPod|Android/;

interface Headers {
  'user-agent'?: string | undefined;
  'sec-ch-ua-mobile'?: string | string[] | undefined;
}

/** @returns what the browser says it runs on; `Sec-CH-UA-Mobile`: wicg.github.io/ua-client-hints */
export function deviceType({ 'user-agent': agent = '', 'sec-ch-ua-mobile': mobile }: Headers): Device {
  if (TABLET.test(agent)) return 'tablet';
  return mobile === '?1' || PHONE.test(agent) ? 'phone' : 'desktop';
}

/** The collector's word counts: what a page says of its device is written over. */
export function writeDevice(events: readonly JourneyEvent[], headers: Headers): void {
  for (const event of events) {
    if (event.name !== 'page_view') continue;
    event.params = { ...event.params, [DEVICE_PARAM]: deviceType(headers) };
  }
}
