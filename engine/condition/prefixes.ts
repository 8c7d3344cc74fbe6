/** Texts that others may begin with, found by as many look-ups as they have different lengths. */
import { at } from './map-at.ts';

export interface Prefixes<T> {
  add(prefix: string, of: T): void;
  /** Calls `found` for each prefix the text begins with. */
  of(text: string, found: (of: T) => void): void;
}

export function byPrefix<T>(): Prefixes<T> {
  const known = new Map<string, T[]>();
  const lengths = new Set<number>();
  return {
    add(prefix, of) {
      lengths.add(prefix.length);
      at(known, prefix, () => []).push(of);
    },
    of(text, found) {
      for (const length of lengths) {
        if (length <= text.length) known.get(text.slice(0, length))?.forEach(found);
      }
    },
  };
}
