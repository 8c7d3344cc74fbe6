/** In: the page. Out: the alerts that can be seen now, each with its words. */
import { isVisible } from '../late/is-visible.ts';
import { scrub } from '../late/scrub.ts';

export const ALERT = '[role=alert],[aria-live=assertive]';

export function readAlerts(): Map<Element, string> {
  const visible = [...document.querySelectorAll(ALERT)].filter(isVisible);
  return new Map(visible.map((alert) => [alert, scrub(alert.textContent)]));
}
