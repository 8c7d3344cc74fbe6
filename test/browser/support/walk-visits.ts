/** In: a collector whose clock can be set. Out: two weeks of visits in its log, some of them at this moment. */
import type { Params, WireEvent } from '../../../protocol/event.ts';
import type { RunningCollector } from '../../support/run-collector.ts';
import type { ShopSays } from './shop-says.ts';

const HOUR = 3_600_000;
const SECOND = 1_000;

/** What a visitor does with what they are shown. */
type Answer = 'acted' | 'dismissed' | 'shown';
type Step = readonly [name: string, params?: Params];

interface Visit {
  /** Before now. */
  hours: number;
  steps: readonly Step[];
  answer?: Answer;
}

/**
 * @param setClock takes how far the collector's clock is behind, in milliseconds
 * @returns the secret of the last visitor, who has just been here
 */
export async function walkVisits(
  run: RunningCollector,
  says: ShopSays,
  setClock: (behind: number) => void,
): Promise<string> {
  let last = '';
  for (const [number, visit] of visitsOf(says).entries()) {
    last = String(number).padStart(22, 'v');
    await walk(run, says.page, last, `walktab${number}`, visit, setClock);
    // Whose visit is over by now is seen to at the time when it was.
    if (visit.hours < 1) continue;
    setClock((visit.hours - 0.6) * HOUR);
    await run.collector.clock.run();
  }
  setClock(0);
  return last;
}

function visitsOf(says: ShopSays): Visit[] {
  const item = (price: number, quantity = 1): Params => ({
    currency: 'EUR',
    value: price * quantity,
    items: [{ item_id: `halo-${price}`, item_name: says.item, price, quantity }],
  });
  const view: Step = ['view_item', item(129)];
  const add = (price: number, quantity?: number): Step => ['add_to_cart', item(price, quantity)];
  const begin: Step = ['begin_checkout'];
  const shipping: Step = ['add_shipping_info', { shipping_tier: 'Express' }];
  const payment: Step = ['add_payment_info', { payment_type: 'Card' }];
  const buy = (price: number, id: string): Step => ['purchase', { ...item(price), transaction_id: id }];
  const declined: Step = ['checkout_error', { step: 'payment', reason: 'payment', code: says.failure }];
  const wrongField: Step = ['checkout_error', { step: 'shipping', reason: 'validation', code: 'postcode' }];
  const slow: Step = ['web_vital', { metric: 'LCP', value: 6_200, rating: 'poor' }];
  const broken: Step = ['js_error', { message: says.script }];
  const search: Step = ['search', { search_term: says.search }];
  const leaving: Step = ['exit_intent', { how: 'pointer' }];

  const kinds = (id: string): Visit['steps'][] => [
    [view],
    [search, view, add(129)],
    [view, add(129), begin, shipping, payment, buy(129, id)],
    [view, slow],
    [view, add(249), begin, wrongField, wrongField],
    [view, broken],
    [view, add(159), begin, shipping, payment, declined],
    [view, add(39, 2), leaving],
    [view, add(429), begin, shipping, payment, buy(429, id)],
    [search],
  ];
  const answers: (Answer | undefined)[] = ['acted', 'shown', 'dismissed', undefined];
  const past = Array.from({ length: 40 }, (_, number): Visit => {
    const steps = kinds(`T${number}`)[number % 10] ?? [];
    const answer = answers[number % answers.length];
    // Denser towards now: the last of them a few hours ago.
    return { hours: 13 * 24 * (1 - number / 40) ** 2 + 1, steps, ...(answer && { answer }) };
  });
  const present: Visit[] = [
    { hours: 0.3, steps: [view, add(89)] },
    { hours: 0.2, steps: [view, add(249), begin, wrongField, wrongField] },
    { hours: 0.1, steps: [search, view, add(159), begin, shipping, payment, declined, declined] },
    {
      hours: 0.05,
      steps: [
        search,
        view,
        add(129),
        slow,
        broken,
        ['remove_from_cart', item(129)],
        add(149),
        begin,
        declined,
      ],
      answer: 'dismissed',
    },
  ];
  return [...past, ...present];
}

async function walk(
  run: RunningCollector,
  page: string,
  visitor: string,
  tab: string,
  { hours, steps, answer }: Visit,
  setClock: (behind: number) => void,
): Promise<void> {
  let seq = 0;
  let behind = hours * HOUR;
  const tell = async (name: string, params: Params = {}) => {
    behind = Math.max(0, behind - 20 * SECOND);
    setClock(behind);
    const sent = Date.now() - behind;
    const event: WireEvent = { tab, seq: ++seq, name, at: sent, page, params };
    const { decisions } = await run.send({ visitor, sent, events: [event] });
    for (const { id } of answer ? decisions : []) {
      await tell('intervention_shown', { decision: id });
      if (answer === 'acted') await tell('intervention_acted', { decision: id });
      if (answer === 'dismissed') await tell('intervention_dismissed', { decision: id, scope: 'once' });
    }
  };
  for (const [name, params] of [['page_view', {}] as Step, ...steps]) await tell(name, params);
}
