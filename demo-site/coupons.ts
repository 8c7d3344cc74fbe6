/** Prompts acted upon come in from the tag; the coupon ENGRAVE puts a free engraving into the cart, and the prompt says so. */
import { kairos } from './kairos.ts';
import { notify } from './notice.ts';
import type { Engraving } from './store/engraving.ts';

export function takeCoupons(engraving: Engraving): void {
  kairos('on', 'acted', ({ coupon }: { coupon?: string }) => {
    if (coupon !== 'ENGRAVE') return false;
    engraving.grant();
    notify('Free engraving added.', { label: 'Choose the initials', href: 'cart.html#engraving' });
    return true;
  });
}
