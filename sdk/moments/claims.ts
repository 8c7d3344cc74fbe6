/** In: a decision's id. Out: whether this tab is the first to show it; true in one tab only, once. */
import type { Store } from '../store/store.ts';

/** More than can wait at the same time, few enough to stay small. */
const REMEMBERED = 100;

export interface Claims {
  claim(id: string): Promise<boolean>;
  /** Ids that some tab has claimed. */
  claimed(): Promise<unknown[]>;
}

/** @param store where they are kept; without one, this page is the only one that knows */
export function createClaims(store: () => Store | undefined): Claims {
  return {
    async claim(id) {
      let first = !store();
      await store()?.update('claims', (old) => {
        const claims: unknown[] = Array.isArray(old) ? old : [];
        first = !claims.includes(id);
        return first ? [...claims, id].slice(-REMEMBERED) : claims;
      });
      return first;
    },
    async claimed() {
      const [, claims] = (await store()?.entries())?.find(([name]) => name === 'claims') ?? [];
      return Array.isArray(claims) ? claims : [];
    },
  };
}
