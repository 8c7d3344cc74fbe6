/** The usual moments that a rule can start from. */

import { backAfterAbandoning } from './back-after-abandoning.ts';
import { cartRangeOffer } from './cart-range-offer.ts';
import { declinedCard } from './declined-card.ts';
import { failuresToAPerson } from './failures-to-a-person.ts';
import { leavingWithAFullCart } from './leaving-with-a-full-cart.ts';
import { silentAtPayment } from './silent-at-payment.ts';
import { slowPageApology } from './slow-page-apology.ts';
import { stuckInValidation } from './stuck-in-validation.ts';
import type { Template } from './template.ts';
import { timeToBuyAgain } from './time-to-buy-again.ts';

export type { Template } from './template.ts';

export const TEMPLATES: readonly Template[] = [
  cartRangeOffer,
  declinedCard,
  stuckInValidation,
  silentAtPayment,
  leavingWithAFullCart,
  slowPageApology,
  backAfterAbandoning,
  timeToBuyAgain,
  failuresToAPerson,
];
