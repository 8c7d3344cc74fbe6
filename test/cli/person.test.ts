/** `kairos person` beside a running collector: for the first owner of a server, and for who locked themselves out. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consoleLine } from '../../collector/cli/console-line.ts';
import { isLoopback } from '../../collector/cli/is-loopback.ts';
import { consoleClient } from '../support/console-client.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';

const MAIN = join(import.meta.dirname, '../../collector/cli/kairos.ts');
const PASSWORD = 'a ring for every finger';
const OTHER = 'another ring, silver this time';

let run: RunningCollector;
beforeEach(async () => {
  run = await runCollector({ beyondLoopback: true });
});
afterEach(() => run.stop());

/** Without blocking this process, in which the collector runs. */
async function person(args: string[], input = '') {
  const child = spawn(process.execPath, [MAIN, 'person', ...args, '--data', join(run.folder, 'data')]);
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, error };
}
const signIn = (email: string, password: string) =>
  consoleClient(run.url).ask('POST', '/api/sign-in', { email, password });

describe('person (spec: I8 I6 L1)', () => {
  it('adds the owner who opens a server’s console, and gives a new password to who forgot it', async () => {
    expect((await signIn('ann@shop.example', PASSWORD)).code).toBe('console_closed');
    const added = await person(['add', 'Ann@shop.example', '--role', 'owner', '--password'], `${PASSWORD}\n`);
    expect(added).toEqual({
      code: 0,
      error: '',
      out: 'ann@shop.example is owner and signs in with this password.\n',
    });
    expect((await signIn('ann@shop.example', PASSWORD)).status).toBe(200);
    expect((await person(['reset', 'ann@shop.example', '--password'], OTHER)).code).toBe(0);
    expect((await signIn('ann@shop.example', PASSWORD)).code).toBe('wrong_sign_in');
    expect((await signIn('ann@shop.example', OTHER)).status).toBe(200);
    const { out } = await person(['list']);
    expect(out).toMatch(/^ann@shop\.example {2}Ann {2}owner {2}active {2}last seen \d{4}-\d\d-\d\d\n$/);
    const entries = await run.store.accounts.audit({ limit: 20 });
    expect(entries.find(({ action }) => action === 'person_added')?.who).toMatch(/ \(command line\)$/);
    expect(entries.filter(({ action }) => action === 'password_set')).toHaveLength(2);
  });

  it('prints a link that works once, and lets somebody in who was disabled', async () => {
    await person(['add', 'ann@shop.example', '--role', 'owner', '--password'], PASSWORD);
    const { out } = await person(['add', 'ben@shop.example', '--role', 'agent', '--name', 'Ben']);
    const token = /#\/\+invitation\/([\w-]{43})\n/.exec(out)?.[1] ?? '';
    const use = () =>
      consoleClient(run.url).ask('POST', '/api/invitation', { token, name: 'Ben', password: OTHER });
    expect([(await use()).status, (await use()).code]).toEqual([200, 'link_ended']);
    const ben = await run.store.accounts.byEmail('ben@shop.example');
    if (ben) await run.store.accounts.put({ ...ben, disabled: true });
    expect((await signIn('ben@shop.example', OTHER)).code).toBe('wrong_sign_in');
    expect((await person(['reset', 'ben@shop.example'])).out).toContain('#/+invitation/');
    expect((await signIn('ben@shop.example', OTHER)).status).toBe(200);
  });

  it('without anybody says how the first owner comes in', async () => {
    expect((await person(['list'])).out).toMatch(/^Nobody yet/);
  });

  /** [what, arguments, what is piped in, the sentence] */
  const refused: [string, string[], string, RegExp][] = [
    ['nothing to do', [], '', /^kairos: Say what to do: kairos person list/],
    ['nobody named', ['add'], '', /^kairos: Name the e-mail address: kairos person add EMAIL/],
    [
      'no role',
      ['add', 'ann@shop.example'],
      '',
      /^kairos: Say what they may do: --role agent, --role marketer/,
    ],
    ['no address', ['add', 'ann', '--role', 'owner'], '', /^kairos: This is no e-mail address/],
    [
      'somebody unknown',
      ['reset', 'eve@shop.example'],
      '',
      /^kairos: Nobody has the e-mail address eve@shop/,
    ],
    ['no password', ['add', 'a@b.example', '--role', 'owner', '--password'], '', /^kairos: No password came/],
    [
      'a weak password',
      ['add', 'a@b.example', '--role', 'owner', '--password'],
      'short',
      /^kairos: Choose a password/,
    ],
  ];
  it.each(refused)(
    'refuses %s in one sentence, and changes nothing',
    async (_what, args, input, sentence) => {
      const { code, error } = await person(args, input);
      expect(error).toMatch(sentence);
      expect([code, error.trim().split('\n').length]).toEqual([2, 1]);
      expect(await run.store.accounts.people({ after: 0, limit: 9 })).toEqual([]);
    },
  );
});

describe('what the start says of the console (spec: I6)', () => {
  const state = {
    origin: 'http://127.0.0.1:8787',
    token: 'abc',
    ownerHasPassword: false,
    beyondLoopback: false,
  };
  it.each([
    ['the link that signs in', {}, 'http://127.0.0.1:8787/sign-in?token=abc   (this link works once)'],
    [
      'the address, once an owner has a password',
      { ownerHasPassword: true },
      'http://127.0.0.1:8787/console/',
    ],
    [
      'the same beyond this machine',
      { ownerHasPassword: true, beyondLoopback: true },
      '/console/   (sign in with',
    ],
    ['why it is closed', { beyondLoopback: true }, 'kairos person add EMAIL --role owner --password'],
  ])('%s', (_what, change, says) => expect(consoleLine({ ...state, ...change })).toContain(says));

  it.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.9', false],
    ['127.0.0.1.evil.example', false],
  ])('%s is this machine alone: %s', (host, alone) => expect(isLoopback(host)).toBe(alone));
});
