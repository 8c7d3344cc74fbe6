/** In: an alert that appears or changes after a try to go on. Out: a failure, with the alert's words. */
import { FAILURE_REASONS } from '../../../protocol/event-names.ts';
import { guard } from '../../guard.ts';
import type { Signal } from '../signal.ts';
import type { CheckoutClient } from './client.ts';
import { isVisible } from './is-visible.ts';
import { scrub } from './scrub.ts';

/** What comes later has another cause. */
const AFTER = 10_000;
const ALERT = '[role=alert],[aria-live=assertive]';
/** Many libraries announce good news in the same way. */
const GOOD = /success|info|confirm|notice|loading/i;

export const alerts: Signal<CheckoutClient> = {
  setup({ attempts, fail }) {
    /** What stood there before is no news. */
    let before = new Map<Element, string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = guard((records: MutationRecord[]) => {
      const changed = new Set(records.flatMap(alertsIn));
      for (const alert of document.querySelectorAll(ALERT)) {
        const text = scrub(alert.textContent);
        if (!text || !isVisible(alert) || isGood(alert)) continue;
        if (before.get(alert) === text && !changed.has(alert)) continue;
        const { kairosReason, kairosStep: step } = { ...saidAbout(alert) };
        const reason = FAILURE_REASONS.find((known) => known === kairosReason) ?? 'technical';
        return fail({ seen: 'alert', reason, code: 'alert', message: text, step });
      }
    });
    const observer = new MutationObserver(look);
    const stopTrying = attempts.onEach(() => {
      clearTimeout(timer);
      const visible = [...document.querySelectorAll(ALERT)].filter(isVisible);
      before = new Map(visible.map((alert) => [alert, scrub(alert.textContent)]));
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      timer = setTimeout(() => observer.disconnect(), AFTER);
    });
    return () => {
      stopTrying();
      clearTimeout(timer);
      observer.disconnect();
    };
  },
};

/** Alerts whose own content was written anew, even with the same words. */
function alertsIn({ type, target }: MutationRecord): Element[] {
  const element = target instanceof Element ? target : target.parentElement;
  const alert = type === 'attributes' ? undefined : element?.closest(ALERT);
  return alert ? [alert] : [];
}

function isGood(alert: Element): boolean {
  return [alert, ...alert.querySelectorAll('[class]')].some((part) =>
    GOOD.test(part.getAttribute('class') ?? ''),
  );
}

function saidAbout(alert: Element): DOMStringMap | undefined {
  const said =
    alert.querySelector<HTMLElement>('[data-kairos-reason]') ??
    alert.closest<HTMLElement>('[data-kairos-reason]');
  return said?.dataset;
}
