/** A paid order comes in before the confirmation page loads; that page takes it out again. */
import { kept } from './kept.ts';

export interface Order {
  number: string;
  email: string;
  /** Ids and quantities, priced by the catalogue. */
  lines: { id: string; quantity: number }[];
  /** Euro cents. */
  total: number;
  delivery: number;
  engraving: string | null;
  payment: 'card' | 'bank_transfer';
  /** A purchase is told once, however often the page is reloaded. */
  told: boolean;
}

export const lastOrder = kept(
  () => sessionStorage,
  'marlune.order',
  (stored) => stored as Order | null,
);
