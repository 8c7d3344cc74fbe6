/** People, sessions, links and the audit. */
import { expect } from 'vitest';
import type { Case } from '../case.ts';
import { T0 } from '../sample.ts';

const ANN = {
  email: 'ann@shop.example',
  name: 'Ann',
  role: 'owner',
  disabled: false,
  password: null,
} as const;
const BEN = { ...ANN, email: 'ben@shop.example', name: 'Ben', role: 'agent' } as const;
const session = { hash: 'h1', person: 1, begun: T0, seen: T0, browser: 'Firefox' };
const said = { at: T0, who: 'Ann', action: 'person_added', subject: 'Ben', detail: 'agent' } as const;

export const ACCOUNTS: Case[] = [
  [
    'people come by id, by e-mail address, and a page at a time',
    async ({ accounts }) => {
      const ann = { ...ANN, id: await accounts.add(ANN) };
      const ben = { ...BEN, id: await accounts.add(BEN) };
      expect([ann.id, ben.id]).toEqual([1, 2]);
      expect(await accounts.person(2)).toEqual(ben);
      expect(await accounts.byEmail('ann@shop.example')).toEqual(ann);
      expect(await accounts.byEmail('nobody@shop.example')).toBeUndefined();
      expect(await accounts.people({ after: 0, limit: 1 })).toEqual([ann]);
      expect(await accounts.people({ after: 1, limit: 9 })).toEqual([ben]);
    },
  ],
  [
    'an e-mail address belongs to one person; a change that would take it leaves nothing behind',
    async ({ accounts }) => {
      await accounts.add(ANN);
      const id = await accounts.add(BEN);
      await expect(accounts.add(ANN)).rejects.toMatchObject({ code: 'conflict' });
      await expect(accounts.put({ ...BEN, id, email: ANN.email })).rejects.toMatchObject({
        code: 'conflict',
      });
      await accounts.put({ ...BEN, id, password: '$argon2id$', disabled: true });
      expect(await accounts.person(id)).toEqual({ ...BEN, id, password: '$argon2id$', disabled: true });
      expect(await accounts.people({ after: 0, limit: 9 })).toHaveLength(2);
    },
  ],
  [
    'owners are those of the role who are not disabled',
    async ({ accounts }) => {
      const ann = { ...ANN, id: await accounts.add(ANN) };
      await accounts.add(BEN);
      await accounts.add({ ...ANN, email: 'eve@shop.example', disabled: true });
      expect(await accounts.owners()).toEqual([ann]);
    },
  ],
  [
    'sessions of one person, the latest used first; one ends, or all of them',
    async ({ accounts }) => {
      const later = { ...session, hash: 'h2', seen: T0 + 5 };
      const other = { ...session, hash: 'h3', person: 2 };
      for (const one of [session, later, other]) await accounts.putSession(one);
      await accounts.putSession({ ...session, seen: T0 + 1 });
      expect(await accounts.sessions(1)).toEqual([later, { ...session, seen: T0 + 1 }]);
      await accounts.endSession('h2');
      expect(await accounts.session('h2')).toBeUndefined();
      await accounts.endSessions(1);
      expect(await accounts.sessions(1)).toEqual([]);
      expect(await accounts.session('h3')).toEqual(other);
    },
  ],
  [
    'only the newest link of a person works, and for one of two who take it',
    async ({ accounts }) => {
      await accounts.putLink({ hash: 'l1', person: 1, expires: T0 });
      await accounts.putLink({ hash: 'l2', person: 1, expires: T0 });
      expect(await accounts.link('l1')).toBeUndefined();
      expect(await accounts.link('l2')).toEqual({ hash: 'l2', person: 1, expires: T0 });
      const taken = await Promise.all([accounts.takeLink('l2'), accounts.takeLink('l2')]);
      expect(taken.sort()).toEqual([false, true]);
    },
  ],
  [
    'what can never be used again is swept',
    async ({ accounts }) => {
      await accounts.putSession(session);
      await accounts.putSession({ ...session, hash: 'h2', begun: T0 - 9, seen: T0 });
      await accounts.putSession({ ...session, hash: 'h3', seen: T0 - 1 });
      await accounts.putLink({ hash: 'l1', person: 1, expires: T0 - 1 });
      await accounts.putLink({ hash: 'l2', person: 2, expires: T0 });
      await accounts.sweep({ begun: T0 - 1, seen: T0, expires: T0 });
      expect(await accounts.sessions(1)).toEqual([session]);
      expect(await accounts.link('l1')).toBeUndefined();
      expect(await accounts.link('l2')).toBeDefined();
    },
  ],
  [
    'the audit is kept in order and read from its end',
    async ({ accounts }) => {
      for (let detail = 1; detail <= 3; detail++) await accounts.note({ ...said, detail: String(detail) });
      const [third, second] = await accounts.audit({ limit: 2 });
      expect([third, second]).toEqual([
        { ...said, id: 3, detail: '3' },
        { ...said, id: 2, detail: '2' },
      ]);
      expect(await accounts.audit({ before: 2, limit: 9 })).toEqual([{ ...said, id: 1, detail: '1' }]);
      expect(await accounts.audit({ before: 1, limit: 9 })).toEqual([]);
    },
  ],
  [
    'the audit lets go of what is old, and no id comes again',
    async ({ accounts }) => {
      for (const at of [1, 2, 3]) await accounts.note({ ...said, at });
      await accounts.forgetNotes(2);
      expect((await accounts.audit({ limit: 9 })).map(({ id }) => id)).toEqual([3, 2]);
      await accounts.forgetNotes(9);
      await accounts.note({ ...said, at: 4 });
      expect((await accounts.audit({ limit: 9 })).map(({ id }) => id)).toEqual([4, 3]);
    },
  ],
];
