/** The switches of the store in memory. */
import type { Switch, Switches } from './switches.ts';

export function memorySwitches(open: () => void): Switches {
  const bySite = new Map<string, Switch[]>();
  return {
    async list(site) {
      open();
      return (bySite.get(site) ?? []).map((one) => ({ ...one }));
    },
    async put(site, one) {
      open();
      const others = (bySite.get(site) ?? []).filter(({ rule }) => rule !== one.rule);
      const all = [...others, { ...one }];
      bySite.set(
        site,
        all.sort((a, b) => ((a.rule ?? '') < (b.rule ?? '') ? -1 : 1)),
      );
    },
  };
}
