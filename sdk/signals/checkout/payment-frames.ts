/** In: frames in the checkout that take the payment. Out: a failure for one that is blocked, or does not come. */

import { isVisible } from '../late/is-visible.ts';
import type { Signal } from '../signal.ts';
import type { CheckoutClient } from './client.ts';

/** Milliseconds somebody has looked at an empty frame. */
const PATIENCE = 10_000;
const LOOK = 1_000;
/** How payment providers call their frames; `[data-kairos-payment]` says so of any. */
const PAYMENT = /pay|card|stripe|adyen|braintree|klarna|mollie|checkout|hosted-?field|3-?ds/i;

export const paymentFrames: Signal<CheckoutClient> = {
  setup({ listen, guard, inCheckout, fail }) {
    const looked = new Map<Element, number>();
    const report = () => fail({ seen: 'frame', reason: 'technical', code: 'payment_frame' });
    const look = guard(() => {
      if (document.hidden || !inCheckout()) return;
      for (const frame of document.querySelectorAll('iframe')) {
        if (!isPayment(frame) || !isPending(frame) || !isVisible(frame)) continue;
        const time = (looked.get(frame) ?? 0) + LOOK;
        looked.set(frame, time);
        // Once for each frame.
        if (time === PATIENCE) report();
      }
    });
    const timer = setInterval(look, LOOK);
    const stopListening = listen<SecurityPolicyViolationEvent>(
      document,
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, disposition, target }) => {
        if (!/^(frame|child)-src$/.test(effectiveDirective) || disposition !== 'enforce' || !inCheckout())
          return;
        const frames =
          target instanceof HTMLIFrameElement ? [target] : [...document.querySelectorAll('iframe')];
        if (frames.some((frame) => frame.src.startsWith(blockedURI) && isPayment(frame))) report();
      },
    );
    return () => {
      clearInterval(timer);
      stopListening();
    };
  },
};

function isPayment(frame: HTMLIFrameElement): boolean {
  const { name, id, className, title, src } = frame;
  return (
    !!frame.closest('[data-kairos-payment]') || PAYMENT.test([name, id, className, title, src].join(' '))
  );
}

/** Until its page comes, a frame holds an empty document that anybody around it may read. */
function isPending({ src, contentDocument }: HTMLIFrameElement): boolean {
  return /^https?:/.test(src) && contentDocument?.URL === 'about:blank';
}
