/** OTTO sessions in, GA4 events out: what each event becomes and which are left out. */
import { describe, expect, it } from 'vitest';
import { otto } from '../../collector/recordings/otto.ts';
import type { Params } from '../../protocol/event.ts';
import { mapAll } from './lines-of.ts';

const line = (events: unknown, session: unknown = 3) => `${JSON.stringify({ session, events })}\n`;
const event = (type: string, ts: number, aid = ts) => ({ aid, ts, type });
const idsOf = (params: Params = {}) => (params['items'] as Params[]).map(({ item_id }) => item_id).join();
const short = (text: string) =>
  mapAll(otto(), text).mapped.map(({ event: { name, at, visitor, params } }) => [
    visitor,
    name,
    at,
    idsOf(params),
    params?.['transaction_id'],
  ]);

describe('a session becomes events', () => {
  it.each<[string, ReturnType<typeof event>[], unknown[]]>([
    ['clicks', [event('clicks', 5)], [['3', 'view_item', 5, '5', undefined]]],
    ['carts', [event('carts', 5)], [['3', 'add_to_cart', 5, '5', undefined]]],
    ['orders', [event('orders', 5)], [['3', 'purchase', 5, '5', '3:5']]],
    [
      'orders at one time',
      [event('orders', 5, 1), event('orders', 5, 2)],
      [['3', 'purchase', 5, '1,2', '3:5']],
    ],
    [
      'orders within a second',
      [event('orders', 5), event('orders', 1_005)],
      [['3', 'purchase', 5, '5,1005', '3:5']],
    ],
    [
      'orders further apart',
      [event('orders', 5), event('orders', 1_006)],
      [
        ['3', 'purchase', 5, '5', '3:5'],
        ['3', 'purchase', 1006, '1006', '3:1006'],
      ],
    ],
    [
      'orders with a click between',
      [event('orders', 5), event('clicks', 6), event('orders', 7)],
      [
        ['3', 'purchase', 5, '5', '3:5'],
        ['3', 'view_item', 6, '6', undefined],
        ['3', 'purchase', 7, '7', '3:7'],
      ],
    ],
  ])('%s', (_name, events, expected) => {
    expect(short(line(events))).toEqual(expected);
  });

  it('without a value or a currency', () => {
    const { mapped } = mapAll(otto(), line([event('carts', 5)]));
    expect(mapped[0]?.event.params).toEqual({ items: [{ item_id: '5', quantity: 1 }] });
  });
});

describe('what cannot be read is named and left out', () => {
  const good = line([event('clicks', 5)]);
  it.each([
    ['not JSON', '{"session":1,\n', 'not_json', 'not JSON'],
    ['no session', '{}\n', 'bad_session', 'session is not a whole number'],
    ['no events', '{"session":1}\n', 'bad_session', 'events is not a list'],
    [
      'an unknown type',
      line([event('likes', 1)]),
      'unknown_type',
      'event 1 of the session: type "likes" is not known',
    ],
    [
      'no product',
      line([{ ts: 1, type: 'clicks' }]),
      'bad_product',
      'event 1 of the session: aid is not a whole number',
    ],
    [
      'no time',
      line([{ aid: 1, type: 'clicks' }]),
      'bad_time',
      'event 1 of the session: ts is not a time in milliseconds',
    ],
    ['no object', line([null]), 'unknown_type', 'event 1 of the session: type undefined is not known'],
    ['cut off', good.slice(0, 30), 'cut_off', 'the file ends in mid-row (not JSON)'],
  ])('%s', (_name, bad, reason, message) => {
    const { mapped, unread } = mapAll(otto(), good + bad + (bad.endsWith('\n') ? good : ''));
    expect(unread).toEqual([{ line: 2, reason, message }]);
    expect(mapped).toHaveLength(bad.endsWith('\n') ? 2 : 1);
  });

  it('and a file of another kind is refused', () => {
    expect(() => mapAll(otto(), 'event_time,event_type\n')).toThrow('not session data of OTTO');
  });
});
