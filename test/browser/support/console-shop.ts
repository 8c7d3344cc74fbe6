/** In: what things are called. Out: a real collector whose console has something on every screen, a site without anything, and people of each role. */
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { visitorId } from '../../../collector/pipeline/visitor-id.ts';
import type { Role } from '../../../protocol/api/accounts.ts';
import type { RulesView } from '../../../protocol/api/draft.ts';
import type { Rule } from '../../../protocol/rule.ts';
import { type ConsoleClient, consoleClient } from '../../support/console-client.ts';
import { type RunningCollector, runCollector } from '../../support/run-collector.ts';
import { PLAIN, type ShopSays } from './shop-says.ts';
import { waitUntil } from './wait-until.ts';
import { walkVisits } from './walk-visits.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PASSWORD = 'a ring for every finger';
const DAY = 86_400_000;

export interface ConsoleShop {
  run: RunningCollector;
  says: ShopSays;
  /** Lets somebody of this role into a context; nobody with `nobody`. */
  letIn(context: BrowserContext, role: Role | 'nobody'): Promise<void>;
  /** The token of a link that nobody used yet. */
  invitation: string;
  /** Of the site `demo`: its most eventful visitor, a live rule, one that is changed, and one that is not finished. */
  visitor: string;
  rule: string;
  changedRule: string;
  unfinishedRule: string;
  stop(): Promise<void>;
}

/** Sites: `demo` is full, `empty` was set up and then nothing happened, `trial` can be closed, `old` was. */
export async function startConsoleShop(says: ShopSays = PLAIN): Promise<ConsoleShop> {
  let behind = 0;
  const run = await runCollector({
    built: true,
    consoleOwned: true,
    threads: true,
    rulesFolder: join(ROOT, 'demo-site/rules'),
    rules: [courierRule(says)],
    site: { name: says.site },
    moreSites: [{ key: 'empty', name: 'Opens next week', origins: ['https://next.shop.example'] }],
    now: () => Date.now() - behind,
  });
  const problems = run.collector.rules.get('demo')?.state.problems ?? [];
  if (problems.length > 0) throw new Error(`The shop's rules are not live: ${JSON.stringify(problems)}`);
  const last = await walkVisits(run, says, (now) => {
    behind = now;
  });
  const owner = consoleClient(run.url);
  await owner.bySignInLink(run.collector.signIn.token);
  await asked(owner, 'PUT', '/api/me', { name: 'Ann Wu', email: 'ann@shop.example', password: PASSWORD });
  const invite = (name: string, email: string, role: Role) =>
    asked<{ token: string }>(owner, 'POST', '/api/people', { name, email, role });
  const comeIn = async (name: string, email: string, role: Role) => {
    const { token } = await invite(name, email, role);
    const client = consoleClient(run.url);
    await asked(client, 'POST', '/api/invitation', { token, name, password: PASSWORD });
    return client;
  };
  const marketer = await comeIn(says.marketer, says.email, 'marketer');
  const agent = await comeIn(says.agent, 'agent@shop.example', 'agent');
  const { token: invitation } = await invite('Dora Lind', 'dora@shop.example', 'agent');
  await writeDraft(marketer, says);
  for (const key of ['trial', 'old']) {
    await asked(owner, 'POST', '/api/sites', { key, name: says.site, stage: 'staging', origins: [] });
  }
  await asked(owner, 'POST', '/api/sites/old/close');
  const clients = { owner, marketer, agent };
  return {
    run,
    says,
    async letIn(context, role) {
      await context.clearCookies();
      if (role === 'nobody') return;
      const [name = '', value = ''] = clients[role].cookie.split('=');
      await context.addCookies([{ name, value, url: run.url }]);
    },
    invitation,
    visitor: visitorId('demo', last),
    rule: 'leaving-with-cart',
    changedRule: 'cart-100-199',
    unfinishedRule: 'back-again',
    stop: () => run.stop(),
  };
}

/** What a marketer left behind: a version with a note, a test on past visits, a rule switched off, changes under way. */
async function writeDraft(marketer: ConsoleClient, says: ShopSays): Promise<void> {
  const site = '/api/sites/demo';
  const view = () => asked<RulesView>(marketer, 'GET', `${site}/rules`);
  const save = async (id: string, content: object) => {
    const { revisions } = await view();
    await asked(marketer, 'PUT', `${site}/draft/rules/${id}`, {
      content: { ...content, id },
      revision: revisions.rules[id] ?? 0,
    });
  };
  const before = await view();
  const offer = before.rules.find(({ id }) => id === 'cart-100-199') as Rule;
  await save(offer.id, { ...offer, priority: 60 });
  await asked(marketer, 'POST', `${site}/publish`, { note: says.note, live: before.live?.version ?? 0 });
  await save(offer.id, {
    ...offer,
    when: {
      all: [
        { fact: 'cart.currency', is: 'EUR' },
        { fact: 'cart.value', between: [50, 199.99] },
      ],
    },
  });
  const { id } = await asked<{ id: string }>(marketer, 'POST', `${site}/backtests`, {
    from: Date.now() - 14 * DAY,
    to: Date.now(),
  });
  await waitUntil('the test on past visits has ended', async () => {
    const { state } = await asked<{ state: string }>(marketer, 'GET', `${site}/backtests/${id}`);
    return state !== 'running';
  });
  await save('back-again', {
    name: says.unfinished,
    when: { all: [{ fact: 'cart.value', above: 0 }, { did: '' }] },
    then: {
      show: { kind: 'reminder', surface: 'bar', title: { en: says.unfinishedTitle }, text: { en: '' } },
    },
  });
  const now = await view();
  await asked(marketer, 'PUT', `${site}/draft/settings`, {
    content: {
      ...now.settings,
      holdout: 10,
      languages: ['en', 'de'],
      // The text is too pale for its ground.
      brand: { accent: '#1f5d4c', text: '#9a9a9a', radius: 6, dark: { surface: '#10201b' } },
      caps: { perVisit: 2, kinds: { survey: { perVisitor: { max: 1, within: '90d' } } } },
      offerAtRisk: 30,
      segments: [
        { id: 'loyal', name: says.segment, when: { fact: 'visitor.purchases', atLeast: 2 } },
        { id: 'gifts', name: 'Gift buyers', when: { all: [{ segment: 'loyal' }, { did: 'search' }] } },
      ],
    },
    revision: now.revisions.settings,
  });
  await asked(marketer, 'PUT', `${site}/switches`, { rule: 'fix-security-code', off: true, why: says.why });
}

function courierRule(says: ShopSays): Rule {
  return {
    id: 'courier',
    name: says.rule,
    when: { fact: 'cart.value', atLeast: 200 },
    then: {
      show: {
        kind: 'offer',
        surface: 'card',
        title: { en: says.ruleTitle },
        text: { en: 'Insured, on the day you choose.' },
      },
    },
    limit: { perVisitor: 1 },
  };
}

/** @throws if it is refused */
async function asked<T>(client: ConsoleClient, method: string, path: string, body?: object): Promise<T> {
  const answer = await client.ask(method, path, body);
  if (answer.status !== 200)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
