/** What is done to drafts is in the audit, saves in a row as one entry; what is old leaves it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepAudit } from '../../collector/accounts/keep-audit.ts';
import { memoryStore } from '../../collector/store/memory.ts';
import type { AuditEntry, AuditReply } from '../../protocol/api/accounts.ts';
import { type ConsoleClient, consoleClient } from '../support/console-client.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';

const MINUTE = 60_000;
const SITE = '/api/sites/demo';
let run: RunningCollector;
let ann: ConsoleClient;
let now = 0;

beforeEach(async () => {
  now = 1_790_000_000_000;
  run = await runCollector({ rules: [CART_OFFER], consoleOwned: true, now: () => now });
  ann = consoleClient(run.url);
  await ann.bySignInLink(run.collector.signIn.token);
  await ann.ask('PUT', '/api/me', {
    name: 'Ann',
    email: 'ann@shop.example',
    password: 'a few plain words in a row',
  });
});
afterEach(() => run.stop());

async function joined(name: string): Promise<ConsoleClient> {
  const email = `${name.toLowerCase()}@shop.example`;
  const { body } = await ann.ask('POST', '/api/people', { email, name, role: 'marketer' });
  const other = consoleClient(run.url);
  const password = 'other plain words in a row';
  await other.ask('POST', '/api/invitation', { token: (body as { token: string }).token, name, password });
  return other;
}

let revision = 0;
async function save(who: ConsoleClient, content: object | null, id = 'mine'): Promise<void> {
  const answer = await who.ask('PUT', `${SITE}/draft/rules/${id}`, { content, revision });
  expect(answer.status).toBe(200);
  revision = (answer.body as { revision: number }).revision;
}

/** @returns the entries about drafts, the earliest first */
async function told(): Promise<string[]> {
  const { entries } = (await ann.ask('GET', '/api/audit')).body as AuditReply;
  return entries
    .filter(({ action }) => /draft|import|published/.test(action))
    .map(({ who, action, subject }) => `${who.split('@')[0]} ${action} ${subject}`)
    .reverse();
}

describe('the audit of drafts (spec: J8)', () => {
  it('has saves in a row once in ten minutes, and again when somebody or something came between', async () => {
    revision = 0;
    const ben = await joined('Ben');
    const rule = (name: string) => ({ id: 'mine', name });
    await save(ann, rule('A gift'));
    await save(ann, rule('A gift for'));
    now += 9 * MINUTE;
    await save(ann, rule('A gift for you'));
    expect(await told()).toEqual(['ann draft_saved A gift']);
    now += 2 * MINUTE;
    await save(ann, rule('A gift'));
    await save(ben, rule('A present'));
    await save(ann, rule('A gift'));
    await save(ann, null);
    await save(ann, { id: 'mine', name: ' ' });
    expect((await told()).slice(1)).toEqual([
      'ann draft_saved A gift',
      'ben draft_saved A present',
      'ann draft_saved A gift',
      'ann draft_deleted A gift',
      'ann draft_saved mine',
    ]);
  });

  it('tells what is reverted, discarded, imported and published, and that what comes after is new', async () => {
    const { name } = CART_OFFER;
    revision = 0;
    await save(ann, { ...CART_OFFER, priority: 7 }, CART_OFFER.id);
    await ann.ask('DELETE', `${SITE}/draft/rules/${CART_OFFER.id}?revision=${revision}`);
    revision += 1;
    await save(ann, { ...CART_OFFER, priority: 8 }, CART_OFFER.id);
    await ann.ask('POST', `${SITE}/publish`, { note: 'eight', live: 1 });
    revision += 1;
    await save(ann, { ...CART_OFFER, priority: 9 }, CART_OFFER.id);
    await ann.ask('PUT', `${SITE}/draft/settings`, { content: { holdout: 5 }, revision: 0 });
    await ann.ask('DELETE', `${SITE}/draft/settings?revision=1`);
    await ann.ask('DELETE', `${SITE}/draft`);
    await ann.ask('POST', `${SITE}/import`, { rulebook: {}, rules: [CART_OFFER] });
    expect(await told()).toEqual([
      `ann draft_saved ${name}`,
      `ann draft_reverted ${name}`,
      `ann draft_saved ${name}`,
      'ann published demo, version 2',
      `ann draft_saved ${name}`,
      'ann draft_saved ',
      'ann draft_reverted ',
      'ann draft_discarded demo',
      'ann rules_imported demo',
    ]);
  });

  it('has nothing of a save that somebody else was faster with', async () => {
    revision = 0;
    await save(ann, { id: 'mine', name: 'A gift' });
    const before = await told();
    const late = await ann.ask('PUT', `${SITE}/draft/rules/mine`, { content: { id: 'mine' }, revision: 0 });
    expect([late.code, await told()]).toEqual(['stale', before]);
  });
});

describe('the audit names rules as people know them (spec: I7)', () => {
  const put = (who: ConsoleClient, rule: string, off: boolean) =>
    who.ask('PUT', `${SITE}/switches`, { rule, off, why: 'wrong price' });
  const switched = async () =>
    ((await ann.ask('GET', '/api/audit')).body as AuditReply).entries
      .filter(({ action }) => action.startsWith('switched'))
      .map(({ subject }) => subject)
      .reverse();

  it('as they were called then', async () => {
    revision = 0;
    const { id, name } = CART_OFFER;
    await put(ann, id, true);
    await save(ann, { ...CART_OFFER, name: 'A gift' }, id);
    await ann.ask('POST', `${SITE}/publish`, { note: 'another name', live: 1 });
    revision += 1;
    await put(ann, id, false);
    await save(ann, null, id);
    expect(await switched()).toEqual([name, 'A gift']);
    expect((await told()).slice(-1)).toEqual(['ann draft_deleted A gift']);
  });

  /** [what, entry as an older collector noted it, what stands there] */
  const older: [string, { action: AuditEntry['action']; subject: string; detail: string }, string][] = [
    ['a rule', { action: 'switched_off', subject: CART_OFFER.id, detail: 'wrong price' }, CART_OFFER.name],
    [
      'a rule in a draft',
      { action: 'draft_deleted', subject: CART_OFFER.id, detail: 'demo' },
      CART_OFFER.name,
    ],
    [
      'a rule of no such site',
      { action: 'draft_deleted', subject: CART_OFFER.id, detail: 'gone' },
      CART_OFFER.id,
    ],
    ['a rule that is gone', { action: 'switched_on', subject: 'summer-sale', detail: '' }, 'summer-sale'],
    ['a site', { action: 'switched_off', subject: 'demo', detail: 'the shop is down' }, 'demo'],
    ['another thing', { action: 'site_changed', subject: CART_OFFER.id, detail: '' }, CART_OFFER.id],
  ];
  it.each(older)('%s, noted by its id', async (_what, entry, subject) => {
    await run.store.accounts.note({ at: now, who: 'Ann', ...entry });
    const { entries } = (await ann.ask('GET', '/api/audit')).body as AuditReply;
    expect(entries[0]?.subject).toBe(subject);
  });
});

it('the audit keeps entries for its days and says for how many (spec: J9)', async () => {
  expect(((await ann.ask('GET', '/api/audit')).body as AuditReply).days).toBe(400);
  const store = memoryStore();
  const DAY = 86_400_000;
  const said = { who: 'Ann', action: 'signed_in', subject: '', detail: '' } as const;
  for (const day of [1, 100, 101]) await store.accounts.note({ ...said, at: day * DAY });
  const failures: unknown[] = [];
  const keeping = keepAudit(
    store.accounts,
    50,
    () => 140 * DAY,
    (error) => failures.push(error),
  );
  await keeping.stop();
  expect((await store.accounts.audit({ limit: 9 })).map(({ at }) => at / DAY)).toEqual([101, 100]);
  await store.close();
  await keepAudit(
    store.accounts,
    50,
    () => 140 * DAY,
    (error) => failures.push(error),
  ).stop();
  expect(failures).toHaveLength(1);
});
