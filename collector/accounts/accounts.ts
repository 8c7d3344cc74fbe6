/** Everything about people and sign-in over one store: ways in, sessions, people, the audit. */
import type { Store } from '../store/store.ts';
import { attempts as attemptsOf } from './attempts.ts';
import { type Audit, audit as auditOf } from './audit.ts';
import { type DraftAudit, draftAudit } from './draft-audit.ts';
import { type Entrance, entrance } from './entrance.ts';
import { type FirstLink, firstLink as firstLinkOf } from './first-link.ts';
import { type ChangeOwnAccount, changeOwnAccount } from './own-account.ts';
import { ownerHasPassword } from './owner-has-password.ts';
import { type People, people } from './people.ts';
import { type Sessions, sessions as sessionsOf } from './sessions.ts';

export interface AccountsOfStore {
  entrance: Entrance;
  firstLink: FirstLink;
  sessions: Sessions;
  people: People;
  changeOwnAccount: ChangeOwnAccount;
  /** Writes down who did what; for whatever changes something on somebody's behalf. */
  audit: Audit;
  /** The same for drafts. */
  draftAudit: DraftAudit;
  ownerHasPassword(): Promise<boolean>;
}

/** @param onNewToken told the next link's token once the one printed at the start was used */
export function accounts(
  { accounts: kept }: Pick<Store, 'accounts'>,
  now: () => number,
  onNewToken: (token: string) => void = () => undefined,
): AccountsOfStore {
  const audit = auditOf(kept, now);
  const sessions = sessionsOf(kept, now);
  const attempts = attemptsOf(now);
  const firstLink = firstLinkOf(kept, onNewToken);
  return {
    entrance: entrance({ accounts: kept, sessions, attempts, firstLink, audit, now }),
    firstLink,
    sessions,
    people: people(kept, audit, now),
    changeOwnAccount: changeOwnAccount({ accounts: kept, sessions, attempts, audit }),
    audit,
    draftAudit: draftAudit(audit, now),
    ownerHasPassword: () => ownerHasPassword(kept),
  };
}
