/**
 * Folds GA4 cart events into the cart: what is in it and what it is worth.
 * `add_to_cart.value` is the value of what was added; `view_cart` and `begin_checkout` carry the total
 * and correct it: developers.google.com/analytics/devguides/collection/ga4/reference/events
 */
import type { JourneyEvent } from '../../protocol/event.ts';
import { type Item, readItems } from './items.ts';
import { currencyParam, money, numberParam, param, textParam } from './params.ts';

export interface CartLine {
  readonly id: string;
  /** As the shop calls it, for people. */
  readonly name: string | undefined;
  readonly price: number;
  readonly quantity: number;
  readonly currency: string | undefined;
  readonly category: string | undefined;
}

export interface Cart {
  readonly lines: readonly CartLine[];
  /** What the total has beyond the lines, by currency: shipping, discounts, items that were never named. */
  readonly rest: Readonly<Record<string, number>>;
  readonly currency: string | undefined;
  /** Unknown while the cart holds two currencies: a sum of both would be a guess. */
  readonly value: number | undefined;
  readonly count: number;
  /** Event time at which it stopped being empty; unknown while it is empty. */
  readonly since: number | undefined;
  /** The code the shop last told for the whole cart. */
  readonly coupon: string | undefined;
}

type Contents = Omit<Cart, 'since' | 'coupon'>;

/** Lines beyond this are not told apart; their value still counts. */
const MAX_LINES = 200;
/** Beyond this the value is long unknown, and more currencies make it no more so. */
const MAX_CURRENCIES = 10;
/** Key of the rest that came without a currency. */
const UNKNOWN = '';
const NOTHING: Contents = { lines: [], rest: {}, currency: undefined, value: 0, count: 0 };
const UNTOLD = { since: undefined, coupon: undefined };

export function emptyCart(): Cart {
  return { ...NOTHING, ...UNTOLD };
}

/** @returns true if nothing is in it, neither named nor as a value */
export function isEmpty({ lines, value }: Pick<Cart, 'lines' | 'value'>): boolean {
  return lines.length === 0 && value === 0;
}

/**
 * @param at effective event time
 * @returns the cart after the event; the same object if the event leaves it alone
 */
export function foldCart(cart: Cart, event: JourneyEvent, at: number): Cart {
  switch (event.name) {
    case 'add_to_cart':
      return told(cart, move(cart, event, 1), event, at);
    case 'remove_from_cart':
      return told(cart, move(cart, event, -1), event, at);
    case 'view_cart':
    case 'begin_checkout':
      return told(cart, correct(cart, event), event, at);
    case 'add_shipping_info':
    case 'add_payment_info':
      return told(cart, cart, event, at);
    case 'purchase':
      return emptyCart();
    default:
      return cart;
  }
}

/** @param contents of the cart after the event; those of `cart` itself if they are as before */
function told(cart: Cart, contents: Contents, event: JourneyEvent, at: number): Cart {
  const { lines, rest, currency, value, count } = contents;
  if (contents !== cart && isEmpty(contents)) return { lines, rest, currency, value, count, ...UNTOLD };
  // Who tells the total anew tells the coupon with it, or there is none any more.
  const total = contents !== cart && (event.name === 'view_cart' || event.name === 'begin_checkout');
  const coupon = textParam(event.params, 'coupon') ?? (total ? undefined : cart.coupon);
  if (contents === cart && coupon === cart.coupon) return cart;
  const since = isEmpty(contents) ? undefined : (cart.since ?? at);
  return { lines, rest, currency, value, count, since, coupon };
}

function move(cart: Cart, event: JourneyEvent, sign: 1 | -1): Contents {
  const value = numberParam(event.params, 'value');
  const currency = currencyParam(event.params) ?? cart.currency;
  const items = readItems(event.params, value);
  if (items.length === 0) {
    return value === undefined
      ? cart
      : total(cart.lines, withRest(cart.rest, currency, sign * value), currency);
  }
  const lines = [...cart.lines];
  let rest = cart.rest;
  for (const item of items) {
    const place = lines.findIndex(({ id }) => id === item.id);
    const had = lines[place];
    if (!had && (sign < 0 || lines.length >= MAX_LINES)) {
      // A removal of something never seen added can only have been part of the unnamed rest.
      rest = withRest(rest, item.currency ?? currency, sign * (item.price ?? 0) * item.quantity);
      continue;
    }
    const quantity = (had?.quantity ?? 0) + sign * item.quantity;
    const keeps = had && (sign < 0 || item.price === undefined);
    const line = keeps ? { ...had, quantity } : named(lineOf(item, quantity, currency), had);
    lines.splice(had ? place : lines.length, 1, ...(quantity > 0 ? [line] : []));
  }
  return total(lines, rest, currency);
}

function correct(cart: Cart, event: JourneyEvent): Contents {
  const value = numberParam(event.params, 'value');
  const currency = currencyParam(event.params) ?? cart.currency;
  const listed = Array.isArray(param(event.params, 'items'));
  if (value === undefined && !listed) return cart;
  const lines: CartLine[] = [];
  for (const item of listed ? readItems(event.params, value).slice(0, MAX_LINES) : cart.lines) {
    const place = lines.findIndex(({ id }) => id === item.id);
    const had = cart.lines.find(({ id }) => id === item.id);
    const line = named(lineOf(item, item.quantity + (lines[place]?.quantity ?? 0), currency), had);
    // A total is in one currency, whatever the items were added in.
    lines.splice(place < 0 ? lines.length : place, 1, value === undefined ? line : { ...line, currency });
  }
  const rest = value === undefined ? {} : withRest({}, currency, value - sum(lines));
  return total(lines, rest, currency);
}

function lineOf(item: Item | CartLine, quantity: number, currency: string | undefined): CartLine {
  const { id, name, price = 0, category } = item;
  return { id, name, price, quantity, currency: item.currency ?? currency, category };
}

/** Some events of a shop name an item and others give its id only. */
function named(line: CartLine, had: CartLine | undefined): CartLine {
  return line.name === undefined && had?.name !== undefined ? { ...line, name: had.name } : line;
}

/** @param asked currency of the event, for a cart that names none or several */
function total(lines: readonly CartLine[], rest: Cart['rest'], asked: string | undefined): Contents {
  const currencies = new Set(Object.keys(rest));
  let count = 0;
  let value = sum(lines);
  for (const line of lines) {
    count += line.quantity;
    currencies.add(line.currency ?? UNKNOWN);
  }
  for (const amount of Object.values(rest)) value += amount;
  // What came without a currency is taken to be in the cart's.
  currencies.delete(UNKNOWN);
  const [only] = currencies;
  return {
    lines,
    rest,
    currency: currencies.size === 1 ? only : asked,
    value: currencies.size > 1 ? undefined : Math.max(0, money(value)),
    count: money(count),
  };
}

function withRest(rest: Cart['rest'], currency: string | undefined, amount: number): Cart['rest'] {
  const { [currency ?? UNKNOWN]: before, ...others } = rest;
  const after = money((before ?? 0) + amount);
  if (after === 0) return others;
  const full = before === undefined && Object.keys(others).length >= MAX_CURRENCIES;
  return full ? rest : { ...others, [currency ?? UNKNOWN]: after };
}

function sum(lines: readonly CartLine[]): number {
  let all = 0;
  for (const line of lines) all += line.price * line.quantity;
  return all;
}
