/** Pieces and how many of each in, what they cost together out, in euros. */
import type { Piece } from '../pieces.ts';

export function sumOf(lines: Iterable<readonly [Piece, number]>): number {
  let cents = 0;
  for (const [{ price }, quantity] of lines) cents += Math.round(price * 100) * quantity;
  return cents / 100;
}
