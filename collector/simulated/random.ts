/** A seed in, the same chances at each run out: sfc32 of Chris Doty-Humphrey's PractRand (pracrand.sourceforge.net/RNG_engines.txt). */
import { murmur3 } from '../../engine/proof/murmur3.ts';

export interface Random {
  /** @returns a number from 0 up to 1 */
  next(): number;
  /** @returns a whole number from `least` to `most` */
  whole(least: number, most: number): number;
  chance(share: number): boolean;
  /** @param weight of each, all alike if left out */
  pick<T>(all: readonly T[], weight?: (one: T) => number): T;
  /** @returns so many small letters and digits */
  letters(count: number): string;
}

/** The rounds its author asks for until the seed has mixed. */
const ROUNDS = 15;
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

export function randomOf(seed: string): Random {
  let [a, b, c] = [murmur3(seed, 1) | 0, murmur3(seed, 2) | 0, murmur3(seed, 3) | 0];
  let counter = 1;

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }
  for (let round = 0; round < ROUNDS; round++) next();

  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick<T>(all: readonly T[], weight: (one: T) => number = () => 1): T {
      let lot = next() * all.reduce((sum, one) => sum + weight(one), 0);
      for (const one of all) {
        lot -= weight(one);
        if (lot < 0) return one;
      }
      return all.at(-1) as T;
    },
    letters: (count) => Array.from({ length: count }, () => LETTERS[whole(0, LETTERS.length - 1)]).join(''),
  };
}
