/** A story in, what a shopper's browser sends in its course out: a turn for each batch, which goes on with the answer. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { PULSE } from '../../protocol/event-names.ts';
import type { Armed } from '../../protocol/intervention.ts';
import { SIMULATED_PREFIX } from '../../protocol/simulated.ts';
import type { Random } from './random.ts';
import { reactionTo } from './reaction-to.ts';
import { stepOf } from './steps/step-of.ts';
import type { Story } from './story.ts';
import type { Happening, Shopper, Walk } from './walk.ts';

export interface ShopperOptions {
  story: Story;
  random: Random;
  /** When the first page is opened, epoch milliseconds. */
  at: number;
  /** Origin of the shop's pages. */
  shop: string;
}

/** Milliseconds from an event to its arrival. */
const WAY = 120;
/** How a prompt is noticed, read and answered. */
const NOTICED = 800;
/** Some have gone on before they can be shown anything. */
const MISSED = 0.05;
const READ = [2_500, 9_000] as const;
const DEVICES = ['phone', 'phone', 'phone', 'desktop', 'desktop', 'tablet'] as const;
/** The tag shows nothing there. */
const CONFIRMATION = '/confirmation.html';

export function* shopper({ story, random, at, shop }: ShopperOptions): Walk {
  const mode = story.mode ?? 'granted';
  const device = random.pick(DEVICES);
  const newId = () => `${SIMULATED_PREFIX}${random.letters(8)}`;
  const met = new Set<string>();
  let visitor = newId();
  let now = at;
  let [tab, seq, visible] = ['', 0, 0];
  let wake: number | undefined;
  let ahead: readonly Armed[] = [];
  let referrer = '';
  let noted: Happening[] = [];

  function pass(ms: number): void {
    now += ms;
    visible += ms;
    if (wake !== undefined) wake -= ms;
  }

  const self: Shopper & { page: string } = {
    random,
    story,
    cart: new Map(),
    piece: undefined,
    page: '',
    slow: false,
    paying: false,
    claim() {
      const found = ahead.find(({ decision }) => !met.has(decision.id))?.decision;
      if (found) met.add(found.id);
      return found;
    },

    *open(path, title, ...events) {
      if (noted.length > 0) yield* self.tell();
      if (mode === 'session') {
        // Nothing is kept from page to page: the next one is opened by somebody unknown.
        visitor = newId();
        met.clear();
      }
      [tab, seq, visible, wake, ahead] = [random.letters(12), 0, 0, undefined, []];
      self.page = path;
      const address = shop + path;
      const params = {
        page_location: address,
        page_title: title,
        page_referrer: referrer,
        device_type: device,
      };
      referrer = address;
      pass(self.slow ? random.whole(4_200, 8_000) : random.whole(300, 900));
      yield* self.tell(['page_view', params], ...events);
      noted.push(...vitals(random, self.slow));
      self.slow = false;
      yield* self.dwell(1_500, 4_000);
      for (const depth of [25, 50, 75, 90]) if (random.chance(0.6)) noted.push(['scroll_depth', { depth }]);
    },

    *tell(...happened) {
      const events = [...noted, ...happened].map(
        ([name, params]): JourneyEvent => ({
          ...{ tab, seq: ++seq, name, at: now, visible, page: self.page },
          ...(params && { params }),
        }),
      );
      noted = [];
      pass(WAY);
      const told = yield { at: now, visitor, mode, events };
      ({ wakeAfter: wake, armed: ahead } = told);
      const next = told.decisions.find(({ id }) => !met.has(id));
      if (!next || self.page === CONFIRMATION) return;
      met.add(next.id);
      yield* self.dwell(NOTICED);
      if (random.chance(MISSED)) return;
      yield* self.tell(['intervention_shown', { decision: next.id }]);
      yield* self.see(next);
    },

    note: (...events) => void noted.push(...events),

    *dwell(least, most = least) {
      let left = random.whole(least, most);
      while (wake !== undefined && wake <= left) {
        const passed = Math.max(1, Math.ceil(wake));
        left -= passed;
        pass(passed);
        wake = undefined;
        yield* self.tell([PULSE]);
      }
      pass(Math.max(0, left));
    },

    *see(decision) {
      const { id, kind, choices } = decision;
      const reaction = story.does?.[kind] ?? reactionTo(kind, random);
      yield* self.dwell(...READ);
      if (reaction === 'acts') {
        const choice = choices && random.pick(choices).href;
        yield* self.tell(['intervention_acted', { decision: id, ...(choice !== undefined && { choice }) }]);
      } else if (reaction === 'dismisses') {
        const scope = random.chance(0.1) ? 'rule' : 'once';
        const by = scope === 'rule' ? 'mute' : 'close';
        yield* self.tell(['intervention_dismissed', { decision: id, scope, by }]);
      }
    },

    *leave(ms) {
      if (noted.length > 0) yield* self.tell();
      [wake, ahead, referrer] = [undefined, [], ''];
      now += ms;
    },
  };

  for (const step of story.steps) {
    const walk = stepOf(step)(self);
    if (walk) yield* walk;
  }
  yield* self.leave(0);
}

/** As web.dev/articles/vitals rates them. */
function vitals(random: Random, slow: boolean): Happening[] {
  const metric = (name: string, good: number, poor: number): Happening => {
    const value = slow ? random.whole(poor, 2 * poor) : random.whole(good / 4, good);
    return ['web_vital', { metric: name, value, rating: slow ? 'poor' : 'good' }];
  };
  return [metric('TTFB', 800, 1_801), metric('LCP', 2_500, 4_001)];
}
