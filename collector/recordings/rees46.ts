/** REES46's exports: CSV with one row for each view, cart or bought item, in the order of time. */
import type { Params } from '../../protocol/event.ts';
import { Refusal } from '../config/refusal.ts';
import { csvFields } from './csv-fields.ts';
import type { MappedEvent, Mapper, MapperOptions } from './mapper.ts';
import type { Line } from './read-lines.ts';
import { REES46_COLUMNS, REES46_TYPES, type Rees46Row, rees46Row } from './rees46-row.ts';
import { rowIds } from './row-ids.ts';
import { type Unread, unread } from './unread.ts';

/**
 * An order has a row for each item, all at its own second; other visitors' rows stand between them. So the events
 * of one second wait until it has passed.
 */
export function rees46({ currency }: MapperOptions): Mapper {
  const idOf = rowIds();
  const orders = new Map<string, MappedEvent>();
  let columns: string[] | undefined;
  let second: MappedEvent[] = [];
  let time = '';
  let sessionLength = 0;

  function take(line: Line): (MappedEvent | Unread)[] {
    if (!columns) {
      columns = headerOf(line);
      return [];
    }
    if (line.text === '' && !line.tooLong) return [];
    const row = rees46Row(line, columns);
    if ('reason' in row) return [row];
    // A cut in the last column leaves a row that looks whole; sessions of one export are all of one length.
    if (line.cut && sessionLength > 0 && row.session.length < sessionLength)
      return [unread(line, 'bad_session')];
    sessionLength = row.session.length;
    const passed = row.time === time ? [] : end();
    time = row.time;
    add(row);
    return passed;
  }

  function add(row: Rees46Row): void {
    const id = idOf(row.fields);
    if (row.type !== 'purchase') {
      second.push(mapped(id, row, { currency, value: row.price, items: [itemOf(row)] }));
      return;
    }
    const transaction = `${row.session}:${row.at}`;
    const order = orders.get(`${row.user} ${transaction}`);
    if (order) {
      join(order, row);
      return;
    }
    const params = { transaction_id: transaction, currency, value: row.price, items: [itemOf(row)] };
    const made = mapped(id, row, params);
    orders.set(`${row.user} ${transaction}`, made);
    second.push(made);
  }

  function end(): MappedEvent[] {
    const passed = second;
    second = [];
    orders.clear();
    return passed;
  }

  return { take, end };
}

function mapped(id: string, { type, at, user }: Rees46Row, params: Params): MappedEvent {
  return { event: { id, visitor: user, name: REES46_TYPES[type], at, params }, rows: 1 };
}

function join(order: MappedEvent, row: Rees46Row): void {
  const { value, items } = order.event.params as { value: number; items: Params[] };
  order.rows++;
  order.event.params = {
    ...order.event.params,
    value: Math.round((value + row.price) * 100) / 100,
    items: [...items, itemOf(row)],
  };
}

function itemOf({ product, category, brand, price }: Rees46Row): Params {
  return {
    item_id: product,
    ...(category !== '' && { item_category: category }),
    ...(brand !== '' && { item_brand: brand }),
    price,
    quantity: 1,
  };
}

function headerOf({ text }: Line): string[] {
  const columns = csvFields(text.replace(/^\uFEFF/, '')) ?? [];
  const missing = REES46_COLUMNS.filter((name) => !columns.includes(name));
  if (missing.length === 0) return columns;
  throw new Refusal(
    missing.length === REES46_COLUMNS.length
      ? 'The file is not an export of REES46: its first line does not name the columns event_time, event_type ….'
      : `The file's first line lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}.`,
  );
}
