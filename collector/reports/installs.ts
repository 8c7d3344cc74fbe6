/**
 * In: each batch that came and each that was refused for its key or origin. Out: for each site, whether its tag is
 * installed, where, and what is in its way. What came is kept over restarts, written now and then and not with each
 * batch; what was refused is known since the collector's start.
 */

import type { InstallProblem, InstallReport } from '../../protocol/api/install.ts';
import type { StoredHeard } from '../store/sites.ts';
import type { Store } from '../store/store.ts';

export interface Installs {
  /** @returns true for the first batch of this origin since the start */
  received(site: string, origin: string, tag: string | undefined): boolean;
  /** @param key as it was sent; anything may stand there */
  refused(code: InstallProblem['code'], key: unknown, origin: string | undefined): void;
  /** What came from origins that may still send, whenever that was. */
  report(site: string): InstallReport;
  /**
   * Keeps what came since it was last kept.
   * @throws StoreError; what could not be kept is, the next time
   */
  flush(): Promise<void>;
}

export interface InstallsParts {
  store: Pick<Store['sites'], 'heard' | 'putHeard'>;
  /** Keys with the origins that may send. */
  sites: () => readonly { key: string; origins: ReadonlySet<string> }[];
  /** Whether an origin is of a closed site alone: that its tag is refused is meant so. */
  isOfClosed: (origin: string) => boolean;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Anybody may invent keys and origins: so many of them are remembered, and of each so many characters. */
const MOST_PROBLEMS = 50;
const MOST_TEXT = 100;

export async function installs({ store, sites, isOfClosed, now }: InstallsParts): Promise<Installs> {
  const since = now();
  const nameOf = (site: string, origin: string) => JSON.stringify([site, origin]);
  const heard = new Map((await store.heard()).map((row) => [nameOf(row.site, row.origin), row]));
  const sinceStart = new Set<string>();
  const unsaved = new Set<string>();
  const problems = new Map<string, InstallProblem>();

  async function flush(): Promise<void> {
    const names = [...unsaved];
    unsaved.clear();
    const changed = names.flatMap((name) => heard.get(name) ?? []);
    if (changed.length === 0) return;
    try {
      await store.putHeard(changed);
    } catch (error) {
      for (const name of names) unsaved.add(name);
      throw error;
    }
  }

  return {
    received(site, origin, tag) {
      const name = nameOf(site, origin);
      const before = heard.get(name);
      const latest = now();
      const row: StoredHeard = { site, origin, first: before?.first ?? latest, latest, tag: tag ?? null };
      heard.set(name, row);
      unsaved.add(name);
      // Nobody likes to install a tag twice: the first word of an origin outlives even a crash. A store that cannot
      // write now gets it with the others.
      if (!before) flush().catch(() => undefined);
      const first = !sinceStart.has(name);
      sinceStart.add(name);
      return first;
    },
    refused(code, sentKey, sentOrigin) {
      const origin = (sentOrigin ?? 'none').slice(0, MOST_TEXT);
      const key = (typeof sentKey === 'string' ? sentKey : 'none').slice(0, MOST_TEXT);
      const name = JSON.stringify([code, origin, key]);
      const times = (problems.get(name)?.times ?? 0) + 1;
      // The one that was not seen for longest is the first, and gives way.
      problems.delete(name);
      problems.set(name, { code, origin, key, times, latest: now() });
      for (const oldest of [...problems.keys()].slice(0, -MOST_PROBLEMS)) problems.delete(oldest);
    },
    report(site) {
      const own = sites().find(({ key }) => key === site)?.origins;
      const elsewhere = (origin: string) => sites().some(({ origins }) => origins.has(origin));
      return {
        since,
        // What came from an origin that was taken away says nothing of what may come.
        received: [...heard.values()]
          .filter((row) => row.site === site && own?.has(row.origin))
          .map(({ origin, first, latest, tag }) => ({
            ...{ origin, first, latest },
            ...(tag !== null && { tag }),
          })),
        // A wrong key tells of no site: it concerns the one whose page sent it, or everybody.
        problems: [...problems.values()]
          // What was mended since is no problem any more.
          .filter(({ code, key, origin }) =>
            code === 'unknown_key'
              ? own?.has(origin) || !(elsewhere(origin) || isOfClosed(origin))
              : key === site && !own?.has(origin),
          )
          .reverse(),
      };
    },
    flush,
  };
}
