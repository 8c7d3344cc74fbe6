/** Remembers for a moment which budgets have nothing left, so that not every record must run into them. */

export interface ExhaustedRules {
  of(site: string, now: number): readonly string[];
  add(site: string, rules: readonly string[], now: number): void;
  /** Something was given back: all may be asked for again. */
  clear(site: string): void;
}

/** Milliseconds. A hold that ends by itself is noticed after so long at the latest. */
const REMEMBERED = 10_000;
const NONE: readonly string[] = [];

export function exhaustedRules(): ExhaustedRules {
  const bySite = new Map<string, { rules: readonly string[]; since: number }>();
  return {
    of(site, now) {
      const known = bySite.get(site);
      return known && Math.abs(now - known.since) < REMEMBERED ? known.rules : NONE;
    },
    add(site, rules, now) {
      bySite.set(site, { rules: [...new Set([...this.of(site, now), ...rules])].sort(), since: now });
    },
    clear: (site) => void bySite.delete(site),
  };
}
