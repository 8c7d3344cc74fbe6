/** Refuses a body that is nested too deeply or has too many keys, before anything walks it by recursion. */
import { LIMITS } from '../../../protocol/limits.ts';
import { WireError } from '../wire-error.ts';

/**
 * `JSON.parse` takes 400,000 levels; what comes after it would not.
 * @param most levels
 * @param mostKeys in all levels together
 * @throws WireError `too_deep`
 */
export function guardShape(body: unknown, most: number = LIMITS.depth, mostKeys: number = LIMITS.keys): void {
  let keys = 0;
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) throw new WireError('too_deep');
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const members = Array.isArray(value) ? value : Object.values(value);
      keys += members.length;
      if (keys > mostKeys) throw new WireError('too_deep');
      for (const member of members) if (typeof member === 'object' && member !== null) next.push(member);
    }
    level = next;
  }
}
