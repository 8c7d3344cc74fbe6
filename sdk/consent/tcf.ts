/**
 * In: a consent manager that speaks IAB's Transparency and Consent Framework. Out: whether the customer allows what
 * the tag does. github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 */
import { guard } from '../guard.ts';
import { listen } from '../listen.ts';
import type { ConsentSource } from './contract.ts';

/** Keep something on the device, make a profile for content, use it, and measure what came of it. */
const PURPOSES = [1, 5, 6, 8];

interface Answer {
  listenerId?: number;
  eventStatus?: string;
  gdprApplies?: boolean;
  purpose?: { consents?: Record<number, boolean> };
}
type Api = (command: string, version: 2, callback: (data: Answer, ok: boolean) => void, id?: number) => void;

export const tcf: ConsentSource = {
  follow(answer) {
    let listener: number | undefined;
    let asked = false;
    const api = () => (window as { __tcfapi?: Api }).__tcfapi;
    const ask = guard(() => {
      const manager = api();
      if (asked || !manager) return;
      asked = true;
      manager(
        'addEventListener',
        2,
        guard(({ listenerId, eventStatus, gdprApplies, purpose }, ok) => {
          listener = listenerId;
          if (!ok || !/^(tcloaded|useractioncomplete)$/.test(`${eventStatus}`)) return;
          answer(gdprApplies === false || PURPOSES.every((id) => purpose?.consents?.[id]));
        }),
      );
    });
    ask();
    // The manager may come after us.
    const stops = [listen(window, 'DOMContentLoaded', ask), listen(window, 'load', ask)];
    return () => {
      for (const stop of stops) stop();
      asked = true;
      if (listener !== undefined) api()?.('removeEventListener', 2, () => {}, listener);
    };
  },
};
