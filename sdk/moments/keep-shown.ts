/** In: the prompt on the screen. Out: the same for the next page of this tab, until somebody closes it; in one tab only. */
import type { Decision } from '../../protocol/intervention.ts';
import { guard } from '../guard.ts';
import type { Store } from '../store/store.ts';

interface Kept {
  decision: Decision;
  /** Epoch milliseconds: a page knows nothing of another's `performance.now()`. */
  until: number;
  /** The page that shows it; empty when that page is gone. */
  by: string;
}

export interface ShownKeeper {
  /** @param until epoch milliseconds */
  keep(decision: Decision, until: number): void;
  /** @returns what this tab showed before, or what no page shows any more; from now on it is this page's */
  take(): Promise<Kept | undefined>;
  /** The page comes back from the back/forward cache. @returns false when it was closed or taken meanwhile */
  retake(id: string): Promise<boolean>;
  /** The page is left: another may take it. */
  release(): void;
  drop(): void;
}

/** @param store where it is kept; `undefined` where nothing may be */
export function createShownKeeper(site: string, store: () => Store | undefined): ShownKeeper {
  const me = `${Math.random()}`;
  // The tab's own storage is written at once, when IndexedDB may be too late for a page that is being left.
  const key = `kairos-${site}`;
  const mark = guard((call: 'setItem' | 'getItem' | 'removeItem') => sessionStorage[call](key, me));
  let mine: Kept | undefined;
  const put = (kept: Kept) => {
    mine = kept;
    void store()?.put([['shown', kept]]);
  };
  const change = async (next: (kept: Kept) => Kept | undefined) => {
    await store()?.update('shown', (old) => {
      const kept = old as Kept | undefined;
      return kept?.decision?.id && kept.until > Date.now() ? next(kept) : undefined;
    });
  };
  return {
    keep(decision, until) {
      if (!store()) return;
      mark('setItem');
      put({ decision, until, by: me });
    },
    async take() {
      const before = mark('getItem');
      let taken: Kept | undefined;
      await change((kept) => {
        if (kept.by && kept.by !== before) return kept;
        taken = { ...kept, by: me };
        return taken;
      });
      if (taken) mark('setItem');
      mine = taken;
      return taken;
    },
    async retake(id) {
      let still = false;
      await change((kept) => {
        const other = kept.decision.id !== id;
        still = other || !kept.by || kept.by === me;
        return still && !other ? { ...kept, by: me } : kept;
      });
      return still;
    },
    // Written without being read first: the page may be gone before an answer comes.
    release: () => mine && put({ ...mine, by: '' }),
    drop() {
      mark('removeItem');
      mine = undefined;
      void change((kept) => (kept.by === me ? undefined : kept));
    },
  };
}
