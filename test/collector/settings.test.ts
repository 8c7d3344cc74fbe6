/** What holds for all rules of a site, behind the console: part of the draft, checked with it, published and rolled back. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Checked, RulesView, SavedDraft, StaleDraft } from '../../protocol/api/draft.ts';
import type { RulebookSettings } from '../../protocol/api/rulebook.ts';
import type { SettingsView } from '../../protocol/api/settings.ts';
import type { Comparison } from '../../protocol/api/versions.ts';
import type { Rule } from '../../protocol/rule.ts';
import { consoleClient } from '../support/console-client.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, type RunOptions, runCollector } from '../support/run-collector.ts';
import { type SiteClient, siteClient } from '../support/site-client.ts';
import { piece, tabOf } from '../support/wire-events.ts';

let run: RunningCollector;
let api: SiteClient;
async function start(options: RunOptions = {}): Promise<void> {
  run = await runCollector({ rules: [CART_OFFER], consoleOwned: true, ...options });
  api = await siteClient(run);
}
afterEach(() => run.stop());

const save = async (content: RulebookSettings, revision: number) =>
  api.send('PUT', '/draft/settings', { content, revision });
const publish = async (live: number) => api.send('POST', '/publish', { note: 'because', live });
const view = async (): Promise<RulesView> => (await api.get('/rules')).body;
let visitors = 0;
async function shown() {
  const name = String(++visitors).padStart(22, 's');
  const tab = tabOf(`settings${String(visitors).padStart(4, '0')}`);
  const { decisions } = await run.send({ visitor: name, events: [tab('add_to_cart', piece(150))] });
  return decisions;
}
const BRAND = { accent: '#1f5d4c', radius: 4 };

describe('the brand', () => {
  it('comes with each prompt once it is published, and goes with a roll-back (spec: O20 O22)', async () => {
    await start();
    const { settings, live, revisions } = await view();
    expect((await shown())[0]).not.toHaveProperty('css');
    await save({ ...settings, brand: BRAND }, revisions.settings);
    expect((await shown())[0]).not.toHaveProperty('css');

    await publish(live?.version ?? 0);
    const css = '--accent:var(--kairos-accent,#1f5d4c)';
    expect((await shown())[0]?.css).toContain(css);
    const now = await view();
    expect(now.settings.brand).toEqual(BRAND);
    const { changes } = (await api.get('/compare?from=1&to=2')).body as Comparison;
    expect(changes).toEqual([{ rule: null, name: '', state: 'changed', paths: ['/brand'] }]);

    await api.send('POST', '/versions/1/roll-back', { note: 'back', live: 2 });
    expect((await shown())[0]).not.toHaveProperty('css');
  });

  it('is what a decision made before it wears too, and the log knows nothing of it (spec: O20)', async () => {
    await start();
    const visitor = 'b'.repeat(22);
    const tab = tabOf('brandtab0001');
    await run.send({ visitor, events: [tab('add_to_cart', piece(150))] });
    const { revisions } = await view();
    await save({ brand: BRAND }, revisions.settings);
    await publish(1);
    const { decisions } = await run.send({ visitor, events: [tab('page_view')] });
    expect(decisions[0]?.css).toContain('--radius');
    for await (const record of run.store.journeys.scan('demo')) {
      expect(JSON.stringify(record)).not.toContain('--radius');
    }
  });

  it.each<[string, object, string]>([
    ['a colour by name', { accent: 'gold' }, '/brand/accent'],
    ['a font from elsewhere', { font: 'url(//x)' }, '/brand/font'],
    ['a rule of CSS', { dark: { text: '#ffffff}*{display:none' } }, '/brand/dark/text'],
  ])(
    'with %s is kept in the draft, with what is to be mended, and cannot be published (spec: O21)',
    async (_, brand, path) => {
      await start();
      const { revisions } = await view();
      const { status, body } = await save({ brand } as RulebookSettings, revisions.settings);
      expect(status).toBe(200);
      expect((body as SavedDraft).problems.map((problem) => problem.path)).toEqual([path]);
      expect((await publish(1)).status).toBe(422);
      const checked = (await api.send('POST', '/draft/check', { settings: {} })).body as Checked;
      expect(checked.problems).toEqual([]);
    },
  );
});

it('who saves the settings second is told what the first left, and nothing is lost (spec: O27 Y2)', async () => {
  await start();
  const { revisions } = await view();
  expect((await save({ holdout: 10 }, revisions.settings)).status).toBe(200);
  const { status, body } = await save({ holdout: 20 }, revisions.settings);
  expect(status).toBe(409);
  const stale = body as StaleDraft;
  expect(stale).toMatchObject({ code: 'stale', content: { holdout: 10 }, revision: revisions.settings + 1 });
  expect((await save({ holdout: 20 }, stale.revision)).status).toBe(200);
  expect((await view()).changes).toMatchObject([{ rule: null, content: { holdout: 20 } }]);
});

it('says which rules ask for a segment or the risk, as the draft has them, and which languages are written (spec: O25 O26)', async () => {
  await start();
  const asking: Rule = {
    ...CART_OFFER,
    id: 'asking',
    name: 'For loyal customers',
    when: { all: [{ any: [{ segment: 'loyal' }, { fact: 'risk', atLeast: 40 }] }] },
  };
  await api.send('PUT', '/draft/rules/asking', { content: asking, revision: 0 });
  await api.send('PUT', '/draft/rules/half', {
    content: { id: 'half', name: '', when: { all: [{}] } },
    revision: 0,
  });
  const segments = [{ id: 'loyal', name: 'Loyal', when: { fact: 'visitor.purchases', atLeast: 2 } }];
  await save({ segments } as RulebookSettings, 0);

  const said = (await api.get('/draft/settings')).body as SettingsView;
  const named = { rules: [{ id: 'asking', name: 'For loyal customers' }], total: 1 };
  expect(said.segments).toEqual({ loyal: named });
  expect(said.risk).toEqual(named);
  const languages = Object.keys(CART_OFFER.then.show?.title ?? {});
  expect(said.texts).toEqual({
    prompts: 2,
    languages: Object.fromEntries(languages.map((lang) => [lang, 2])),
  });
  expect(said).toMatchObject({
    owner: 'console',
    revision: 1,
    change: { rule: null, content: { segments } },
  });
});

it('an agent does not see them (spec: O22 I5)', async () => {
  await start();
  const owner = consoleClient(run.url);
  await owner.bySignInLink(run.collector.signIn.token);
  const { body } = await owner.ask('POST', '/api/people', {
    name: 'A',
    email: 'a@shop.example',
    role: 'agent',
  });
  const agent = consoleClient(run.url);
  const { token } = body as { token: string };
  await agent.ask('POST', '/api/invitation', { token, name: 'A', password: 'a ring for every finger' });
  expect((await agent.ask('GET', '/api/sites/demo/draft/settings')).status).toBe(403);
});
