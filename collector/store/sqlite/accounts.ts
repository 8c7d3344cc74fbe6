/** The accounts of one database. */
import type { DatabaseSync } from 'node:sqlite';
import type { AuditEntry } from '../../../protocol/api/accounts.ts';
import type { Accounts, StoredLink, StoredPerson, StoredSession } from '../accounts.ts';
import { StoreError } from '../store-error.ts';
import type { Access } from './access.ts';
import type { Writer } from './writer.ts';

export function sqliteAccounts(db: DatabaseSync, access: Access, writer: Writer): Accounts {
  const people = db.prepare('SELECT * FROM people WHERE id > ? ORDER BY id LIMIT ?');
  const person = db.prepare('SELECT * FROM people WHERE id = ?');
  const byEmail = db.prepare('SELECT * FROM people WHERE email = ?');
  const owners = db.prepare("SELECT * FROM people WHERE role = 'owner' AND disabled = 0 ORDER BY id");
  const taken = db.prepare('SELECT 1 FROM people WHERE email = ? AND id <> ?');
  const add = db.prepare('INSERT INTO people (email, name, role, disabled, password) VALUES (?, ?, ?, ?, ?)');
  const put = db.prepare(
    'UPDATE people SET email = ?, name = ?, role = ?, disabled = ?, password = ? WHERE id = ?',
  );
  const session = db.prepare('SELECT * FROM sessions WHERE hash = ?');
  const sessions = db.prepare('SELECT * FROM sessions WHERE person = ? ORDER BY seen DESC');
  const putSession = db.prepare(
    'INSERT OR REPLACE INTO sessions (hash, person, begun, seen, browser) VALUES (?, ?, ?, ?, ?)',
  );
  const endSession = db.prepare('DELETE FROM sessions WHERE hash = ?');
  const endSessions = db.prepare('DELETE FROM sessions WHERE person = ?');
  const sweepSessions = db.prepare('DELETE FROM sessions WHERE begun < ? OR seen < ?');
  const sweepLinks = db.prepare('DELETE FROM links WHERE expires < ?');
  const dropLinks = db.prepare('DELETE FROM links WHERE person = ?');
  const putLink = db.prepare('INSERT INTO links (hash, person, expires) VALUES (?, ?, ?)');
  const link = db.prepare('SELECT * FROM links WHERE hash = ?');
  const takeLink = db.prepare('DELETE FROM links WHERE hash = ?');
  const note = db.prepare('INSERT INTO audit (at, who, action, subject, detail) VALUES (?, ?, ?, ?, ?)');
  const forgetNotes = db.prepare('DELETE FROM audit WHERE at < ? AND id < (SELECT max(id) FROM audit)');
  const audit = db.prepare('SELECT * FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?');

  const write = <T>(work: () => T): T => access(() => writer.transact(work));
  const mustBeFree = (email: string, id: number) => {
    if (taken.get(email, id)) throw new StoreError('conflict', 'Somebody has this e-mail address already.');
  };

  return {
    people: async ({ after, limit }) => access(() => people.all(after, limit).map(personOf)),
    person: async (id) => access(() => maybe(person.get(id), personOf)),
    byEmail: async (email) => access(() => maybe(byEmail.get(email), personOf)),
    owners: async () => access(() => owners.all().map(personOf)),
    add: async ({ email, name, role, disabled, password }) =>
      write(() => {
        mustBeFree(email, 0);
        return Number(add.run(email, name, role, disabled ? 1 : 0, password).lastInsertRowid);
      }),
    put: async ({ id, email, name, role, disabled, password }) =>
      write(() => {
        mustBeFree(email, id);
        put.run(email, name, role, disabled ? 1 : 0, password, id);
      }),

    session: async (hash) => access(() => maybe(session.get(hash), sessionOf)),
    sessions: async (of) => access(() => sessions.all(of).map(sessionOf)),
    putSession: async ({ hash, person: of, begun, seen, browser }) =>
      write(() => void putSession.run(hash, of, begun, seen, browser)),
    endSession: async (hash) => write(() => void endSession.run(hash)),
    endSessions: async (of) => write(() => void endSessions.run(of)),
    sweep: async ({ begun, seen, expires }) =>
      write(() => {
        sweepSessions.run(begun, seen);
        sweepLinks.run(expires);
      }),

    putLink: async ({ hash, person: of, expires }) =>
      write(() => {
        dropLinks.run(of);
        putLink.run(hash, of, expires);
      }),
    link: async (hash) => access(() => maybe(link.get(hash), (row) => ({ ...row }) as unknown as StoredLink)),
    takeLink: async (hash) => write(() => takeLink.run(hash).changes === 1),

    note: async ({ at, who, action, subject, detail }) =>
      write(() => void note.run(at, who, action, subject, detail)),
    forgetNotes: async (before) => write(() => void forgetNotes.run(before)),
    audit: async ({ before = Number.MAX_SAFE_INTEGER, limit }) =>
      access(() => audit.all(before, limit).map((row) => ({ ...row }) as unknown as AuditEntry)),
  };
}

type Row = Record<string, unknown>;

function maybe<T>(row: Row | undefined, read: (row: Row) => T): T | undefined {
  return row && read(row);
}

function personOf(row: Row): StoredPerson {
  return { ...(row as unknown as StoredPerson), disabled: row['disabled'] === 1 };
}

function sessionOf(row: Row): StoredSession {
  return { ...(row as unknown as StoredSession) };
}
