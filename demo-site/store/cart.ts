/** Products come in; the lines, the total and every change of them go out. */
import { CATALOGUE, type Product } from './catalogue.ts';
import { kept } from './kept.ts';

export interface CartLine {
  product: Product;
  quantity: number;
}

export interface Cart {
  lines(): CartLine[];
  /** Euro cents, delivery not included. */
  total(): number;
  count(): number;
  /** Adds to what is there; a negative quantity takes away. */
  add(product: Product, quantity: number): void;
  empty(): void;
  /** Calls at once and after every change, also those of other tabs. */
  watch(listener: () => void): void;
}

export const MOST_OF_ONE = 9;

export function openCart(): Cart {
  const store = kept(() => localStorage, 'marlune.cart', parseQuantities);
  const listeners: (() => void)[] = [];

  addEventListener('storage', tell);

  return {
    lines,
    total: () => lines().reduce((sum, line) => sum + line.product.price * line.quantity, 0),
    count: () => lines().reduce((sum, line) => sum + line.quantity, 0),
    add(product, quantity) {
      const quantities = store.read();
      const next = Math.min(MOST_OF_ONE, (quantities[product.id] ?? 0) + quantity);
      if (next > 0) quantities[product.id] = next;
      else delete quantities[product.id];
      store.write(quantities);
      tell();
    },
    empty() {
      store.clear();
      tell();
    },
    watch(listener) {
      listeners.push(listener);
      listener();
    },
  };

  function lines(): CartLine[] {
    return Object.entries(store.read()).flatMap(([id, quantity]) => {
      const product = CATALOGUE.find((one) => one.id === id);
      return product ? [{ product, quantity }] : [];
    });
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }
}

function parseQuantities(stored: unknown): Record<string, number> {
  if (typeof stored !== 'object' || stored === null) return {};
  const sound = Object.entries(stored).filter(
    (entry): entry is [string, number] =>
      Number.isInteger(entry[1]) && entry[1] > 0 && entry[1] <= MOST_OF_ONE,
  );
  return Object.fromEntries(sound);
}
