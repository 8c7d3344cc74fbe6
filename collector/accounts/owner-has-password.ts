/** Whether an owner has a password: until then the way in is the link printed at the start. */
import type { Accounts } from '../store/accounts.ts';

export async function ownerHasPassword(accounts: Pick<Accounts, 'owners'>): Promise<boolean> {
  return (await accounts.owners()).some(({ password }) => password !== null);
}
