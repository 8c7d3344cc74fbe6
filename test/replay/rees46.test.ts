/** REES46 rows in, GA4 events out: what each row becomes, which are left out, and ids that stay. */
import { describe, expect, it } from 'vitest';
import { rees46 } from '../../collector/recordings/rees46.ts';
import type { Params } from '../../protocol/event.ts';
import { mapAll } from './lines-of.ts';

const HEADER =
  'event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n';
const AT = Date.UTC(2019, 9, 1);
const S = '72d76fde-8bb3-4e00-8c23-a032dfed738c';
const row = (second: number, type: string, product: number, price: string, user = 7, session = S) =>
  `2019-10-01 00:00:0${second} UTC,${type},${product},1,toys.blocks,lego,${price},${user},${session}\n`;
const item = (id: string, price: number) => ({
  item_id: id,
  item_category: 'toys.blocks',
  item_brand: 'lego',
  price,
  quantity: 1,
});
const idsOf = (params: Params = {}) => (params['items'] as Params[]).map(({ item_id }) => item_id);
const map = (rows: string, header = HEADER) => mapAll(rees46({ currency: 'EUR' }), header + rows);

describe('a row becomes an event', () => {
  it.each([
    ['view', 'view_item'],
    ['cart', 'add_to_cart'],
    ['remove_from_cart', 'remove_from_cart'],
  ])('%s → %s', (type, name) => {
    const { mapped } = map(row(0, type, 5, '35.79'));
    expect(mapped).toEqual([
      {
        rows: 1,
        event: {
          id: expect.stringMatching(/^[\w-]{22}$/),
          visitor: '7',
          name,
          at: AT,
          params: { currency: 'EUR', value: 35.79, items: [item('5', 35.79)] },
        },
      },
    ]);
  });

  it('without category and brand', () => {
    const { mapped } = map(`2019-10-01 00:00:00 UTC,view,5,1,,,2.5,7,${S}\n`);
    expect(mapped[0]?.event.params?.['items']).toEqual([{ item_id: '5', price: 2.5, quantity: 1 }]);
  });

  it('with columns in another order, a byte order mark, quotes and CRLF', () => {
    const header =
      '\uFEFFuser_id,"brand",price,product_id,category_code,user_session,event_type,event_time\r\n';
    const { mapped } = map(
      `7,"a ""b"", c",3.10,5,toys,${S},view,2019-10-01 00:00:00 UTC\n`,
      header.replace('\r', ''),
    );
    expect(mapped[0]?.event).toMatchObject({ visitor: '7', at: AT, params: { value: 3.1 } });
    expect(mapped[0]?.event.params?.['items']).toMatchObject([{ item_brand: 'a "b", c' }]);
  });
});

describe('purchase rows of one session at one time are one order', () => {
  it.each<[string, string, unknown[]]>([
    ['one item', row(1, 'purchase', 5, '10.10'), [[['5'], 10.1, 1]]],
    ['two items', row(1, 'purchase', 5, '10.10') + row(1, 'purchase', 6, '20.20'), [[['5', '6'], 30.3, 2]]],
    [
      'rows of others between them',
      row(1, 'purchase', 5, '10.10') + row(1, 'view', 9, '1', 8) + row(1, 'purchase', 6, '20.20'),
      [
        [['5', '6'], 30.3, 2],
        [['9'], 1, 1],
      ],
    ],
    [
      'another second',
      row(1, 'purchase', 5, '1') + row(2, 'purchase', 6, '2'),
      [
        [['5'], 1, 1],
        [['6'], 2, 1],
      ],
    ],
    [
      'another visitor',
      row(1, 'purchase', 5, '1') + row(1, 'purchase', 6, '2', 8, S.replace('72', '73')),
      [
        [['5'], 1, 1],
        [['6'], 2, 1],
      ],
    ],
  ])('%s', (_name, rows, expected) => {
    const { mapped } = map(rows);
    expect(mapped.map(({ event: { params }, rows }) => [idsOf(params), params?.['value'], rows])).toEqual(
      expected,
    );
  });

  it('under a transaction id of session and time', () => {
    const { mapped } = map(row(1, 'purchase', 5, '1'));
    expect(mapped[0]?.event.params?.['transaction_id']).toBe(`${S}:${AT + 1_000}`);
  });
});

describe('a row that cannot be read is named and left out', () => {
  const good = row(0, 'view', 1, '1');
  it.each([
    ['too few columns', '2019-10-01 00:00:00 UTC,view,5\n', 'columns', '3 columns instead of 9'],
    ['a stray quote', good.replace('lego', '"lego'), 'quotes', 'quotes that do not match'],
    [
      'no time',
      good.replace('2019-10-01 00', '2019-13-01 00'),
      'bad_time',
      'event_time “2019-13-01 00:00:00 UTC” is not a time in UTC',
    ],
    ['an unknown type', row(0, 'like', 1, '1'), 'unknown_type', 'event_type “like” is not known'],
    ['no price', row(0, 'view', 1, ''), 'bad_price', 'price “” is not an amount'],
    ['a negative price', row(0, 'view', 1, '-7.94'), 'bad_price', 'price “-7.94” is not an amount'],
    ['no session', row(0, 'view', 1, '1', 7, ''), 'bad_session', 'user_session “” is not an id'],
    ['no user', good.replace(',7,', ',,'), 'bad_visitor', 'user_id “” is not a number'],
    ['no product', good.replace('view,1', 'view,x'), 'bad_product', 'product_id “x” is not a number'],
    [
      'cut off in a column',
      good.slice(0, 51),
      'cut_off',
      'the file ends in mid-row (7 columns instead of 9)',
    ],
    ['cut off in the last column', good.slice(0, -8), 'cut_off', 'the file ends in mid-row (no session)'],
  ])('%s', (_name, bad, reason, message) => {
    const { mapped, unread } = map(good + bad + (bad.endsWith('\n') ? good : ''));
    expect(unread).toEqual([{ line: 3, reason, message }]);
    expect(mapped).toHaveLength(bad.endsWith('\n') ? 2 : 1);
  });

  it('but a last row that only lacks its line break is read', () => {
    const { mapped, unread } = map(good + row(1, 'view', 2, '2').trimEnd());
    expect([mapped.length, unread]).toEqual([2, []]);
  });

  it('and a file of another kind is refused', () => {
    expect(() => map('', '{"session":0}\n')).toThrow('not an export of REES46');
    expect(() => map('', HEADER.replace(',price', ''))).toThrow('lacks the column price');
  });
});

describe('ids', () => {
  const rows = row(0, 'view', 1, '1').repeat(3) + row(1, 'cart', 1, '1') + row(2, 'purchase', 1, '1');
  const ids = (text: string) => map(text).mapped.map(({ event }) => event.id);

  it('tell identical rows apart', () => {
    expect(new Set(ids(rows)).size).toBe(5);
  });

  it('are the same for a longer cut of the same file', () => {
    const longer = ids(rows + row(2, 'purchase', 2, '2') + row(3, 'view', 9, '1'));
    expect(longer.slice(0, 5)).toEqual(ids(rows));
  });
});
