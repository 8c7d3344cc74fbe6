/** The value of each fact in `protocol/facts.ts`, read from the folded facts. */
import { customParam } from '../../protocol/custom-fact.ts';
import type { Param } from '../../protocol/event.ts';
import { FACTS, type FactName } from '../../protocol/facts.ts';
import { customValue } from './custom.ts';
import type { Facts } from './facts.ts';
import { stageOf } from './stage.ts';
import { purchaseInterval } from './visitor.ts';

export type FactValue = Param | undefined;

export interface Reader {
  /** What the fact is read from: while it is the same object, the fact cannot have changed. */
  from: (facts: Facts) => unknown;
  read: (facts: Facts) => FactValue;
}

const cart = (facts: Facts) => facts.cart;
const checkout = (facts: Facts) => facts.checkout;
const visit = (facts: Facts) => facts.visit;
const visitor = (facts: Facts) => facts.visitor;
const experience = (facts: Facts) => facts.experience;
const campaign = (facts: Facts) => facts.campaign;
const device = (facts: Facts) => facts.device;
const path = (facts: Facts) => facts.path;
const custom = (facts: Facts) => facts.custom;
/** What goes by the time changes with every event. */
const time = (facts: Facts) => facts;

const MINUTE = 60_000;
const DAY = 86_400_000;

export const READERS: { readonly [name in FactName]: Reader } = {
  'cart.value': { from: cart, read: ({ cart }) => cart.value },
  'cart.currency': { from: cart, read: ({ cart }) => cart.currency },
  'cart.count': { from: cart, read: ({ cart }) => cart.count },
  'cart.items': { from: cart, read: ({ cart }) => cart.lines.map(({ id }) => id) },
  'cart.categories': { from: cart, read: categories },
  'cart.lines': { from: cart, read: ({ cart }) => cart.lines.length },
  'cart.age': { from: time, read: ({ cart, at }) => since(cart.since, at, MINUTE) },
  'cart.coupon': { from: cart, read: ({ cart }) => cart.coupon },
  'checkout.step': { from: checkout, read: ({ checkout }) => checkout.step },
  'checkout.failures': { from: checkout, read: ({ checkout }) => checkout.failures },
  'checkout.lastReason': { from: checkout, read: ({ checkout }) => checkout.lastReason },
  'checkout.lastCode': { from: checkout, read: ({ checkout }) => checkout.lastCode },
  'checkout.lastHard': { from: checkout, read: ({ checkout }) => checkout.lastHard },
  'checkout.minutesInStep': { from: time, read: ({ checkout, at }) => since(checkout.since, at, MINUTE) },
  'visit.pages': { from: visit, read: ({ visit }) => visit.pages },
  'visit.minutes': { from: visit, read: ({ visit }) => (visit.last - visit.start) / MINUTE },
  'visit.shown': { from: visit, read: ({ visit }) => visit.shown },
  'visit.acted': { from: visit, read: ({ visit }) => visit.acted },
  'visit.dismissed': { from: visit, read: ({ visit }) => visit.dismissed },
  'visit.landing': { from: visit, read: ({ visit }) => visit.landing },
  'visitor.visits': { from: visit, read: ({ visit }) => visit.number },
  'visitor.purchases': { from: visitor, read: ({ visitor }) => visitor.purchases },
  'visitor.spent': { from: visitor, read: spent },
  'visitor.lastPurchase': {
    from: time,
    read: ({ visitor, at }) => since(visitor.orderedAt.at(-1), at, DAY),
  },
  'visitor.purchaseInterval': { from: visitor, read: ({ visitor }) => purchaseInterval(visitor) },
  'visitor.lastVisit': { from: visit, read: ({ visit }) => since(visit.before, visit.start, DAY) },
  'visitor.failures': { from: visitor, read: ({ visitor }) => visitor.failures },
  'visitor.shown': { from: visitor, read: ({ visitor }) => visitor.shown },
  'visitor.dismissed': { from: visitor, read: ({ visitor }) => visitor.dismissed },
  'page.path': { from: path, read: path },
  'campaign.source': { from: campaign, read: ({ campaign }) => campaign.source },
  'campaign.medium': { from: campaign, read: ({ campaign }) => campaign.medium },
  'campaign.name': { from: campaign, read: ({ campaign }) => campaign.name },
  'device.type': { from: device, read: device },
  'experience.errors': { from: experience, read: ({ experience }) => experience.errors },
  'experience.rageClicks': { from: experience, read: ({ experience }) => experience.rageClicks },
  'experience.deadClicks': { from: experience, read: ({ experience }) => experience.deadClicks },
  'experience.slowPages': { from: experience, read: ({ experience }) => experience.slow.length },
  'experience.hesitations': { from: experience, read: ({ experience }) => experience.hesitations },
  risk: { from: (facts) => facts.risk, read: (facts) => facts.risk },
  'journey.stage': { from: time, read: stageOf },
};

/**
 * @param fact a name of the table, or `custom.` and a parameter
 * @throws TypeError for any other name: rules are checked before they are compiled
 */
export function readerOf(fact: string): Reader {
  const name = customParam(fact);
  if (name !== undefined) return { from: custom, read: ({ custom }) => customValue(custom, name) };
  if (Object.hasOwn(FACTS, fact)) return READERS[fact as FactName];
  throw new TypeError(`there is no fact ${fact}; check the rule before it is compiled`);
}

/** @returns true if the fact changes while nothing happens */
export function ages(fact: string): boolean {
  return fact === 'visit.minutes' || readerOf(fact).from === time;
}

function since(then: number | undefined, now: number, unit: number): number | undefined {
  return then === undefined ? undefined : (now - then) / unit;
}

function categories({ cart }: Facts): string[] {
  const all: string[] = [];
  for (const { category } of cart.lines) {
    if (category !== undefined && !all.includes(category)) all.push(category);
  }
  return all;
}

function spent({ visitor: { currency, spentBy } }: Facts): number | undefined {
  return currency === undefined ? 0 : spentBy[currency];
}
