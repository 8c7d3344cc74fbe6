/** `kairos person`: adds people, lets them in again, and lists them, beside a running collector. */
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type LinkReply, ROLES, type Role } from '../../protocol/api/accounts.ts';
import { ERRORS } from '../../protocol/errors.ts';
import { AccountRefusal } from '../accounts/account-refusal.ts';
import { type AccountsOfStore, accounts as accountsOf } from '../accounts/accounts.ts';
import { emailOf } from '../accounts/email.ts';
import { isWeak } from '../accounts/is-weak.ts';
import { Refusal } from '../config/refusal.ts';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { readPassword } from './read-password.ts';
import { SETTING_OPTIONS, type Settings, settings } from './settings.ts';

export const person: Command = {
  help: `Usage: kairos person list [--data FOLDER]
       kairos person add EMAIL --role ROLE [--name NAME] [--password]
       kairos person reset EMAIL [--password]

  list          everybody who may use the console
  add           somebody new, as agent, marketer or owner
  reset         a new way in for somebody who lost theirs or is disabled
  --role ROLE   agent: reads journeys; marketer: rules and reports as well; owner: everything
  --name NAME   what the console calls them; the part before the @ by default
  --password    sets a password here, typed or piped in, instead of printing a link

The link works once within seven days. A new password ends every session of that person.`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { values, positionals } = options('person', args, {
    ...SETTING_OPTIONS,
    role: { type: 'string' },
    name: { type: 'string' },
    password: { type: 'boolean' },
  });
  const [what, email, more] = positionals;
  const known = what === 'list' ? email === undefined : what === 'add' || what === 'reset';
  if (!known || more !== undefined) {
    throw new Refusal('Say what to do: kairos person list, add EMAIL --role ROLE, or reset EMAIL.');
  }
  const place = settings(values);
  const path = join(place.data, 'kairos.db');
  if (!existsSync(path))
    throw new Refusal(`There is no log in ${place.data}; name the data folder with --data.`);
  if (what === 'list') return listed(path);
  if (email === undefined) throw new Refusal(`Name the e-mail address: kairos person ${what} EMAIL.`);

  const password = values.password ? await readPassword() : undefined;
  // Before anything is changed: half a person could not be added again.
  if (password !== undefined && isWeak(password, emailOf(email) ?? ''))
    throw new Refusal(ERRORS.weak_password.message);
  const store = sqliteStore({ path });
  const accounts = accountsOf(store, Date.now);
  try {
    const reply =
      what === 'add'
        ? await added(accounts, email, roleOf(values.role), values.name)
        : await reset(store, accounts, email);
    if (password === undefined) console.log(linkText(reply, place));
    else await setPassword(accounts, reply, password);
    return 0;
  } catch (error) {
    throw error instanceof AccountRefusal ? new Refusal(error.message) : error;
  } finally {
    await store.close();
  }
}

/** As the audit names whoever is at the command line. */
const by = () => ({ label: `${userInfo().username} (command line)` });

function roleOf(text: string | undefined): Role {
  const role = ROLES.find((one) => one === text);
  if (role) return role;
  throw new Refusal(`Say what they may do: --role ${ROLES.join(', --role ')}.`);
}

async function added(accounts: AccountsOfStore, email: string, role: Role, name = ''): Promise<LinkReply> {
  return accounts.people.add(by(), { email, role, name: name.trim() || (email.trim().split('@')[0] ?? '') });
}

async function reset(store: Store, accounts: AccountsOfStore, text: string): Promise<LinkReply> {
  const found = await store.accounts.byEmail(emailOf(text) ?? text);
  if (!found)
    throw new Refusal(`Nobody has the e-mail address ${text}; kairos person list shows who there is.`);
  await accounts.people.change(by(), found.id, { disabled: false });
  return accounts.people.link(by(), found.id);
}

/** By the link, as the person would: the same checks, the same ending of sessions. */
async function setPassword(
  { entrance, sessions }: AccountsOfStore,
  reply: LinkReply,
  password: string,
): Promise<void> {
  const from = { network: 'the command line', browser: '' };
  const secret = await entrance.byLink(reply.token, reply.person.name, password, from);
  const session = await sessions.find(secret);
  if (session) await sessions.end(session.session);
  console.log(`${reply.person.email} is ${reply.person.role} and signs in with this password.`);
}

function linkText({ person: { email, role }, token, expires }: LinkReply, { host, port }: Settings): string {
  return `${email} is ${role}. With this link they set their password, once, until ${dayOf(expires)}:

  http://${host}:${port}/console/#/+invitation/${token}

Hand it over as it is, with the address at which they reach the console.`;
}

async function listed(path: string): Promise<number> {
  const store = sqliteStore({ path, readOnly: true });
  try {
    const { people } = accountsOf(store, Date.now);
    let rows = 0;
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page = await people.list(after);
      for (const { email, name, role, state, seen } of page.people) {
        const last = seen === null ? 'not signed in' : `last seen ${dayOf(seen)}`;
        console.log(`${email || '(no e-mail address yet)'}  ${name}  ${role}  ${state}  ${last}`);
      }
      rows += page.people.length;
      after = page.next;
    }
    if (rows === 0) console.log('Nobody yet: the link that “kairos start” prints lets the first owner in.');
    return 0;
  } finally {
    await store.close();
  }
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
