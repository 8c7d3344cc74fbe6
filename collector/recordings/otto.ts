/** OTTO's session data: a line of JSON for each session, with its events in the order of time and no prices. */
import type { Params } from '../../protocol/event.ts';
import { Refusal } from '../config/refusal.ts';
import type { MappedEvent, Mapper } from './mapper.ts';
import type { Line } from './read-lines.ts';
import { rowIds } from './row-ids.ts';
import { type Unread, unread } from './unread.ts';

const TYPES = { clicks: 'view_item', carts: 'add_to_cart', orders: 'purchase' } as const;

interface OttoEvent {
  aid: number;
  /** Epoch milliseconds. */
  ts: number;
  type: keyof typeof TYPES;
}

/** Items ordered within this many milliseconds of one another are one order. */
const ONE_ORDER = 1_000;

export function otto(): Mapper {
  const idOf = rowIds();
  let started = false;

  function take(line: Line): (MappedEvent | Unread)[] {
    if (!started && !line.text.startsWith('{')) {
      throw new Refusal('The file is not session data of OTTO: its first line is not a session as JSON.');
    }
    started = true;
    if (line.tooLong) return [unread(line, 'too_long')];
    if (line.text === '') return [];
    const session = sessionOf(line);
    return 'reason' in session ? [session] : eventsOf(line, session, idOf);
  }

  return { take, end: () => [] };
}

interface Session {
  session: string;
  events: readonly unknown[];
}

function sessionOf(line: Line): Session | Unread {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return unread(line, 'not_json');
  }
  const { session, events } = (value ?? {}) as { [name: string]: unknown };
  if (!Number.isSafeInteger(session)) return unread(line, 'bad_session', 'session is not a whole number');
  if (!Array.isArray(events)) return unread(line, 'bad_session', 'events is not a list');
  return { session: String(session), events };
}

function eventsOf(
  line: Line,
  { session, events }: Session,
  idOf: ReturnType<typeof rowIds>,
): (MappedEvent | Unread)[] {
  const made: (MappedEvent | Unread)[] = [];
  let order: { mapped: MappedEvent; last: number } | undefined;
  for (const [place, value] of events.entries()) {
    const event = ottoEvent(line, place, value);
    if ('reason' in event) {
      made.push(event);
      continue;
    }
    const { aid, ts, type } = event;
    const id = idOf([session, aid, ts, type]);
    const item = { item_id: String(aid), quantity: 1 };
    if (type === 'orders' && order && Math.abs(ts - order.last) <= ONE_ORDER) {
      join(order.mapped, item);
      order.last = ts;
      continue;
    }
    const params: Params = {
      ...(type === 'orders' && { transaction_id: `${session}:${ts}` }),
      items: [item],
    };
    const mapped = { event: { id, visitor: session, name: TYPES[type], at: ts, params }, rows: 1 };
    order = type === 'orders' ? { mapped, last: ts } : undefined;
    made.push(mapped);
  }
  return made;
}

function ottoEvent(line: Line, place: number, value: unknown): OttoEvent | Unread {
  const { aid, ts, type } = (value ?? {}) as { [name: string]: unknown };
  const where = `event ${place + 1} of the session:`;
  if (typeof type !== 'string' || !Object.hasOwn(TYPES, type))
    return unread(line, 'unknown_type', `${where} type ${JSON.stringify(type)} is not known`);
  if (!isCount(aid)) return unread(line, 'bad_product', `${where} aid is not a whole number`);
  if (!isCount(ts)) return unread(line, 'bad_time', `${where} ts is not a time in milliseconds`);
  return { aid, ts, type: type as OttoEvent['type'] };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function join(order: MappedEvent, item: Params): void {
  const { items } = order.event.params as { items: Params[] };
  order.rows++;
  order.event.params = { ...order.event.params, items: [...items, item] };
}
