/** What goes badly on a page, and how a shopper leaves it or comes back. */
import {
  DEAD_CLICK,
  EXIT_INTENT,
  FORM_ABANDONED,
  FORM_HESITATION,
  JS_ERROR,
  RAGE_CLICK,
} from '../../../protocol/event-names.ts';
import type { Act } from './act.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

export const TROUBLE: { readonly [name: string]: Act } = {
  slow(shopper) {
    shopper.slow = true;
    return undefined;
  },

  *rage(shopper) {
    const clicks = shopper.random.whole(3, 6);
    yield* shopper.tell([RAGE_CLICK, { target: 'button “Add to cart”', clicks, dead: true }]);
    yield* shopper.dwell(3_000, 8_000);
  },

  *dead(shopper) {
    yield* shopper.tell([DEAD_CLICK, { target: 'img “Detail”' }]);
    yield* shopper.dwell(2_000, 5_000);
  },

  error(shopper) {
    shopper.note([JS_ERROR, { message: 'zoom is not a function', file: '/gallery.js', line: 41 }]);
    return undefined;
  },

  /** @yields with the name of the field behind the colon */
  *hesitates(shopper, field) {
    shopper.note([FORM_HESITATION, { form: 'contact', field, ms: 15_000 }]);
    yield* shopper.dwell(4_000, 9_000);
  },

  *abandons(shopper) {
    yield* shopper.tell([FORM_ABANDONED, { form: 'contact', field: 'postcode' }]);
  },

  /** What was sent ahead is on the screen in the same frame. */
  *leaving(shopper) {
    yield* shopper.dwell(2_000, 6_000);
    const shown = shopper.claim();
    const how = shopper.random.pick(['pointer', 'back', 'return']);
    if (!shown) return yield* shopper.tell([EXIT_INTENT, { how }]);
    yield* shopper.tell(
      [EXIT_INTENT, { how, armed: shown.id }],
      ['intervention_shown', { decision: shown.id }],
    );
    yield* shopper.see(shown);
  },

  /** @yields with seconds behind the colon: the page is open, and nothing happens */
  *waits(shopper, seconds) {
    yield* shopper.dwell(Number.parseInt(seconds, 10) * 1_000);
  },

  /** @yields with days behind the colon: another visit, some hours sooner or later */
  *later(shopper, days) {
    const { random } = shopper;
    yield* shopper.leave(Number.parseInt(days, 10) * DAY + random.whole(-3 * HOUR, 3 * HOUR));
  },
};
