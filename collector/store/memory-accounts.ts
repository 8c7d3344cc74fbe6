/** The accounts of the store in memory. */
import type { AuditEntry } from '../../protocol/api/accounts.ts';
import type { Accounts, StoredLink, StoredPerson, StoredSession } from './accounts.ts';
import { StoreError } from './store-error.ts';

export function memoryAccounts(open: () => void): Accounts {
  const people: StoredPerson[] = [];
  const sessions = new Map<string, StoredSession>();
  const links = new Map<string, StoredLink>();
  const entries: AuditEntry[] = [];

  function put(person: StoredPerson): void {
    if (people.some(({ id, email }) => email === person.email && id !== person.id)) {
      throw new StoreError('conflict', 'Somebody has this e-mail address already.');
    }
    people[person.id - 1] = { ...person };
  }
  const copy = <T extends object>(one: T | undefined) => one && { ...one };

  return {
    async people({ after, limit }) {
      open();
      return people
        .filter(({ id }) => id > after)
        .slice(0, limit)
        .map((one) => ({ ...one }));
    },
    async person(id) {
      open();
      return copy(people[id - 1]);
    },
    async byEmail(email) {
      open();
      return copy(people.find((one) => one.email === email));
    },
    async owners() {
      open();
      return people.filter(({ role, disabled }) => role === 'owner' && !disabled).map((one) => ({ ...one }));
    },
    async add(person) {
      open();
      const id = people.length + 1;
      put({ ...person, id });
      return id;
    },
    async put(person) {
      open();
      put(person);
    },

    async session(hash) {
      open();
      return copy(sessions.get(hash));
    },
    async sessions(person) {
      open();
      return [...sessions.values()]
        .filter((one) => one.person === person)
        .sort((a, b) => b.seen - a.seen)
        .map((one) => ({ ...one }));
    },
    async putSession(session) {
      open();
      sessions.set(session.hash, { ...session });
    },
    async endSession(hash) {
      open();
      sessions.delete(hash);
    },
    async endSessions(person) {
      open();
      for (const [hash, one] of sessions) if (one.person === person) sessions.delete(hash);
    },
    async sweep({ begun, seen, expires }) {
      open();
      for (const [hash, one] of sessions) if (one.begun < begun || one.seen < seen) sessions.delete(hash);
      for (const [hash, one] of links) if (one.expires < expires) links.delete(hash);
    },

    async putLink(link) {
      open();
      for (const [hash, { person }] of links) if (person === link.person) links.delete(hash);
      links.set(link.hash, { ...link });
    },
    async link(hash) {
      open();
      return copy(links.get(hash));
    },
    async takeLink(hash) {
      open();
      return links.delete(hash);
    },

    async note(entry) {
      open();
      entries.push({ ...entry, id: (entries.at(-1)?.id ?? 0) + 1 });
    },
    async forgetNotes(before) {
      open();
      const last = entries.at(-1);
      const kept = entries.filter((one) => one === last || one.at >= before);
      entries.splice(0, entries.length, ...kept);
    },
    async audit({ before = Number.POSITIVE_INFINITY, limit }) {
      open();
      return entries
        .filter(({ id }) => id < before)
        .reverse()
        .slice(0, limit)
        .map((one) => ({ ...one }));
    },
  };
}
