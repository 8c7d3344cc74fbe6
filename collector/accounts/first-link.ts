/** The link printed at the start: signs the first owner in, once, until an owner has a password. */
import type { Accounts, StoredPerson } from '../store/accounts.ts';
import { ownerHasPassword } from './owner-has-password.ts';
import { hashSecret, mintSecret } from './secret.ts';

export interface FirstLink {
  /** The present token; using it makes the next one. */
  readonly token: string;
  /** @returns the owner it stands for; `undefined` if the token is wrong or used, or an owner has a password */
  redeem(token: string): Promise<StoredPerson | undefined>;
}

const FIRST_OWNER = { email: '', name: 'Owner', role: 'owner', disabled: false, password: null } as const;

/** @param onNewToken told the next token once one was used */
export function firstLink(accounts: Accounts, onNewToken: (token: string) => void): FirstLink {
  let token = mintSecret();
  return {
    get token() {
      return token;
    },
    async redeem(given) {
      if (hashSecret(given) !== hashSecret(token)) return undefined;
      // Before anything is waited for: of two who use it at once, one gets in.
      token = mintSecret();
      if (await ownerHasPassword(accounts)) return undefined;
      onNewToken(token);
      const [owner] = await accounts.owners();
      return owner ?? { ...FIRST_OWNER, id: await accounts.add(FIRST_OWNER) };
    },
  };
}
