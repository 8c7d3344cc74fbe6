/** The log in, the funnel's figures out: counted plainly from all of a visitor's events at once, for tests to hold sums against. */

import type { Append } from '../../collector/store/store.ts';
import { STEPS } from '../../protocol/api/reports.ts';
import { isClock, type JourneyEvent } from '../../protocol/event.ts';

export interface Recount {
  visits: number;
  reached: number[];
  orders: number;
  /** Hundredths by currency. */
  spent: Map<string, number>;
}

const STEP: { [name: string]: number } = {
  view_item: 0,
  add_to_cart: 1,
  begin_checkout: 2,
  add_shipping_info: 3,
  add_payment_info: 4,
  purchase: 5,
};

/** @param from and `to`: hours, in milliseconds; visits that began in this time */
export function recount(log: readonly Append[], from: number, to: number): Recount {
  const found: Recount = { visits: 0, reached: STEPS.map(() => 0), orders: 0, spent: new Map() };
  const byVisitor = Map.groupBy(
    log.filter(({ record }) => !record.context.bot),
    ({ visitor }) => visitor,
  );
  for (const records of byVisitor.values()) {
    const told = records.flatMap(({ record }) => record.events).filter(({ tab }) => !isClock(tab));
    const seen = new Set<unknown>();
    // The first that came counts: the others only repeat it.
    const repeated = new Set(
      told.filter((event) => {
        const id = event.name === 'purchase' ? event.params?.['transaction_id'] : undefined;
        if (id === undefined) return false;
        if (seen.has(id)) return true;
        seen.add(id);
        return false;
      }),
    );
    for (const visit of visitsOf(told)) {
      const began = visit[0]?.at ?? 0;
      if (began < from || began >= to) continue;
      const counted = visit.filter((event) => !repeated.has(event));
      const step = Math.max(-1, ...counted.map(({ name }) => STEP[name] ?? -1));
      found.visits++;
      for (let place = 0; place <= step; place++) found.reached[place] = (found.reached[place] ?? 0) + 1;
      for (const { name, params } of counted) {
        if (name !== 'purchase') continue;
        found.orders++;
        const currency = String(params?.['currency']);
        const cents = Math.round(Number(params?.['value']) * 100);
        found.spent.set(currency, (found.spent.get(currency) ?? 0) + cents);
      }
    }
  }
  return found;
}

function visitsOf(events: readonly JourneyEvent[]): JourneyEvent[][] {
  const visits: JourneyEvent[][] = [];
  for (const event of events.toSorted((a, b) => a.at - b.at)) {
    const last = visits.at(-1)?.at(-1);
    if (last && event.at - last.at <= 30 * 60_000) visits.at(-1)?.push(event);
    else visits.push([event]);
  }
  return visits;
}
