/** How a shopper looks around and fills the cart. */
import type { Params } from '../../../protocol/event.ts';
import { PIECES, type Piece } from '../pieces.ts';
import type { Price } from '../story.ts';
import type { Act } from './act.ts';
import { ecommerce } from './ecommerce.ts';
import { sumOf } from './sum-of.ts';

const CAMPAIGNS: readonly (Params | undefined)[] = [
  undefined,
  undefined,
  undefined,
  { source: 'google', medium: 'cpc', campaign: 'rings' },
  { source: 'newsletter', medium: 'email', campaign: 'november' },
  { source: 'facebook', medium: 'social' },
];
const LISTS = ['rings', 'necklaces', 'earrings', 'bracelets'] as const;
const HOME = 'Marlune · Small jewellery, made slowly';

const COSTS: { readonly [price in Price]: (piece: Piece) => boolean } = {
  low: ({ price }) => price < 100,
  range: ({ price }) => price >= 100 && price < 200,
  high: ({ price }) => price >= 200,
  any: () => true,
};

export const BROWSING: { readonly [name: string]: Act } = {
  *home(shopper) {
    const campaign = shopper.page === '' ? shopper.random.pick(CAMPAIGNS) : undefined;
    const list = ecommerce(once(PIECES), { item_list_name: 'all pieces' });
    yield* shopper.open(
      '/',
      HOME,
      ...(campaign ? [['campaign_details', campaign] as [string, Params]] : []),
      ['view_item_list', list],
    );
    yield* shopper.dwell(8_000, 30_000);
  },

  *list(shopper) {
    const name = shopper.random.pick(LISTS);
    const pieces = PIECES.filter(({ category }) => category === name);
    const list = ecommerce(once(pieces), { item_list_name: name });
    yield* shopper.open('/index.html', HOME, ['view_item_list', list]);
    yield* shopper.dwell(10_000, 40_000);
  },

  /** @yields with the price class of the piece behind the colon */
  *item(shopper, price) {
    const others = PIECES.filter((piece) => piece !== shopper.piece && COSTS[price as Price](piece));
    const piece = shopper.random.pick(others);
    shopper.piece = piece;
    if (shopper.page === '/' || shopper.page === '/index.html') {
      shopper.note(['select_item', ecommerce(once([piece]), { item_list_name: 'all pieces' })]);
    }
    const seen = ecommerce(once([piece]), { value: piece.price });
    yield* shopper.open('/product.html', `${piece.name} · Marlune`, ['view_item', seen]);
    yield* shopper.dwell(15_000, 60_000);
  },

  *delivery(shopper) {
    yield* shopper.open('/delivery.html', 'Delivery and returns · Marlune');
    yield* shopper.dwell(15_000, 45_000);
  },

  *add(shopper) {
    const { piece, cart } = shopper;
    if (!piece) return;
    cart.set(piece, (cart.get(piece) ?? 0) + 1);
    yield* shopper.tell(['add_to_cart', ecommerce(once([piece]), { value: piece.price })]);
    yield* shopper.dwell(4_000, 12_000);
  },

  *cart(shopper) {
    const { cart } = shopper;
    const all = ecommerce(cart, { value: sumOf(cart) });
    yield* shopper.open('/cart.html', 'Your cart · Marlune', ['view_cart', all]);
    yield* shopper.dwell(10_000, 30_000);
  },

  *remove(shopper) {
    const [line] = shopper.cart;
    if (!line) return;
    shopper.cart.delete(line[0]);
    yield* shopper.tell(['remove_from_cart', ecommerce([line], { value: sumOf([line]) })]);
    yield* shopper.dwell(2_000, 5_000);
  },
};

function once(pieces: readonly Piece[]): [Piece, number][] {
  return pieces.map((piece) => [piece, 1]);
}
