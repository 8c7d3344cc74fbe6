/** Visitors' journeys of about twenty events in a shop, always the same ones, with what they were shown. */
import { newJourney, type Rulebook, step } from '../../engine/index.ts';
import type { JourneyEvent, Params } from '../../protocol/event.ts';
import type { JourneyRecord } from '../../protocol/record.ts';
import { CATEGORIES, CODES } from './shop.ts';

const START = Date.UTC(2026, 10, 2, 10);

/**
 * @param from number of the first visitor; others get other journeys
 * @returns each visitor's events; a prompt that the book decides is shown a second later
 */
export function journeysOf(visitors: number, book: Rulebook, from = 0): JourneyEvent[][] {
  const random = dice(7 + from);
  return Array.from({ length: visitors }, (_, place) => {
    const visitor = from + place;
    let journey = newJourney(`visitor${visitor}`);
    const events: JourneyEvent[] = [];
    const tab = `tab${String(visitor).padStart(8, '0')}`;
    const add = ([name, page, params]: Happening, at: number) => {
      const event = { tab, seq: events.length + 1, name, at, page, params };
      events.push(event);
      const done = step(journey, recordOf([event]), book);
      journey = done.journey;
      const [first] = done.decisions;
      return first && name !== 'intervention_shown' ? first.id : undefined;
    };
    let at = START + visitor * 1_000;
    for (const happening of visit(random)) {
      at += 2_000 + Math.floor(random() * 40_000);
      const shown = add(happening, at);
      if (shown) add(['intervention_shown', happening[1], { decision: shown }], at + 1_000);
    }
    return events;
  });
}

/** @returns a batch as the log keeps it, received when its last event happened */
export function recordOf(events: JourneyEvent[]): JourneyRecord {
  const context = { book: 1, engine: '', origin: 'tag', mode: 'granted', lang: 'en' } as const;
  return { v: 1, received: (events.at(-1) as JourneyEvent).at, events, context };
}

type Happening = [name: string, page: string, params: Params];

/** One visit: pages and searches, in half of them a cart, in a third a checkout, in some a failure. */
function visit(random: () => number): Happening[] {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const done: Happening[] = [['page_view', '/', {}]];
  const look = () => {
    const category = pick(CATEGORIES);
    const page = `/${category}/${Math.floor(random() * 30)}`;
    done.push(['page_view', page, {}], ['view_item', page, { currency: 'EUR', value: 89, category }]);
    return { category, page };
  };
  for (let i = 0; i < 4; i++) look();
  if (random() < 0.4)
    done.push(['search', '/search', { term: 'halo' }], ['search', '/search', { term: 'ring' }]);
  if (random() < 0.5) return done.concat([['page_view', '/about', {}]]);
  for (let i = 0; i < 3; i++) {
    const { category, page } = look();
    const price = 20 + Math.floor(random() * 200);
    const item = { item_id: `${category}-${price}`, price, quantity: 1, item_category: category };
    done.push(['add_to_cart', page, { currency: 'EUR', value: price, items: [item] }]);
    if (random() < 0.2)
      done.push(['remove_from_cart', '/cart', { currency: 'EUR', value: price, items: [item] }]);
  }
  if (random() < 0.4) return done;
  done.push(
    ['begin_checkout', '/checkout', {}],
    ['add_shipping_info', '/checkout', {}],
    ['add_payment_info', '/checkout', {}],
  );
  if (random() < 0.3) done.push(['checkout_error', '/checkout', { reason: 'payment', code: pick(CODES) }]);
  else done.push(['purchase', '/thanks', { transaction_id: String(random()), currency: 'EUR', value: 120 }]);
  return done;
}

/** A small generator (mulberry32): the same numbers in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
