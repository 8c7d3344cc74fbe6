/** What is done to drafts, written into the audit; the console saves while one writes, so saves in a row are one entry. */
import { lru } from '../pipeline/lru.ts';
import type { Actor } from './actor.ts';
import type { Audit } from './audit.ts';

/** The rule's id and its name as far as it has one; `null` for what holds for all rules. */
export type Drafted = { id: string; name: string } | null;

export interface DraftAudit {
  /** @param deleted the draft says that the rule is to be deleted */
  saved(who: Actor, site: string, rule: Drafted, deleted: boolean): Promise<void>;
  reverted(who: Actor, site: string, rule: Drafted): Promise<void>;
  discarded(who: Actor, site: string): Promise<void>;
  /** @param rules how many there were in the file */
  imported(who: Actor, site: string, rules: number): Promise<void>;
  published(who: Actor, site: string, version: number, note: string): Promise<void>;
}

/** Milliseconds from the entry: what is saved later is an entry of its own. */
const ROW = 600_000;
const REMEMBERED = 1_000;

export function draftAudit(audit: Audit, now: () => number): DraftAudit {
  /** By rule what was written down last, while it was a save. */
  const saves = lru<{ who: string; at: number }>(REMEMBERED);
  /** By site how often the draft as a whole was done something to: what is saved afterwards is new. */
  const rounds = new Map<string, number>();
  const keyOf = (site: string, rule: Drafted) =>
    JSON.stringify([site, rounds.get(site) ?? 0, rule?.id ?? null]);
  const whole: Audit = (who, action, site = '', detail) => {
    rounds.set(site, (rounds.get(site) ?? 0) + 1);
    return audit(who, action, site, detail);
  };
  const nameOf = (rule: Drafted) => rule?.name ?? '';

  return {
    async saved(who, site, rule, deleted) {
      const key = keyOf(site, rule);
      const last = saves.get(key);
      if (deleted) {
        saves.delete(key);
        return audit(who, 'draft_deleted', nameOf(rule), site);
      }
      if (last?.who === who.label && now() - last.at < ROW) return;
      saves.set(key, { who: who.label, at: now() });
      await audit(who, 'draft_saved', nameOf(rule), site);
    },
    async reverted(who, site, rule) {
      saves.delete(keyOf(site, rule));
      await audit(who, 'draft_reverted', nameOf(rule), site);
    },
    discarded: (who, site) => whole(who, 'draft_discarded', site),
    imported: (who, site, rules) => whole(who, 'rules_imported', site, String(rules)),
    async published(who, site, version, note) {
      rounds.set(site, (rounds.get(site) ?? 0) + 1);
      await audit(who, 'published', `${site}, version ${version}`, note);
    },
  };
}
