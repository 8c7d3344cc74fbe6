/** The checkout page: three steps under one address, told apart by `?step=` so that a reload stays where it was. */
import { report } from '../analytics.ts';
import { contactStep } from '../checkout/contact-step.ts';
import { orderSummary } from '../checkout/order-summary.ts';
import { paymentStep } from '../checkout/payment-step.ts';
import { shippingStep } from '../checkout/shipping-step.ts';
import { STEPS, type Step, type StepName } from '../checkout/step.ts';
import { element } from '../element.ts';
import type { Shop } from '../shop.ts';
import { progress } from '../store/progress.ts';

const BUILD: Record<StepName, Step> = { contact: contactStep, shipping: shippingStep, payment: paymentStep };
const TITLES: Record<StepName, string> = {
  contact: 'Contact and address',
  shipping: 'Delivery',
  payment: 'Payment',
};

export function checkoutPage(root: HTMLElement, shop: Shop): void {
  if (!shop.cart.count()) {
    location.replace('cart.html');
    return;
  }

  const trail = element('ol', { class: 'trail' });
  const area = element('div', { class: 'step' });
  const summary = orderSummary(shop);
  root.append(
    element('h1', { class: 'checkout-title' }, 'Checkout'),
    trail,
    element('div', { class: 'order-layout' }, area, summary.element),
  );

  addEventListener('popstate', () => show(allowedStep(), true));
  const first = allowedStep();
  history.replaceState(null, '', addressOf(first));
  if (first === 'contact') report('begin_checkout', shop.cart.lines(), { value: shop.cart.total() });
  show(first, false);

  function show(step: StepName, moved: boolean): void {
    const heading = element('h2', { tabindex: -1, 'data-testid': `step-${step}` }, TITLES[step]);
    trail.replaceChildren(...STEPS.map((one) => trailItem(one, step)));
    area.replaceChildren(heading, BUILD[step]({ shop, go }));
    summary.update();
    document.title = `${TITLES[step]} · Checkout · Marlune`;
    if (moved) {
      scrollTo({ top: 0 });
      heading.focus({ preventScroll: true });
    }
  }

  function go(step: StepName): void {
    history.pushState(null, '', addressOf(step));
    show(step, true);
  }

  function trailItem(step: StepName, current: StepName): HTMLElement {
    const passed = STEPS.indexOf(step) < STEPS.indexOf(current);
    const back = (event: Event) => {
      event.preventDefault();
      go(step);
    };
    return element(
      'li',
      { 'aria-current': step === current ? 'step' : undefined, class: passed ? 'passed' : '' },
      passed ? element('a', { href: addressOf(step), click: back }, TITLES[step]) : TITLES[step],
    );
  }
}

/** The step the address asks for, or the one that has to come before it. */
function allowedStep(): StepName {
  const asked = new URLSearchParams(location.search).get('step');
  const { contact, delivery } = progress.read();
  if (asked === 'payment' && contact && delivery) return 'payment';
  if ((asked === 'shipping' || asked === 'payment') && contact) return 'shipping';
  return 'contact';
}

function addressOf(step: StepName): string {
  return step === 'contact' ? 'checkout.html' : `checkout.html?step=${step}`;
}
