/** Stores a person; an e-mail address that somebody else has is refused in words. */
import type { Accounts, StoredPerson } from '../store/accounts.ts';
import { StoreError } from '../store/store-error.ts';
import { AccountRefusal } from './account-refusal.ts';

/**
 * @param person without an id if they are new
 * @returns the id
 * @throws AccountRefusal `email_taken`
 */
export async function putPerson(
  accounts: Pick<Accounts, 'add' | 'put'>,
  person: Omit<StoredPerson, 'id'> & { id?: number },
): Promise<number> {
  const { id } = person;
  try {
    if (id === undefined) return await accounts.add(person);
    await accounts.put({ ...person, id });
    return id;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') throw new AccountRefusal('email_taken');
    throw error;
  }
}
