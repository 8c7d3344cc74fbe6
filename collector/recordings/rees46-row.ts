/** One line of a REES46 export in; its row, or what is wrong with it, out. */
import { csvFields } from './csv-fields.ts';
import type { Line } from './read-lines.ts';
import { type Unread, unread } from './unread.ts';

export interface Rees46Row {
  /** All fields as they stand, for the row's id. */
  fields: readonly string[];
  time: string;
  /** Epoch milliseconds. */
  at: number;
  type: Rees46Type;
  product: string;
  /** Such as `electronics.smartphone`; empty if unknown. */
  category: string;
  brand: string;
  price: number;
  user: string;
  session: string;
}

export const REES46_COLUMNS = [
  'event_time',
  'event_type',
  'product_id',
  'category_code',
  'brand',
  'price',
  'user_id',
  'user_session',
] as const;

export const REES46_TYPES = {
  view: 'view_item',
  cart: 'add_to_cart',
  remove_from_cart: 'remove_from_cart',
  purchase: 'purchase',
} as const;
export type Rees46Type = keyof typeof REES46_TYPES;

const TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? UTC$/;
const ID = /^\d{1,20}$/;
const PRICE = /^\d{1,12}(?:\.\d{1,6})?$/;
const SESSION = /^[\w-]{1,64}$/;

/** @param columns the file's header */
export function rees46Row(line: Line, columns: readonly string[]): Rees46Row | Unread {
  if (line.tooLong) return unread(line, 'too_long');
  const fields = csvFields(line.text);
  if (!fields) return unread(line, 'quotes');
  if (fields.length !== columns.length) {
    return unread(line, 'columns', `${fields.length} columns instead of ${columns.length}`);
  }
  const field = (name: (typeof REES46_COLUMNS)[number]) => fields[columns.indexOf(name)] ?? '';
  const time = field('event_time');
  const at = epochOf(time);
  const type = field('event_type');
  const product = field('product_id');
  const price = field('price');
  const user = field('user_id');
  const session = field('user_session');
  if (at === undefined) return unread(line, 'bad_time', `event_time “${time}” is not a time in UTC`);
  if (!isType(type)) return unread(line, 'unknown_type', `event_type “${type}” is not known`);
  if (!ID.test(product)) return unread(line, 'bad_product', `product_id “${product}” is not a number`);
  if (!PRICE.test(price)) return unread(line, 'bad_price', `price “${price}” is not an amount`);
  if (!ID.test(user)) return unread(line, 'bad_visitor', `user_id “${user}” is not a number`);
  if (!SESSION.test(session)) return unread(line, 'bad_session', `user_session “${session}” is not an id`);
  return {
    fields,
    time,
    at,
    type,
    product,
    category: field('category_code'),
    brand: field('brand'),
    price: Number(price),
    user,
    session,
  };
}

function epochOf(time: string): number | undefined {
  const match = TIME.exec(time);
  const at = match ? Date.parse(`${match[1]}T${match[2]}Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

function isType(type: string): type is Rees46Type {
  return Object.hasOwn(REES46_TYPES, type);
}
