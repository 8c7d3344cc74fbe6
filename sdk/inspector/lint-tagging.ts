/** In: what a page pushed to its `dataLayer`, in order. Out: what is wrong with it, and how to mend it. */
import { FAILURE_EVENT, FAILURE_REASONS, GA4_EVENTS } from '../../protocol/event-names.ts';
import { isPersonal } from '../is-personal.ts';
import { nearestName } from './nearest-name.ts';

/** One push, as the page made it: nothing cleaned, nothing left out. */
export interface ShopEvent {
  /** Empty for a push that has an `ecommerce` and no `event`. */
  name: string;
  params: { [name: string]: unknown };
  /** `performance.now()` of the push. */
  at?: number;
  /** It is no push: the page did this to its `dataLayer`. */
  layer?: 'replaced' | 'no_array';
}

export interface Finding {
  code: string;
  /** `error`: Kairos cannot know something it should. `warning`: it knows it wrongly, or may. */
  level: 'error' | 'warning';
  /** Place of the push in what came in. */
  place: number;
  event: string;
  says: string;
  mend: string;
}

type Said = Pick<Finding, 'code' | 'level' | 'says' | 'mend'>;
type Item = { [name: string]: unknown };

const KNOWN: readonly string[] = [...GA4_EVENTS, FAILURE_EVENT];
const WITH_ITEMS = [
  'view_item',
  'add_to_cart',
  'remove_from_cart',
  'view_cart',
  'begin_checkout',
  'add_shipping_info',
  'add_payment_info',
  'purchase',
];
/** Their `value` is the total of the items. */
const TOTALS = ['add_to_cart', 'remove_from_cart', 'view_cart', 'begin_checkout', 'purchase'];
/** Google Analytics before 4: a product list below one of these. */
const OLD_SHAPE = ['add', 'remove', 'checkout', 'purchase', 'detail', 'impressions', 'click'];

export function lintTagging(events: readonly ShopEvent[]): Finding[] {
  const bought = new Set<unknown>();
  return events.flatMap((event, place) => {
    if (event.layer) return [{ ...LAYER[event.layer], place, event: event.name }];
    const said = [...checkName(event), ...checkShape(event), ...checkNumbers(event), ...checkPersonal(event)];
    const { transaction_id: order } = event.params;
    const again = event.name === 'purchase' && order && bought.has(order);
    if (again) said.push(TWICE);
    else if (isRepeated(event, events.slice(0, place))) said.push(AGAIN);
    if (event.name === 'purchase') bought.add(order);
    return said.map((one) => ({ ...one, place, event: event.name }));
  });
}

/** Scripts that a page loads twice push everything twice, within this many milliseconds. */
const AT_ONCE = 1_000;

function isRepeated({ name, params, at }: ShopEvent, before: readonly ShopEvent[]): boolean {
  if (!KNOWN.includes(name) || at === undefined) return false;
  const soon = before.filter((one) => one.name === name && at - (one.at ?? -Infinity) < AT_ONCE);
  return soon.some((one) => textOf(one.params) === textOf(params));
}

/** A page may push what cannot be written down, an element for instance; two of those are not the same. */
function textOf(params: unknown): unknown {
  try {
    return JSON.stringify(params);
  } catch {
    return params;
  }
}

const LAYER: Record<NonNullable<ShopEvent['layer']>, Said> = {
  replaced: {
    code: 'layer_replaced',
    level: 'warning',
    says: 'The page put another array in the place of `dataLayer`. What is pushed to it is noticed up to a second late.',
    mend: 'Write `window.dataLayer = window.dataLayer || []`, and only `push` to it.',
  },
  no_array: {
    code: 'layer_no_array',
    level: 'error',
    says: 'The page has a `dataLayer` that is no array, so nothing in it is taken.',
    mend: 'Give whatever it is another name, and write `window.dataLayer = []`.',
  },
};

const AGAIN: Said = {
  code: 'pushed_twice',
  level: 'warning',
  says: 'The same push came twice within a second, so it counts twice.',
  mend: 'Look whether a script or a tag manager is on the page twice. If the customer did it twice, all is well.',
};

const TWICE: Said = {
  code: 'purchase_twice',
  level: 'warning',
  says: 'The same purchase was pushed twice.',
  mend: 'Push it once, when the order is made. Kairos counts an order once; other tools may not.',
};

function checkName({ name, params }: ShopEvent): Said[] {
  if (!name) {
    const says = 'There is an `ecommerce` but no `event`, so nobody knows what happened.';
    return error('no_event', says, "Add the name: `event: 'add_to_cart'`, in the same push.");
  }
  if (KNOWN.includes(name)) return [];
  if (OLD_SHAPE.some((key) => key in params && 'products' in Object(params[key]))) {
    return error(
      'old_shape',
      'This is the shape of Google Analytics before version 4.',
      "Use GA4's names and put the products into `items`.",
    );
  }
  const near = nearestName(name, KNOWN);
  if (!near) return [];
  return error('near_name', `“${name}” is no GA4 name, so it is not taken.`, `Did you mean “${near}”?`);
}

function checkShape({ name, params }: ShopEvent): Said[] {
  const items = itemsOf(params);
  const found: Said[] = [];
  if (WITH_ITEMS.includes(name) && !items?.length) {
    found.push(...error('no_items', 'It has no items.', 'Add `items: [{ item_id, price, quantity }]`.'));
  }
  if (items?.some((item) => !item['item_id'] && !item['item_name'])) {
    const mend = 'Give each item an `item_id` or an `item_name`.';
    found.push(...error('item_without_id', 'An item has neither id nor name, so it is not counted.', mend));
  }
  if (name === 'purchase' && !params['transaction_id']) {
    const says = 'A purchase without `transaction_id` cannot be told from a repeated one.';
    found.push(...error('no_transaction_id', says, 'Add the number of the order as `transaction_id`.'));
  }
  const { reason } = params;
  if (name === FAILURE_EVENT && !FAILURE_REASONS.some((known) => known === reason)) {
    const mend = `Set \`reason\` to ${FAILURE_REASONS.join(', ')}.`;
    found.push(...error('no_reason', 'A failure without a known reason can hardly be answered.', mend));
  }
  return found;
}

function checkNumbers({ name, params }: ShopEvent): Said[] {
  if (!KNOWN.includes(name)) return [];
  const found: Said[] = [];
  const items = itemsOf(params) ?? [];
  const { value, currency } = params;
  const currencies = [currency, ...items.map((item) => item['currency'])].filter((one) => one !== undefined);
  const priced = value !== undefined || items.some((item) => item['price'] !== undefined);
  if (priced && !currencies.length) {
    const mend = "Add `currency: 'EUR'`, or whatever you sell in.";
    found.push(...error('no_currency', 'There is an amount but no currency.', mend));
  }
  const odd = currencies.find((one) => typeof one !== 'string' || !/^[A-Z]{3}$/.test(one));
  if (odd !== undefined) {
    const says = `${say(odd)} is no currency code.`;
    found.push(...error('odd_currency', says, 'Use three capitals, such as EUR (ISO 4217).'));
  }
  if (new Set(currencies.filter((one) => typeof one === 'string')).size > 1) {
    const says = `There are several currencies: ${[...new Set(currencies)].map(say).join(' and ')}.`;
    const mend = 'Push all amounts of one event in one currency. Kairos goes by that of the event.';
    found.push(...error('two_currencies', says, mend));
  }
  const text = [['value', value], ...items.flatMap((item) => Object.entries(item))].find(
    ([key, given]) => typeof given === 'string' && (key === 'value' || key === 'price' || key === 'quantity'),
  );
  if (text) {
    const says = `\`${String(text[0])}\` is the text ${say(text[1])}, not a number.`;
    found.push({ code: 'number_as_text', level: 'error', says, mend: sayNumber(String(text[1])) });
  }
  if (TOTALS.includes(name) && value === undefined && !items.some((item) => item['price'] !== undefined)) {
    found.push(
      ...error('no_value', 'Neither a value nor prices.', 'Add `value`, or a `price` to each item.'),
    );
  }
  const sum = items.reduce((total, item) => total + Number(item['price']) * Number(item['quantity'] ?? 1), 0);
  if (TOTALS.includes(name) && typeof value === 'number' && items.length && Math.abs(sum - value) > 0.01) {
    const says = `\`value\` is ${value}, but its items make ${Math.round(sum * 100) / 100}.`;
    const mend = 'GA4 wants price × quantity, without tax and delivery. Right if a discount lies between.';
    found.push({ code: 'odd_value', level: 'warning', says, mend });
  }
  return found;
}

function checkPersonal({ params }: ShopEvent): Said[] {
  const found = Object.entries(params).find(
    ([name, value]) => typeof value === 'string' && isPersonal(value, name.endsWith('_id')),
  );
  if (!found) return [];
  const says = `\`${found[0]}\` looks like an e-mail address or a card number.`;
  const mend = 'Kairos leaves it out; other tools that read your dataLayer do not. Take it away.';
  return [{ code: 'personal', level: 'warning', says, mend }];
}

function error(code: string, says: string, mend: string): Said[] {
  return [{ code, level: 'error', says, mend }];
}

function itemsOf({ items }: ShopEvent['params']): Item[] | undefined {
  return Array.isArray(items) ? items.map((item) => Object(item) as Item) : undefined;
}

function say(value: unknown): string {
  return typeof value === 'string' ? `“${value}”` : String(value);
}

function sayNumber(text: string): string {
  const digits = text.replace(/[^\d.,]/g, '').replace(',', '.');
  return Number.isFinite(Number(digits)) && digits
    ? `Write ${Number(digits)}, without quotes.`
    : 'Write a number.';
}
