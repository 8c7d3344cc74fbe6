/** What is switched off, kept in the store and known here: sites and rules that must not show anything now. */
import type { Store } from '../store/store.ts';
import type { Switch } from '../store/switches.ts';

export interface Switchboard {
  /**
   * @returns what the engine is told: `true` for the whole site, the ids of rules, or nothing. A promise only when it
   *   is time to look whether another process has switched something.
   */
  off(site: string, now: number): Off | Promise<Off>;
  /** @returns the last word on the site and on each of its rules that was ever switched */
  list(site: string): Promise<Switch[]>;
  /** Holds from the next answer on, and over restarts. */
  put(site: string, one: Switch): Promise<void>;
}

export type Off = true | readonly string[] | undefined;

/** Milliseconds after which another process's word is asked for. */
const FRESH = 1_000;

/** @param onChange told what is off after each reading that found something else */
export function switchboard(
  { switches }: Pick<Store, 'switches'>,
  onChange: (site: string, all: readonly Switch[], before: readonly Switch[]) => void = () => undefined,
): Switchboard {
  const known = new Map<string, { read: number; off: Off; all: readonly Switch[] }>();

  async function read(site: string, now: number): Promise<Off> {
    const before = known.get(site);
    const all = await switches.list(site);
    const off = offOf(all);
    known.set(site, { read: now, off, all });
    if (JSON.stringify(all) !== JSON.stringify(before?.all ?? [])) onChange(site, all, before?.all ?? []);
    return off;
  }

  return {
    off(site, now) {
      const current = known.get(site);
      return current && Math.abs(now - current.read) < FRESH ? current.off : read(site, now);
    },
    list: (site) => switches.list(site),
    async put(site, one) {
      await switches.put(site, one);
      await read(site, known.get(site)?.read ?? 0);
    },
  };
}

function offOf(all: readonly Switch[]): Off {
  const off = all.filter((one) => one.off);
  if (off.some(({ rule }) => rule === null)) return true;
  return off.length > 0 ? off.flatMap(({ rule }) => rule ?? []) : undefined;
}
