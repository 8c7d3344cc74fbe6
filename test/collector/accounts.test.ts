/** Sign-in, people, roles, sessions and the audit, through the collector's own address. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { argon2id, COST } from '../../collector/accounts/argon2id.ts';
import { attempts } from '../../collector/accounts/attempts.ts';
import { hashPassword } from '../../collector/accounts/hash-password.ts';
import { networkOf } from '../../collector/accounts/network-of.ts';
import { readPhc } from '../../collector/accounts/phc.ts';
import { ROUTE_ROLES } from '../../collector/http/routes/route-roles.ts';
import type {
  AuditReply,
  LinkReply,
  MeReply,
  PeopleReply,
  Role,
  SessionsReply,
} from '../../protocol/api/accounts.ts';
import { type ConsoleClient, consoleClient } from '../support/console-client.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';

const PASSWORD = 'a ring for every finger';
const OTHER = 'another ring, silver this time';
const ANN = { name: 'Ann', email: 'Ann@Shop.example ' };
const DAY = 86_400_000;

let now: number;
let run: RunningCollector;
let owner: ConsoleClient;
beforeEach(async () => {
  now = Date.now();
  run = await runCollector({ now: () => now });
  owner = consoleClient(run.url);
});
afterEach(() => run.stop());

/** Ann follows the link printed at the start, and sets her password. */
async function settle(): Promise<void> {
  await owner.bySignInLink(run.collector.signIn.token);
  expect((await owner.ask('PUT', '/api/me', { ...ANN, password: PASSWORD })).status).toBe(200);
}
async function add(email: string, role: Role): Promise<LinkReply> {
  const { status, body } = await owner.ask('POST', '/api/people', { email, name: email.split('@')[0], role });
  expect(status).toBe(200);
  return body;
}
/** Adds somebody who then follows their link. */
async function joined(email: string, role: Role): Promise<ConsoleClient & { id: number }> {
  const { token, person } = await add(email, role);
  const client = consoleClient(run.url);
  const answer = await client.ask('POST', '/api/invitation', { token, name: person.name, password: OTHER });
  expect(answer.status).toBe(200);
  return Object.assign(client, { id: person.id });
}
const signIn = (client: ConsoleClient, email: string, password: string) =>
  client.ask('POST', '/api/sign-in', { email, password });
const audit = async () => ((await owner.ask('GET', '/api/audit')).body as AuditReply).entries;

describe('the first owner (spec: I1)', () => {
  it('comes in by the link printed at the start, sets a password, and then signs in with it', async () => {
    const early = run.collector.signIn.token;
    expect((await owner.ask('GET', '/api/sign-in')).body).toEqual({ passwords: false });
    const linked = await owner.bySignInLink(early);
    expect(linked.headers.get('location')).toBe('/console/');
    const me = (await owner.ask('GET', '/api/me')).body as MeReply;
    expect(me).toEqual({ person: { id: 1, email: '', name: 'Owner', role: 'owner' }, hasPassword: false });
    expect((await owner.ask('PUT', '/api/me', { ...ANN, password: PASSWORD })).status).toBe(200);

    const next = run.collector.signIn.token;
    expect(next).not.toBe(early);
    for (const token of [early, next]) {
      const late = await consoleClient(run.url).bySignInLink(token);
      expect(late.headers.get('location')).toBe('/console/?signed-out=link');
    }
    const browser = consoleClient(run.url);
    expect((await browser.ask('GET', '/api/sign-in')).body).toEqual({ passwords: true });
    expect((await signIn(browser, ' ANN@shop.example', PASSWORD)).status).toBe(200);
    expect((await browser.ask('GET', '/api/me')).body).toEqual({
      person: { id: 1, email: 'ann@shop.example', name: 'Ann', role: 'owner' },
      hasPassword: true,
    });
  });

  it('needs the present password to change it or the address, and other sessions end with it', async () => {
    await settle();
    const elsewhere = consoleClient(run.url);
    await signIn(elsewhere, ANN.email, PASSWORD);
    const change = (body: object) => owner.ask('PUT', '/api/me', { ...ANN, ...body });
    expect((await change({ password: OTHER })).code).toBe('wrong_password');
    expect((await change({ email: 'eve@shop.example', present: 'not the password' })).code).toBe(
      'wrong_password',
    );
    expect((await change({ name: 'Anna' })).status).toBe(200);
    expect((await elsewhere.ask('GET', '/api/me')).status).toBe(200);
    const before = owner.cookie;
    expect((await change({ password: OTHER, present: PASSWORD })).status).toBe(200);
    expect((await elsewhere.ask('GET', '/api/me')).code).toBe('signed_out');
    expect((await owner.ask('GET', '/api/me')).status).toBe(200);
    expect((await owner.ask('GET', '/api/me', undefined, { cookie: before })).code).toBe('signed_out');
  });

  it.each([
    ['short', 'eleven char'],
    ['of few characters', 'aaaabbbbaaaabbbb'],
    ['the e-mail address', 'ann@shop.example'],
    ['too long', `${PASSWORD}${'x'.repeat(200)}`],
  ])('may not choose a password that is %s', async (_what, password) => {
    await owner.bySignInLink(run.collector.signIn.token);
    const answer = await owner.ask('PUT', '/api/me', { ...ANN, password });
    expect([400, answer.status]).toEqual([answer.status, 400]);
    expect(['weak_password', 'malformed']).toContain(answer.code);
    expect((await owner.ask('GET', '/api/sign-in')).body).toEqual({ passwords: false });
  });
});

describe('passwords (spec: I2)', () => {
  it('are argon2id with the parameters of OWASP and a salt of their own', async () => {
    await settle();
    const stored = (await run.store.accounts.person(1))?.password ?? '';
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hashPassword(PASSWORD)).not.toBe(stored);
    const { salt, key } = readPhc(stored) ?? { salt: randomBytes(16), key: randomBytes(32) };
    expect(await argon2id(PASSWORD, salt, COST)).toEqual(key);
  });

  it('of less work are hashed anew when they are used', async () => {
    await settle();
    const person = await run.store.accounts.person(1);
    if (!person) throw new Error('There is no owner.');
    const weaker = await hashPassword(PASSWORD, { ...COST, memory: 9_728 });
    await run.store.accounts.put({ ...person, password: weaker });
    expect((await signIn(consoleClient(run.url), ANN.email, PASSWORD)).status).toBe(200);
    expect((await run.store.accounts.person(1))?.password).toContain('$m=19456,t=2,p=1$');
  });

  it('that are wrong, of nobody, disabled or invited get the same answer', async () => {
    await settle();
    await add('invited@shop.example', 'agent');
    const gone = await joined('gone@shop.example', 'agent');
    await owner.ask('PUT', `/api/people/${gone.id}`, { disabled: true });
    const answers = [];
    for (const [email, password] of [
      [ANN.email, OTHER],
      ['nobody@shop.example', PASSWORD],
      ['no address', PASSWORD],
      ['invited@shop.example', ''],
      ['gone@shop.example', OTHER],
    ] as const) {
      const { status, body, headers } = await signIn(consoleClient(run.url), email, password);
      answers.push(JSON.stringify([status, body, headers.get('set-cookie')]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('401,{"code":"wrong_sign_in"');
  });

  it('of nobody cost as much work as a wrong one', async () => {
    await settle();
    const take = async (email: string) => {
      const began = performance.now();
      await signIn(consoleClient(run.url), email, OTHER);
      return performance.now() - began;
    };
    const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
    for (let round = 0; round < 5; round++) {
      fastest.known = Math.min(fastest.known, await take(ANN.email));
      fastest.unknown = Math.min(fastest.unknown, await take('nobody@shop.example'));
    }
    // The hash is nearly all of it: without it the answer takes a tenth of this.
    expect(fastest.unknown).toBeGreaterThan(fastest.known / 3);
  });

  it('may be tried ten times an address, then once a minute, and Retry-After says so', async () => {
    await settle();
    const tries = [];
    for (let count = 0; count < 11; count++)
      tries.push(await signIn(consoleClient(run.url), ANN.email, OTHER));
    expect(tries.slice(0, 10).map(({ code }) => code)).toEqual(Array(10).fill('wrong_sign_in'));
    expect([tries[10]?.code, tries[10]?.headers.get('retry-after')]).toEqual(['rate_limited', '60']);
    expect((await signIn(consoleClient(run.url), ANN.email, PASSWORD)).code).toBe('rate_limited');
    now += 60_000;
    expect((await signIn(consoleClient(run.url), ANN.email, PASSWORD)).status).toBe(200);
  });

  it('may be tried by others while a stranger fails: ten from each network, a hundred from all', () => {
    const limits = attempts(() => now);
    const failures = (network: string) => {
      for (let count = 0; count < 10; count++) limits.take(network, 'ann@shop.example');
      expect(() => limits.take(network, 'ann@shop.example')).toThrow(/Too many requests/);
    };
    for (let network = 0; network < 10; network++) failures(`203.0.113.${network}`);
    expect(() => limits.take('198.51.100.1', 'ann@shop.example')).toThrow(/Too many requests/);
    limits.take('198.51.100.1', 'ben@shop.example');
    now += 10_000;
    limits.take('198.51.100.1', 'ann@shop.example');
  });

  it('may be tried by one network sixty times, whatever the address', async () => {
    const codes = [];
    for (let count = 0; count < 61; count++) {
      const look = { token: String(count) };
      codes.push((await consoleClient(run.url).ask('POST', '/api/invitation/look', look)).code);
    }
    expect(new Set(codes.slice(0, 60))).toEqual(new Set(['link_ended']));
    expect(codes[60]).toBe('rate_limited');
  });

  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is of the network %s', (ip, network) => expect(networkOf(ip)).toBe(network));
});

describe('sessions (spec: I3)', () => {
  it('are cookies no script reads, and only hashes are stored', async () => {
    await settle();
    const set = (await signIn(owner, ANN.email, PASSWORD)).headers.get('set-cookie') ?? '';
    expect(set).toMatch(/^kairos_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/);
    const secret = owner.cookie.split('=')[1] ?? '';
    expect(await run.store.accounts.session(secret)).toBeUndefined();
    expect(await run.store.accounts.sessions(1)).toHaveLength(2);
  });

  it('are sent over https alone behind a proxy that speaks it, which also says where the console is', async () => {
    const { folder } = run;
    await run.collector.close();
    run = await runCollector({ folder, trustProxy: ['127.0.0.1'] });
    owner = consoleClient(run.url);
    const told = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'console.example' };
    const link = `/sign-in?token=${run.collector.signIn.token}`;
    const { headers } = await owner.ask('GET', link, undefined, told);
    expect(headers.get('set-cookie')).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
    const ask = (origin: string) =>
      fetch(`${run.url}/api/me`, { headers: { ...told, cookie: owner.cookie, origin } });
    expect((await ask('https://console.example')).status).toBe(200);
    expect((await ask('https://shop.example')).status).toBe(403);
  });

  it('survive a restart, and end after twelve idle hours or thirty days', async () => {
    await settle();
    const { folder } = run;
    const { cookie } = owner;
    await run.collector.close();
    run = await runCollector({ folder, now: () => now });
    owner = Object.assign(consoleClient(run.url), { cookie });
    expect((await owner.ask('GET', '/api/me')).status).toBe(200);
    const begun = now;
    for (let half = 0; half < 60; half++) {
      now += DAY / 2 - 1;
      expect((await owner.ask('GET', '/api/me')).status, `after ${half} half days`).toBe(200);
    }
    now = begun + 30 * DAY;
    expect((await owner.ask('GET', '/api/me')).code).toBe('signed_out');
    const idle = consoleClient(run.url);
    await signIn(idle, ANN.email, PASSWORD);
    now += DAY / 2;
    expect((await idle.ask('GET', '/api/me')).code).toBe('signed_out');
  });

  it('are listed to their person, who ends each of them', async () => {
    await settle();
    const phone = consoleClient(run.url);
    await signIn(phone, ANN.email, PASSWORD);
    const list = async () => ((await owner.ask('GET', '/api/me/sessions')).body as SessionsReply).sessions;
    const sessions = await list();
    expect(sessions.map(({ browser, current }) => [browser, current]).sort()).toEqual([
      ['Firefox', false],
      ['Firefox', true],
    ]);
    const other = sessions.find(({ current }) => !current)?.id;
    expect((await owner.ask('DELETE', `/api/me/sessions/${other}`)).status).toBe(200);
    expect((await owner.ask('DELETE', `/api/me/sessions/${other}`)).status).toBe(404);
    expect((await phone.ask('GET', '/api/me')).code).toBe('signed_out');
    expect(await list()).toHaveLength(1);
  });
});

describe('people (spec: I4)', () => {
  it('are added with a link that works once, within seven days', async () => {
    await settle();
    const { token, person, expires } = await add('Ben@shop.example', 'marketer');
    expect([person.email, expires]).toEqual(['ben@shop.example', now + 7 * DAY]);
    const ben = consoleClient(run.url);
    const look = await ben.ask('POST', '/api/invitation/look', { token });
    expect(look.body).toEqual({ email: 'ben@shop.example', name: 'Ben', role: 'marketer' });
    const use = (name: string) => ben.ask('POST', '/api/invitation', { token, name, password: OTHER });
    expect((await ben.ask('POST', '/api/invitation', { token, name: 'Ben', password: 'short' })).code).toBe(
      'weak_password',
    );
    expect((await use('Benedict')).status).toBe(200);
    expect((await ben.ask('GET', '/api/me')).body).toMatchObject({
      person: { name: 'Benedict', role: 'marketer' },
    });
    expect((await use('Mallory')).code).toBe('link_ended');
    const late = await add('late@shop.example', 'agent');
    now += 7 * DAY;
    expect((await ben.ask('POST', '/api/invitation/look', { token: late.token })).code).toBe('link_ended');
  });

  it('are listed with their state, a page at a time', async () => {
    await settle();
    await add('ben@shop.example', 'marketer');
    const first = (await owner.ask('GET', '/api/people')).body as PeopleReply;
    expect(first.people.map(({ email, state }) => [email, state])).toEqual([
      ['ann@shop.example', 'active'],
      ['ben@shop.example', 'invited'],
    ]);
    expect([first.people[0]?.seen, first.next]).toEqual([now, undefined]);
    for (let count = 3; count <= 51; count++) await add(`p${count}@shop.example`, 'agent');
    const page = (await owner.ask('GET', '/api/people')).body as PeopleReply;
    expect([page.people.length, page.next]).toEqual([50, 50]);
    const rest = (await owner.ask('GET', '/api/people?after=50')).body as PeopleReply;
    expect([rest.people.length, rest.next]).toEqual([1, undefined]);
    expect((await owner.ask('GET', '/api/people?after=x')).code).toBe('malformed');
  });

  it.each([
    ['disabled', { disabled: true }],
    ['given another role', { role: 'agent' }],
  ])('who are %s are signed out at once', async (_what, change) => {
    await settle();
    const ben = await joined('ben@shop.example', 'marketer');
    expect((await ben.ask('GET', '/api/me')).status).toBe(200);
    expect((await owner.ask('PUT', `/api/people/${ben.id}`, change)).status).toBe(200);
    expect((await ben.ask('GET', '/api/me')).code).toBe('signed_out');
  });

  it('who lost their password get a new link; the old password and its sessions end when it is used', async () => {
    await settle();
    const ben = await joined('ben@shop.example', 'agent');
    const older = (await owner.ask('POST', `/api/people/${ben.id}/link`)).body as LinkReply;
    const { token } = (await owner.ask('POST', `/api/people/${ben.id}/link`)).body as LinkReply;
    const again = consoleClient(run.url);
    const use = (link: string) =>
      again.ask('POST', '/api/invitation', { token: link, name: 'Ben', password: PASSWORD });
    expect((await use(older.token)).code).toBe('link_ended');
    expect((await ben.ask('GET', '/api/me')).status).toBe(200);
    expect((await use(token)).status).toBe(200);
    expect((await ben.ask('GET', '/api/me')).code).toBe('signed_out');
    expect((await signIn(consoleClient(run.url), 'ben@shop.example', OTHER)).code).toBe('wrong_sign_in');
  });

  it('there is always an owner who can sign in', async () => {
    await settle();
    const { person } = await add('invited@shop.example', 'owner');
    const change = (id: number, to: object) => owner.ask('PUT', `/api/people/${id}`, to);
    expect((await change(1, { role: 'marketer' })).code).toBe('last_owner');
    expect((await change(1, { disabled: true })).code).toBe('last_owner');
    expect((await change(person.id, { disabled: true })).status).toBe(200);
    const eve = await joined('eve@shop.example', 'owner');
    const both = await Promise.all([
      owner.ask('PUT', `/api/people/${eve.id}`, { disabled: true }),
      eve.ask('PUT', '/api/people/1', { disabled: true }),
    ]);
    expect(both.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });

  it.each([
    ['no address', { email: 'ben', name: 'Ben', role: 'agent' }, 'bad_email'],
    ['an address somebody has', { email: 'ANN@shop.example', name: 'Ben', role: 'agent' }, 'email_taken'],
    ['no name', { email: 'ben@shop.example', name: ' ', role: 'agent' }, 'malformed'],
    ['a role there is not', { email: 'ben@shop.example', name: 'Ben', role: 'admin' }, 'malformed'],
  ])('with %s are not added', async (_what, body, code) => {
    await settle();
    expect((await owner.ask('POST', '/api/people', body)).code).toBe(code);
    expect((await owner.ask('PUT', '/api/people/9', { role: 'agent' })).code).toBe('not_found');
    expect(await run.store.accounts.people({ after: 0, limit: 9 })).toHaveLength(1);
  });
});

/** `PUT /api/sites/:site/x` as something that can be asked. */
function askOf(route: string): [method: string, path: string] {
  const [method = '', path = ''] = route.split(' ');
  return [method, path.replace(':site', 'demo').replace(/:\w+/g, '1')];
}
const GUARDED = Object.entries(ROUTE_ROLES).filter(([, role]) => role !== 'anyone');

describe('who may do what (R7, spec: I5)', () => {
  it('no login: every route of the API is 401', async () => {
    const nobody = consoleClient(run.url);
    for (const [route] of GUARDED) {
      const { status, code } = await nobody.ask(...askOf(route));
      expect([route, status, code]).toEqual([route, 401, 'signed_out']);
    }
  });

  it('wrong role: 403 for an agent and a marketer wherever the table asks for more', async () => {
    await settle();
    const agent = await joined('agent@shop.example', 'agent');
    const marketer = await joined('marketer@shop.example', 'marketer');
    for (const [route, role] of GUARDED) {
      if (role !== 'agent')
        expect([route, (await agent.ask(...askOf(route))).code]).toEqual([route, 'wrong_role']);
      if (role === 'owner')
        expect([route, (await marketer.ask(...askOf(route))).code]).toEqual([route, 'wrong_role']);
    }
    expect((await agent.ask('GET', '/api/journeys?site=demo')).status).toBe(200);
    // Who is stuck and why is what agents are there for; what the shop earns is not.
    for (const seen of ['trouble', 'moments', 'find?text=T-2041', 'find/choices']) {
      expect([seen, (await agent.ask('GET', `/api/sites/demo/${seen}`)).status]).toEqual([seen, 200]);
    }
    for (const unseen of [
      'funnel?from=1&to=2',
      'leaks?from=1&to=2',
      'interventions?from=1&to=2',
      'rules/figures',
    ]) {
      expect([unseen, (await agent.ask('GET', `/api/sites/demo/${unseen}`)).code]).toEqual([
        unseen,
        'wrong_role',
      ]);
    }
    expect((await marketer.ask('GET', '/api/sites/demo/switches')).status).toBe(200);
    expect((await owner.ask('GET', '/api/audit')).status).toBe(200);
  });

  it('a cookie that was stolen is worth nothing after sign-out', async () => {
    await settle();
    const { cookie } = owner;
    expect((await owner.ask('POST', '/api/sign-out')).status).toBe(200);
    expect(owner.cookie).toBe('');
    for (const path of ['/api/me', '/api/journeys?site=demo', '/api/people']) {
      expect((await owner.ask('GET', path, undefined, { cookie })).code).toBe('signed_out');
    }
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling of the console', { 'sec-fetch-site': 'same-site' }],
    ['another origin, of an older browser', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
    ['a page without an origin', { 'sec-fetch-site': undefined, origin: 'null' }],
  ])('from %s every request is 403, with the cookie too', async (_where, headers) => {
    await settle();
    const fields = { cookie: owner.cookie, 'content-type': 'text/plain', ...headers };
    const sent = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    for (const route of Object.keys(ROUTE_ROLES)) {
      const [method, path] = askOf(route);
      const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
      const response = await fetch(run.url + path, {
        method,
        headers: sent as Record<string, string>,
        ...body,
      });
      expect([route, response.status]).toEqual([route, 403]);
      expect(await response.json()).toMatchObject({ code: 'cross_site' });
    }
    const same = await fetch(`${run.url}/api/me`, { headers: { cookie: owner.cookie, origin: run.url } });
    expect(same.status).toBe(200);
  });
});

describe('beyond this machine (spec: I6)', () => {
  it('the console is closed until an owner has a password; the tag’s routes go on', async () => {
    const { folder } = run;
    await run.collector.close();
    run = await runCollector({ folder, beyondLoopback: true });
    const visitor = consoleClient(run.url);
    for (const path of ['/console/', '/console', '/sign-in?token=x']) {
      const page = await visitor.ask('GET', path);
      expect([path, page.status]).toEqual([path, 403]);
      expect(String(page.body)).toContain('no owner has a password yet');
    }
    expect((await visitor.bySignInLink(run.collector.signIn.token)).status).toBe(403);
    expect((await visitor.ask('GET', '/api/sign-in')).code).toBe('console_closed');
    for (const path of ['/health', '/ready', '/']) expect((await visitor.ask('GET', path)).status).toBe(200);
    await run.send({ events: [] });

    const password = await hashPassword(PASSWORD);
    const ann = { email: 'ann@shop.example', name: 'Ann', role: 'owner', disabled: false, password } as const;
    await run.store.accounts.add(ann);
    expect((await signIn(visitor, ann.email, PASSWORD)).status).toBe(200);
    expect((await visitor.ask('GET', '/api/people')).status).toBe(200);
  });
});

describe('the audit (spec: I7)', () => {
  it('tells who did what to whom, the latest first, and holds no secret', async () => {
    await settle();
    await signIn(consoleClient(run.url), ANN.email, OTHER);
    await signIn(consoleClient(run.url), 'my password typed here', OTHER);
    const ben = await joined('ben@shop.example', 'marketer');
    await ben.ask('PUT', '/api/sites/demo/switches', { off: true, why: 'wrong price' });
    await owner.ask('PUT', `/api/people/${ben.id}`, { role: 'agent' });
    await owner.ask('PUT', `/api/people/${ben.id}`, { disabled: true });
    const entries = await audit();
    expect(entries.map(({ who, action, subject, detail }) => [who, action, subject, detail])).toEqual([
      ['ann@shop.example', 'person_disabled', 'ben@shop.example', ''],
      ['ann@shop.example', 'role_changed', 'ben@shop.example', 'marketer to agent'],
      ['ben@shop.example', 'switched_off', 'demo', 'wrong price'],
      ['ben@shop.example', 'password_set', '', 'by a link, from 127.0.0.1'],
      ['ann@shop.example', 'person_added', 'ben@shop.example', 'marketer'],
      ['', 'sign_in_failed', '', 'from 127.0.0.1'],
      ['', 'sign_in_failed', 'ann@shop.example', 'from 127.0.0.1'],
      ['ann@shop.example', 'password_set', '', ''],
      ['ann@shop.example', 'account_changed', '', 'e-mail was not set'],
      ['Owner', 'signed_in', '', 'by the link printed at the start, from 127.0.0.1'],
    ]);
    expect(JSON.stringify(entries)).not.toContain('typed here');
  });

  it('is paged', async () => {
    await settle();
    for (let count = 0; count < 60; count++) {
      await run.store.accounts.note({
        at: now,
        who: 'Ann',
        action: 'signed_in',
        subject: '',
        detail: String(count),
      });
    }
    const first = (await owner.ask('GET', '/api/audit')).body as AuditReply;
    expect([first.entries.length, first.entries[0]?.detail]).toEqual([50, '59']);
    const second = (await owner.ask('GET', `/api/audit?before=${first.next}`)).body as AuditReply;
    expect([second.entries[0]?.detail, second.next]).toEqual(['9', undefined]);
  });
});
