/**
 * The honest second peer: what one would write by hand for speed. Closures over one mutable state, every rule
 * evaluated at every event, only "did it become true" remembered. No limits, no ranking, no trace, no replay.
 */
import type { Comparison, Condition, DidCondition } from '../../protocol/condition.ts';
import { parseDuration } from '../../protocol/duration.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import type { Rule } from '../../protocol/rule.ts';

interface State {
  facts: { [name: string]: unknown };
  lines: Map<string, { price: number; quantity: number; category: string }>;
  /** Times by counter. */
  times: number[][];
  at: number;
  visitStart: number;
}

interface Counter {
  event: string;
  counts: (event: JourneyEvent) => boolean;
}

/** @returns a function that runs one visitor's events and says how often a rule became true */
export function plainLoop(rules: readonly Rule[]): (events: readonly JourneyEvent[]) => number {
  const counters: Counter[] = [];
  const state = fresh(0);
  const tests = rules.map(({ when }) => compile(when, state, counters));
  return (events) => {
    Object.assign(state, fresh(counters.length));
    const truth = new Uint8Array(tests.length);
    let edges = 0;
    for (const event of events) {
      fold(state, event, counters);
      for (let place = 0; place < tests.length; place++) {
        const is = tests[place]?.() ? 1 : 0;
        if (is > (truth[place] as number)) edges++;
        truth[place] = is;
      }
    }
    return edges;
  };
}

function fresh(counters: number): State {
  const facts = {
    'cart.value': 0,
    'cart.categories': [],
    'visit.pages': 0,
    'visit.minutes': 0,
    'visitor.visits': 0,
  };
  const times = Array.from({ length: counters }, () => []);
  return { facts, lines: new Map(), times, at: 0, visitStart: 0 };
}

function fold(state: State, event: JourneyEvent, counters: readonly Counter[]): void {
  const { facts } = state;
  if (event.at - state.at > 1_800_000) {
    state.visitStart = event.at;
    facts['visitor.visits'] = (facts['visitor.visits'] as number) + 1;
    facts['visit.pages'] = 0;
    facts['checkout.lastCode'] = undefined;
  }
  state.at = event.at;
  facts['page.path'] = event.page;
  facts['visit.minutes'] = (event.at - state.visitStart) / 60_000;
  if (event.name === 'page_view') facts['visit.pages'] = (facts['visit.pages'] as number) + 1;
  if (event.name === 'checkout_error') facts['checkout.lastCode'] = event.params?.['code'];
  if (event.name === 'add_to_cart' || event.name === 'remove_from_cart') foldCart(state, event);
  if (event.name === 'purchase') {
    state.lines.clear();
    facts['cart.value'] = 0;
    facts['cart.categories'] = [];
    facts['cart.currency'] = undefined;
    facts['checkout.lastCode'] = undefined;
  }
  for (const [place, { event: name, counts }] of counters.entries()) {
    if (name === event.name && counts(event)) state.times[place]?.push(event.at);
  }
}

function foldCart({ lines, facts }: State, event: JourneyEvent): void {
  const sign = event.name === 'add_to_cart' ? 1 : -1;
  for (const item of (event.params?.['items'] ?? []) as unknown as GaItem[]) {
    const quantity = (lines.get(item.item_id)?.quantity ?? 0) + sign * item.quantity;
    if (quantity > 0) lines.set(item.item_id, { price: item.price, quantity, category: item.item_category });
    else lines.delete(item.item_id);
  }
  let value = 0;
  for (const line of lines.values()) value += line.price * line.quantity;
  facts['cart.value'] = value;
  facts['cart.currency'] = event.params?.['currency'];
  facts['cart.categories'] = [...lines.values()].map(({ category }) => category);
}

interface GaItem {
  item_id: string;
  price: number;
  quantity: number;
  item_category: string;
}

function compile(when: Condition, state: State, counters: Counter[]): () => boolean {
  if ('fact' in when) {
    const { fact } = when;
    const test = compare(when);
    return () => test(state.facts[fact]);
  }
  if ('did' in when) return compileDid(when, state, counters);
  const members =
    'all' in when ? when.all : 'any' in when ? when.any : 'none' in when ? when.none : undefined;
  if (!members) throw new TypeError('the bench rules have facts and what was done, and nothing else');
  const parts = members.map((part) => compile(part, state, counters));
  if ('all' in when) return () => parts.every((part) => part());
  return 'any' in when ? () => parts.some((part) => part()) : () => !parts.some((part) => part());
}

function compileDid(when: DidCondition, state: State, counters: Counter[]): () => boolean {
  const wanted = typeof when.times === 'number' ? when.times : 1;
  const window = parseDuration(when.within);
  const tests = (when.where ?? []).map((leaf) => ({ name: leaf.param, test: compare(leaf) }));
  const place =
    counters.push({
      event: when.did,
      counts: (event) => tests.every(({ name, test }) => test(event.params?.[name])),
    }) - 1;
  return () => {
    const from = window === undefined ? (when.within === 'visit' ? state.visitStart : 0) : state.at - window;
    const times = state.times[place] as number[];
    const nth = times[times.length - wanted];
    return nth !== undefined && nth >= from;
  };
}

function compare(leaf: Comparison): (value: unknown) => boolean {
  const { is, above, atLeast, between, contains, startsWith } = leaf;
  if (is !== undefined) return (value) => value === is;
  if (above !== undefined) return (value) => (value as number) > above;
  if (atLeast !== undefined) return (value) => (value as number) >= atLeast;
  if (startsWith !== undefined) return (value) => typeof value === 'string' && value.startsWith(startsWith);
  if (contains !== undefined) return (value) => (value as unknown[]).includes(contains);
  const [low, high] = between as [number, number];
  return (value) => (value as number) >= low && (value as number) <= high;
}
