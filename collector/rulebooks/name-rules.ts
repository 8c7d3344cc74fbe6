/** Entries of the audit in; those that have only a rule's id, with its name as it is now, out. */
import { BOUNDS } from '../../engine/check/bounds.ts';
import type { AuditEntry } from '../../protocol/api/accounts.ts';

export interface NameRulesParts {
  /** Keys of all sites. */
  sites: () => readonly string[];
  /** `undefined` for a rule that is gone. */
  nameOf: (site: string, rule: string) => Promise<string | undefined>;
}

/** An entry has the name of its time; an id stands there if the rule had no name yet, or was noted by an older collector. */
export function nameRules({ sites, nameOf }: NameRulesParts) {
  /** Where the rule that an entry speaks of may be. */
  function placesOf({ action, subject, detail }: AuditEntry): readonly string[] {
    if (!BOUNDS.id.test(subject)) return [];
    switch (action) {
      case 'draft_saved':
      case 'draft_deleted':
      case 'draft_reverted':
        return [detail];
      case 'switched_off':
      case 'switched_on': {
        const all = sites();
        return all.includes(subject) ? [] : all;
      }
      default:
        return [];
    }
  }

  async function named(entry: AuditEntry): Promise<AuditEntry> {
    for (const site of placesOf(entry)) {
      const name = await nameOf(site, entry.subject);
      if (name !== undefined) return { ...entry, subject: name };
    }
    return entry;
  }
  return (entries: readonly AuditEntry[]): Promise<AuditEntry[]> => Promise.all(entries.map(named));
}
