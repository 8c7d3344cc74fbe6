/**
 * In: each batch that came and each that was refused for its key or origin. Out: for each site, whether its tag is
 * installed, where, and what is in its way. It lives in memory: what it knows, it knows since the collector's start.
 */

import type { Installed, InstallProblem, InstallReport } from '../../protocol/api/install.ts';

export interface Installs {
  /** @returns true for the first batch of this origin */
  received(site: string, origin: string, tag: string | undefined): boolean;
  /** @param key as it was sent; anything may stand there */
  refused(code: InstallProblem['code'], key: unknown, origin: string | undefined): void;
  report(site: string): InstallReport;
}

/** Anybody may invent keys and origins: so many of them are remembered, and of each so many characters. */
const MOST_PROBLEMS = 50;
const MOST_TEXT = 100;

/** @param sites keys with the origins that may send; `now` epoch milliseconds */
export function installs(
  sites: () => readonly { key: string; origins: ReadonlySet<string> }[],
  now: () => number,
): Installs {
  const since = now();
  const bySite = new Map<string, Map<string, Installed>>();
  const problems = new Map<string, InstallProblem>();

  return {
    received(site, origin, tag) {
      const known = bySite.get(site) ?? new Map<string, Installed>();
      bySite.set(site, known);
      const at = now();
      const before = known.get(origin);
      known.set(origin, {
        origin,
        first: before?.first ?? at,
        latest: at,
        ...(tag !== undefined && { tag }),
      });
      return !before;
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
        received: [...(bySite.get(site)?.values() ?? [])],
        // A wrong key tells of no site: it concerns the one whose page sent it, or everybody.
        problems: [...problems.values()]
          // What was mended since is no problem any more.
          .filter(({ code, key, origin }) =>
            code === 'unknown_key'
              ? own?.has(origin) || !elsewhere(origin)
              : key === site && !own?.has(origin),
          )
          .reverse(),
      };
    },
  };
}
