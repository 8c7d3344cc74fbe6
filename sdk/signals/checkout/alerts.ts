/** In: an alert that appears or changes after a try to go on. Out: a failure, with the alert's words. */
import { FAILURE_REASONS } from '../../../protocol/event-names.ts';
import { isVisible } from '../late/is-visible.ts';
import { scrub } from '../late/scrub.ts';
import type { Signal } from '../signal.ts';
import type { CheckoutClient } from './client.ts';
import { ALERT, readAlerts } from './read-alerts.ts';

/** What comes later has another cause. */
const AFTER = 10_000;
/** Many libraries announce good news in the same way. */
const GOOD = /success|info|confirm|notice|loading/i;

export const alerts: Signal<CheckoutClient> = {
  setup({ guard, attempts, missed, isMissed, fail }) {
    /** What stood there before is no news. */
    let before = missed.alerts;
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
      before = isMissed() ? missed.alerts : readAlerts();
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      timer = setTimeout(() => observer.disconnect(), AFTER);
      if (isMissed()) look([]);
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
