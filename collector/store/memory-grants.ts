/** The grants of the store in memory: changed with its appends, let go with its erasures. */
import { LIMITS } from '../../protocol/limits.ts';
import { Exhausted } from './exhausted.ts';
import { exhaustedBy, type Taken } from './exhausted-by.ts';
import type { Grant, GrantChanges, Grants } from './grants.ts';

interface Kept extends Grant {
  site: string;
  /** `undefined` once the visitor was erased. */
  visitor: string | undefined;
  decision: string;
}

interface Owner {
  site: string;
  visitor: string;
  /** Time of receipt, epoch milliseconds. */
  received: number;
}

export interface MemoryGrants extends Grants {
  /** @throws Exhausted with nothing changed */
  change(owner: Owner, changes: GrantChanges): void;
  erase(site: string, visitor: string): void;
}

export function memoryGrants(open: () => void): MemoryGrants {
  let kept: readonly Kept[] = [];
  let budgets: readonly (Taken & { site: string; rule: string })[] = [];
  const copy = (grant: Kept | undefined): Grant | undefined => {
    if (!grant) return undefined;
    const { site: _site, visitor: _visitor, decision: _decision, ...rest } = grant;
    return rest;
  };
  const find = (site: string, visitor: string, decision: string) =>
    kept.find((one) => one.site === site && one.visitor === visitor && one.decision === decision);
  const replace = (old: Kept, next: Kept | undefined) => {
    kept = kept.flatMap((one) => (one === old ? (next ?? []) : one));
  };

  function use({ site, visitor, received }: Owner, { decision, code }: NonNullable<GrantChanges['use']>[0]) {
    const grant = find(site, visitor, decision);
    if (!grant || grant.used !== undefined) return;
    const { rule, cost } = grant;
    const before = budgets.find((one) => one.site === site && one.rule === rule);
    const after = { site, rule, count: (before?.count ?? 0) + 1, cost: (before?.cost ?? 0) + cost };
    budgets = [...budgets.filter((one) => one !== before), after];
    replace(grant, code && { ...grant, used: received, ...code });
  }

  function release({ site, visitor, received }: Owner, decision: string) {
    const grant = find(site, visitor, decision);
    if (!grant || grant.used !== undefined) return;
    replace(grant, { ...grant, until: Math.min(grant.until, received) });
  }

  function taken({ site, received }: Owner, rule: string): Taken {
    const used = budgets.find((one) => one.site === site && one.rule === rule);
    const held = kept.filter(
      (one) => one.site === site && one.rule === rule && one.used === undefined && one.until > received,
    );
    return {
      count: (used?.count ?? 0) + held.length,
      cost: held.reduce((sum, { cost }) => sum + cost, used?.cost ?? 0),
    };
  }

  return {
    change(owner, { use: uses = [], release: releases = [], hold = [] }) {
      const before = { kept, budgets };
      for (const one of uses) use(owner, one);
      for (const decision of releases) release(owner, decision);
      const exhausted = exhaustedBy(hold, (rule) => taken(owner, rule));
      if (exhausted.length > 0) {
        ({ kept, budgets } = before);
        throw new Exhausted(exhausted);
      }
      const { site, visitor, received } = owner;
      const gone = received - LIMITS.maxAge;
      kept = kept.filter(({ used, until }) => used !== undefined || until >= gone);
      kept = [...kept, ...hold.map(({ max: _max, ...rest }) => ({ ...rest, site, visitor }))];
    },
    erase(site, visitor) {
      kept = kept.flatMap((one) => {
        if (one.site !== site || one.visitor !== visitor) return one;
        return one.code === undefined ? [] : { ...one, visitor: undefined };
      });
    },
    async of(site, visitor, decision) {
      open();
      return copy(find(site, visitor, decision));
    },
    async byCode(site, code) {
      open();
      return copy(kept.find((one) => one.site === site && one.code === code));
    },
    async redeem(site, code, order, at) {
      open();
      const grant = kept.find((one) => one.site === site && one.code === code);
      if (!grant || grant.redeemed) return copy(grant);
      const next = { ...grant, redeemed: { order, at } };
      replace(grant, next);
      return copy(next);
    },
    async spending(site, now) {
      open();
      const ofSite = kept.filter((one) => one.site === site && one.used === undefined);
      const used = budgets.filter((one) => one.site === site);
      const rules = [...new Set([...used, ...ofSite].map(({ rule }) => rule))].sort();
      return rules.map((rule) => {
        const sums = used.find((one) => one.rule === rule);
        const held = ofSite.filter((one) => one.rule === rule && one.until > now).length;
        return { rule, used: sums?.count ?? 0, spent: sums?.cost ?? 0, held };
      });
    },
  };
}
