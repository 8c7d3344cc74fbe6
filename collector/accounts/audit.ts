/** Writes down who did what, to whom or what, and when. */
import type { AuditAction } from '../../protocol/api/accounts.ts';
import type { Accounts } from '../store/accounts.ts';
import type { Actor } from './actor.ts';

/**
 * @param subject whom or what it was done to; empty if that is who did it
 * @param detail what changed, in a few words; never a secret
 */
export type Audit = (who: Actor, action: AuditAction, subject?: string, detail?: string) => Promise<void>;

const MAX_CHARS = 300;

export function audit(accounts: Pick<Accounts, 'note'>, now: () => number): Audit {
  return (who, action, subject = '', detail = '') =>
    accounts.note({
      at: now(),
      who: who.label,
      action,
      subject: subject.slice(0, MAX_CHARS),
      detail: detail.slice(0, MAX_CHARS),
    });
}
