/** One visitor's records in log order → their visits, as the reports count them. */
import { type FunnelStep, STEPS } from '../../protocol/api/reports.ts';
import { isClock, isSource, type JourneyEvent, type Param } from '../../protocol/event.ts';
import {
  DEAD_CLICK,
  FAILURE_EVENT,
  FAILURE_REASONS,
  FORM_HESITATION,
  JS_ERROR,
  RAGE_CLICK,
  WEB_VITAL,
} from '../../protocol/event-names.ts';
import { isSimulated } from '../../protocol/simulated.ts';
import type { TraceEntry } from '../../protocol/trace.ts';
import type { Stored } from '../store/store.ts';
import type { Find, FindKind } from './find.ts';
import { mark, markFirst, type Visit, visitAt } from './visit.ts';

export interface VisitorTally {
  /** In their order; no two within 30 minutes of one another. */
  visits: Visit[];
  /** Orders that were counted, by their `transaction_id`. */
  orders: string[];
  /** The shop's own ids of the customer, the first few. */
  customers: string[];
  /** Rules that have decided something for this visitor. */
  rules: string[];
  /** Open tags, and the rule each was opened by. */
  tags: { [tag: string]: { rule: string; name: string } };
}

export function newTally(): VisitorTally {
  return { visits: [], orders: [], customers: [], rules: [], tags: {} };
}

/**
 * @param tally is changed in place
 * @returns what the visitor can be found by from now on
 */
export function tallyRecord(tally: VisitorTally, { visitor, record, trace }: Stored): Find[] {
  const finds: Find[] = [];
  const find: TakeFind = (kind, key, at) => void finds.push({ kind, key, at });
  for (const event of record.events) {
    // What the clock appends neither begins nor extends a visit.
    if (isClock(event.tab)) continue;
    takeCustomer(tally, visitor, event, find);
    tallyEvent(tally, event, find);
  }
  for (const entry of (trace ?? []) as TraceEntry[]) tallyEntry(tally, entry, find);
  return finds;
}

type TakeFind = (kind: FindKind, key: string, at: number) => void;

const STEP_OF: { readonly [event: string]: FunnelStep } = {
  view_item: 'view',
  add_to_cart: 'cart',
  view_cart: 'cart',
  begin_checkout: 'checkout',
  add_shipping_info: 'shipping',
  add_payment_info: 'payment',
  purchase: 'order',
};

const OUTCOMES: { readonly [event: string]: 'shown' | 'acted' | 'dismissed' | 'failed' } = {
  intervention_shown: 'shown',
  intervention_acted: 'acted',
  intervention_dismissed: 'dismissed',
  intervention_failed: 'failed',
};

/** A shop's codes are words; what is longer or stranger is no code to count by. */
const CODE = /^[\w.:-]{1,60}$/;
const CURRENCY = /^[A-Z]{3}$/;
/** Pages of a path longer than this are counted together. */
const PAGE_CHARS = 80;
/** One browser is used by few customers; a page that invents them is not followed. */
const MOST_CUSTOMERS = 20;

function tallyEvent(tally: VisitorTally, event: JourneyEvent, find: TakeFind): void {
  const { name, at, page } = event;
  const visit = visitAt(tally.visits, at);
  const repeated = name === 'purchase' && !isNewOrder(tally, event);
  const step = Object.hasOwn(STEP_OF, name) && !repeated ? STEP_OF[name] : undefined;
  if (step) visit.step = Math.max(visit.step, STEPS.indexOf(step));
  const where = page?.slice(0, PAGE_CHARS);
  switch (name) {
    case 'purchase':
      if (!repeated) takeOrder(visit, event, find);
      break;
    case FAILURE_EVENT:
      takeFailure(visit, event, where, find);
      break;
    case WEB_VITAL:
      if (isSlow(event)) mark(visit, 'slow', where);
      break;
    case JS_ERROR:
      mark(visit, 'error', where);
      break;
    case RAGE_CLICK:
      mark(visit, 'rage');
      break;
    case DEAD_CLICK:
      mark(visit, 'dead');
      break;
    case FORM_HESITATION:
      mark(visit, 'hesitation');
      break;
    default:
      if (Object.hasOwn(OUTCOMES, name)) takeOutcome(tally, visit, event, find);
  }
}

/** Another channel names the visitor by the customer's id there; a page tells it where the site allows `user_id`. */
function takeCustomer(tally: VisitorTally, visitor: string, event: JourneyEvent, find: TakeFind): void {
  const ofSource =
    isSource(event.tab) && !isSimulated(visitor) ? visitor.slice(visitor.indexOf(':') + 1) : '';
  for (const customer of [ofSource, idOf(event, 'user_id') ?? '']) {
    const known = customer === '' || tally.customers.includes(customer);
    if (known || tally.customers.length >= MOST_CUSTOMERS) continue;
    tally.customers.push(customer);
    find('customer', customer, event.at);
  }
}

/** An order that is told again, by a page that is loaded again, counts once. */
function isNewOrder(tally: VisitorTally, event: JourneyEvent): boolean {
  const id = idOf(event, 'transaction_id');
  if (id === undefined) return true;
  if (tally.orders.includes(id)) return false;
  tally.orders.push(id);
  return true;
}

function takeOrder(visit: Visit, event: JourneyEvent, find: TakeFind): void {
  const id = idOf(event, 'transaction_id');
  if (id !== undefined) find('order', id, event.at);
  const currency = text(event, 'currency') ?? '';
  const value = param(event, 'value');
  visit.orders++;
  if (event.at >= visit.ordered) visit.failures = (visit.failed?.at ?? 0) > event.at ? visit.failures : 0;
  visit.ordered = Math.max(visit.ordered, event.at);
  if (CURRENCY.test(currency) && typeof value === 'number' && Number.isFinite(value)) {
    visit.spent[currency] = (visit.spent[currency] ?? 0) + Math.round(value * 100);
  }
}

function takeFailure(visit: Visit, event: JourneyEvent, page: string | undefined, find: TakeFind): void {
  const told = text(event, 'reason') ?? '';
  const reason = (FAILURE_REASONS as readonly string[]).includes(told) ? told : 'technical';
  const given = text(event, 'code') ?? '';
  const code = CODE.test(given) ? given : undefined;
  mark(visit, 'failure', reason, code);
  find('failure', code === undefined ? reason : `${reason} ${code}`, event.at);
  if (code !== undefined) find('code', code, event.at);
  if (event.at > visit.ordered) visit.failures++;
  if (event.at < (visit.failed?.at ?? 0)) return;
  visit.failed = {
    at: event.at,
    reason,
    ...(code !== undefined && { code }),
    ...(page !== undefined && { page }),
  };
}

/** Poor by web.dev/articles/vitals, as the tag rated it: the page came late or answered late. */
function isSlow(event: JourneyEvent): boolean {
  const metric = text(event, 'metric');
  return text(event, 'rating') === 'poor' && (metric === 'LCP' || metric === 'TTFB');
}

/** Pages invent ids of decisions: only a rule that did decide for this visitor has outcomes. */
function takeOutcome(tally: VisitorTally, visit: Visit, event: JourneyEvent, find: TakeFind): void {
  const rule = (text(event, 'decision') ?? '').split('~')[0] as string;
  const outcome = OUTCOMES[event.name];
  if (outcome === undefined || !tally.rules.includes(rule)) return;
  mark(visit, 'rule', rule, outcome);
  find(outcome, rule, event.at);
  if (outcome === 'shown' || outcome === 'acted') markFirst(visit, outcome, rule, event.at);
}

function tallyEntry(tally: VisitorTally, entry: TraceEntry, find: TakeFind): void {
  const { rule, name, at } = entry;
  if (entry.result === 'tag') {
    if (entry.state === 'open' || entry.state === 'shown') tally.tags[entry.tag] = { rule, name };
    else delete tally.tags[entry.tag];
    return;
  }
  if ((entry.result === 'decided' || entry.result === 'armed') && !tally.rules.includes(rule)) {
    tally.rules.push(rule);
  }
  if (entry.result === 'decided' || entry.result === 'held') find(entry.result, rule, at);
  const visit = tally.visits.findLast(({ began }) => began <= at) ?? tally.visits[0];
  if (!visit) return;
  if (entry.result === 'decided') mark(visit, 'rule', rule, 'decided');
  if (entry.result === 'held' && entry.hold) {
    mark(visit, 'held', rule, entry.hold.code, 'to' in entry.hold ? entry.hold.to : undefined);
  }
}

function param({ params }: JourneyEvent, name: string): Param | undefined {
  return params && Object.hasOwn(params, name) ? params[name] : undefined;
}

/** An id as a person would type it; a shop may count its orders with numbers. */
function idOf(event: JourneyEvent, name: string): string | undefined {
  const value = param(event, name);
  const told = typeof value === 'number' ? String(value) : value;
  return typeof told === 'string' && told.trim() !== '' ? told.trim() : undefined;
}

function text(event: JourneyEvent, name: string): string | undefined {
  const value = param(event, name);
  return typeof value === 'string' ? value : undefined;
}
