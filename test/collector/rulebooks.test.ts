/** Rulebooks behind the console: drafts, versions, and who may publish what. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { RulesView, SavedDraft } from '../../protocol/api/draft.ts';
import type { Comparison, PublishedNow, VersionsPage, VersionView } from '../../protocol/api/versions.ts';
import type { Intervention } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';
import type { InterventionEntry } from '../../protocol/trace.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, type RunOptions, runCollector } from '../support/run-collector.ts';
import { type SiteClient, siteClient } from '../support/site-client.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const runs: RunningCollector[] = [];
afterEach(async () => {
  for (const run of runs.splice(0)) await run.stop();
});
async function start(options: RunOptions = {}): Promise<{ run: RunningCollector; api: SiteClient }> {
  const run = await runCollector({ rules: [CART_OFFER, CARD_DECLINED], consoleOwned: true, ...options });
  runs.unshift(run);
  return { run, api: await siteClient(run) };
}
const OFFER = CART_OFFER.id;
const cheaper: Rule = { ...CART_OFFER, when: { fact: 'cart.value', atLeast: 50 } };
const unfinished = { id: 'new-one', name: '' };

async function view(api: SiteClient): Promise<RulesView> {
  return (await api.get('/rules')).body;
}
async function save(api: SiteClient, content: Partial<Rule> & { id: string }, revision = 0) {
  return api.send('PUT', `/draft/rules/${content.id}`, { content, revision });
}
async function publish(api: SiteClient, live: number, note = 'because') {
  return api.send('POST', '/publish', { note, live });
}
let visitors = 0;
async function decidedFor(run: RunningCollector, value: number): Promise<string[]> {
  const name = String(++visitors).padStart(22, 'r');
  const tab = tabOf(`rulestab${String(visitors).padStart(4, '0')}`);
  const { decisions } = await run.send({ visitor: name, events: [tab('add_to_cart', piece(value))] });
  return decisions.map(({ rule }) => rule);
}

const many = Array.from({ length: 120 }, (_, n): Rule => {
  const id = `many-${String(n).padStart(3, '0')}`;
  return { ...(n % 3 === 0 ? CARD_DECLINED : CART_OFFER), id, name: `Rule ${String(n).padStart(3, '0')}` };
});

describe('the list of rules', () => {
  it('is found by name, kind and change, a page at a time; each rule is there once (spec: C22)', async () => {
    const { api } = await start({ rules: many });
    await save(api, { ...(many[7] as Rule), name: 'Éclair' });
    await save(api, unfinished);
    await api.send('PUT', `/draft/rules/many-009`, { content: null, revision: 0 });
    const pages = async (query: Record<string, string>) => {
      const found: RulesView[] = [];
      for (
        let after: string | undefined;
        found.length === 0 || after !== undefined;
        after = found.at(-1)?.next
      ) {
        const asked = new URLSearchParams({ ...query, ...(after !== undefined && { after }) });
        const { status, body } = await api.get(`/rules?${asked}`);
        expect(status).toBe(200);
        found.push(body);
      }
      return found;
    };
    const all = await pages({});
    expect(all.map(({ rules, total }) => [rules.length, total])).toEqual([
      // The one that is only in the draft has no name but its id.
      [49, 121],
      [50, 121],
      [21, 121],
    ]);
    expect(new Set(all.flatMap(({ rules }) => rules.map(({ id }) => id))).size).toBe(120);
    expect(all.map(({ changes }) => changes.map(({ rule }) => rule))).toEqual([
      ['many-007', 'new-one', 'many-009'],
      [],
      [],
    ]);
    expect(all[2]?.counts).toEqual({ rules: 121, changes: 3, problems: all[0]?.problems.length });
    const total = async (query: Record<string, string>) => (await pages(query)).map((page) => page.total);
    expect(await total({ search: 'écL' })).toEqual([1]);
    expect(await total({ search: 'rule 11' })).toEqual([10]);
    expect(await total({ kind: 'fix' })).toEqual([40]);
    expect(await total({ search: 'rule 11', kind: 'fix' })).toEqual([3]);
    expect(await total({ changed: '1' })).toEqual([3]);
    expect(await total({ search: 'nothing like it' })).toEqual([0]);
    for (const wrong of ['kind=gift', 'stage=late', 'changed=yes', 'after=', `search=${'x'.repeat(201)}`]) {
      expect([wrong, (await api.get(`/rules?${wrong}`)).status]).toEqual([wrong, 400]);
    }
  });

  it('of one rule tells all that its editor asks for, and of no other (spec: C22)', async () => {
    const tagged: Rule = { ...CART_OFFER, id: 'tagged', name: 'Tagged', then: { tag: { name: 'stuck' } } };
    const { limit: _limit, ...label } = tagged;
    const { api } = await start({ rules: [CART_OFFER, label] });
    await save(api, cheaper);
    const { body } = await api.get(`/draft/rules/${OFFER}`);
    expect(body).toMatchObject({
      rules: [{ id: OFFER }],
      changes: [{ rule: OFFER, state: 'changed' }],
      revisions: { rules: { [OFFER]: 1 } },
      tags: ['stuck'],
      owner: 'console',
    });
    expect((await api.get('/draft/rules/nobody')).status).toBe(404);
  });

  it('is remembered until something changes, and then tells what a fresh look tells (spec: C22)', async () => {
    const { run, api } = await start();
    const other = await start({ folder: run.folder });
    const same = async (what: string) =>
      expect([what, await view(api)]).toEqual([what, await view(other.api)]);
    await same('at first');
    await save(api, unfinished);
    await same('a rule with problems');
    await save(other.api, { ...cheaper, when: { segment: 'nobody' } } as never);
    await same('one that fits nothing');
    expect((await view(api)).counts).toMatchObject({ changes: 2 });
    await api.send('DELETE', `/draft/rules/new-one?revision=1`);
    await save(api, cheaper, 1);
    expect((await publish(api, 1)).status).toBe(200);
    await same('published');
    expect((await view(api)).rules.find(({ id }) => id === OFFER)).toEqual(cheaper);
    await api.send('POST', '/versions/1/roll-back', { note: 'back', live: 2 });
    await same('rolled back');
    expect((await view(api)).rules.find(({ id }) => id === OFFER)).toEqual(CART_OFFER);
  });
});

describe('a draft', () => {
  it('is kept beside what is live, unfinished or not, with its problems; nothing of it decides (spec: Y1)', async () => {
    const { run, api } = await start();
    const { status, body } = await save(api, unfinished);
    expect(status).toBe(200);
    const saved = body as SavedDraft;
    expect(saved.revision).toBe(1);
    expect(saved.change).toMatchObject({ rule: 'new-one', state: 'new', content: unfinished });
    expect(saved.problems.map(({ path }) => path)).toContain('/name');
    await save(api, cheaper);
    await api.send('PUT', `/draft/rules/${CARD_DECLINED.id}`, { content: null, revision: 0 });
    const all = await view(api);
    expect(all.owner).toBe('console');
    expect(all.rules.map(({ id }) => id).sort()).toEqual([CARD_DECLINED.id, OFFER].sort());
    expect(all.changes.map(({ rule, state }) => [rule, state]).sort()).toEqual(
      [
        [CARD_DECLINED.id, 'deleted'],
        [OFFER, 'changed'],
        ['new-one', 'new'],
      ].sort(),
    );
    expect(all.problems.every(({ rule }) => rule === 'new-one')).toBe(true);
    expect(await decidedFor(run, 60)).toEqual([]);
    expect((await publish(api, 1)).status).toBe(422);
    expect((await api.send('DELETE', '/draft')).body).toMatchObject({ changes: [], problems: [] });
  });

  it('tells the second of two editors who was first and what stands there; nothing is lost (spec: Y2)', async () => {
    const { api } = await start();
    await save(api, cheaper);
    const { status, body } = await save(api, { ...CART_OFFER, name: 'Mine' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'stale', revision: 1, who: 'Owner', content: cheaper });
    expect((await view(api)).changes).toMatchObject([{ content: cheaper }]);
    // Having seen it, the second one may.
    expect((await save(api, { ...CART_OFFER, name: 'Mine' }, 1)).status).toBe(200);
  });

  it('of a rule that was published meanwhile is told too (spec: Y2)', async () => {
    const { api } = await start();
    await save(api, cheaper);
    await publish(api, 1);
    const { status, body } = await save(api, { ...CART_OFFER, name: 'Mine' }, 1);
    expect([status, body]).toMatchObject([409, { revision: 2, content: cheaper }]);
  });

  it('is reverted rule by rule; what is as live is no change (spec: Y1)', async () => {
    const { api } = await start();
    await save(api, cheaper);
    const reverted = await api.send('DELETE', `/draft/rules/${OFFER}?revision=1`);
    expect(reverted).toMatchObject({ status: 200, body: { revision: 2, problems: [] } });
    expect((await api.send('DELETE', `/draft/rules/${OFFER}?revision=1`)).status).toBe(409);
    expect((await save(api, CART_OFFER, 2)).body).toEqual({ revision: 3, problems: [] });
    expect((await view(api)).changes).toEqual([]);
    await api.send('PUT', '/draft/settings', { content: { holdout: 20 }, revision: 0 });
    expect((await view(api)).changes).toMatchObject([{ rule: null, state: 'changed' }]);
    await api.send('DELETE', '/draft/settings?revision=1');
    expect((await view(api)).changes).toEqual([]);
  });

  it('is checked as a whole, or with a part in its place that is not kept (spec: Y1)', async () => {
    const { api } = await start();
    const check = async (body: object) => (await api.send('POST', '/draft/check', body)).body;
    expect(await check({})).toEqual({ problems: [] });
    expect(await check({ rule: { ...CART_OFFER, when: { tag: 'nobody-sets' } } })).toMatchObject({
      problems: [{ rule: OFFER, path: '/when/tag' }],
    });
    expect(await check({ settings: { zone: 'Mars/Base' } })).toMatchObject({ problems: [{ path: '/zone' }] });
    expect((await view(api)).changes).toEqual([]);
  });

  const REFUSED: [what: string, method: 'POST' | 'PUT', path: string, body: object, status: number][] = [
    ['another id in it', 'PUT', '/draft/rules/a', { content: { id: 'b' }, revision: 0 }, 400],
    ['an id that is none', 'PUT', '/draft/rules/A%20b', { content: { id: 'A b' }, revision: 0 }, 400],
    ['no revision', 'PUT', '/draft/rules/a', { content: { id: 'a' } }, 400],
    ['settings to delete', 'PUT', '/draft/settings', { content: null, revision: 0 }, 400],
    ['no note', 'POST', '/publish', { live: 1 }, 400],
    ['more than is known', 'POST', '/publish', { note: '', live: 1, force: true }, 400],
    ['a version that is none', 'POST', '/versions/x/roll-back', { note: '', live: 1 }, 400],
    ['a version there never was', 'POST', '/versions/9/roll-back', { note: '', live: 1 }, 404],
    [
      'more than a rule can need',
      'PUT',
      '/draft/rules/a',
      { content: { id: 'a', name: 'x'.repeat(300_000) }, revision: 0 },
      413,
    ],
    ['a bundle that is none', 'POST', '/import', { rules: [] }, 400],
  ];
  it.each(REFUSED)('refuses %s', async (_, method, path, body, status) => {
    const { api } = await start();
    expect((await api.send(method, path, body)).status).toBe(status);
  });

  const many = Array.from({ length: 5_000 }, () => ({ fact: 'cart.value', above: 1 }));
  const show = CART_OFFER.then.show as object;
  /** Fault R1: what must not reach a page or hold up the engine is kept as a draft, told with its place, never live. */
  const HARMFUL: [what: string, part: object, path: string][] = [
    [
      'markup',
      { then: { show: { ...show, text: { en: '<img src=x onerror=alert(1)>' } } } },
      '/then/show/text/en',
    ],
    [
      'a javascript: link',
      { then: { show: { ...show, action: { label: { en: 'Go' }, href: 'javascript:alert(1)' } } } },
      '/then/show/action/href',
    ],
    [
      'a pattern that needs more than linear time',
      { when: { fact: 'page.path', matches: '(a+)\\1$' } },
      '/when/matches',
    ],
    ['5,000 conditions', { when: { all: many } }, '/when'],
    ['a segment there is not', { when: { segment: 'circle' } }, '/when/segment'],
  ];
  it.each(HARMFUL)('with %s is told where, and not published (spec: Y3)', async (_, part, path) => {
    const { api } = await start();
    const { status, body } = await save(api, { ...CART_OFFER, ...part });
    expect(status).toBe(200);
    const paths = (body as SavedDraft).problems.map((problem) => problem.path);
    expect(paths.some((one) => one.startsWith(path))).toBe(true);
    expect((await publish(api, 1)).status).toBe(422);
  });

  it('refuses what is nested too deeply, before anything walks it', async () => {
    const { api } = await start();
    const deep = JSON.parse(`${'{"all":['.repeat(60)}${']}'.repeat(60)}`) as unknown;
    const { status, body } = await save(api, { id: 'deep', when: deep } as never);
    expect([status, body]).toMatchObject([400, { code: 'too_deep' }]);
  });
});

describe('publishing', () => {
  it('makes a version with a note, live at the next event; every decision names it (spec: Y3)', async () => {
    const { run, api } = await start();
    await save(api, cheaper);
    const { status, body } = await publish(api, 1, 'Smaller carts too');
    expect([status, body]).toMatchObject([
      200,
      { live: { version: 2, who: 'Owner', note: 'Smaller carts too' }, rules: 2 },
    ]);
    expect((body as PublishedNow).live.at).toBeGreaterThan(0);
    expect(await decidedFor(run, 60)).toEqual([OFFER]);
    const all = await view(api);
    expect([all.live?.version, all.changes, all.problems]).toEqual([2, [], []]);
    const stored: { book: number }[] = [];
    for await (const { trace } of run.store.journeys.scan('demo')) stored.push(...((trace ?? []) as never[]));
    expect(new Set(stored.map(({ book }) => book))).toEqual(new Set([2]));
  });

  it('while journeys are under way leaves no book half applied: each decision says what its version says (spec: Y3)', async () => {
    const { run, api } = await start();
    const show = { ...(CART_OFFER.then.show as Intervention), title: { en: 'Second edition' } };
    await save(api, { ...CART_OFFER, then: { show } });
    const shoppers = Array.from({ length: 40 }, (_, place) => {
      const visitor = `under-way-${place}`.padStart(22, 'u');
      const tab = tabOf(`underway${String(place).padStart(4, '0')}`);
      return { visitor, events: [tab('page_view')], next: [tab('add_to_cart', piece(129))] };
    });
    for (const { visitor, events } of shoppers) await run.send({ visitor, events });
    const half = shoppers.length / 2;
    const first = shoppers.slice(0, half).map(({ visitor, next }) => run.send({ visitor, events: next }));
    const publishing = publish(api, 1);
    const rest = shoppers.slice(half).map(({ visitor, next }) => run.send({ visitor, events: next }));
    const titles = new Map(
      (await Promise.all([...first, ...rest])).flatMap(({ decisions: [one] }) =>
        one ? [[one.id, one.title] as const] : [],
      ),
    );
    expect((await publishing).status).toBe(200);
    expect(titles.size).toBe(shoppers.length);
    for await (const { record, trace } of run.store.journeys.scan('demo')) {
      for (const { decision, book, result } of (trace ?? []) as InterventionEntry[]) {
        if (result !== 'decided') continue;
        expect(book).toBe(record.context.book);
        expect(titles.get(decision as string)).toBe(book === 2 ? 'Second edition' : 'Free engraving');
      }
    }
  });

  it('over a version that was not seen is refused (spec: Y3)', async () => {
    const { api } = await start();
    await save(api, cheaper);
    expect((await publish(api, 1)).status).toBe(200);
    await save(api, CART_OFFER, 2);
    expect(await publish(api, 1)).toMatchObject({ status: 409, body: { code: 'moved_on' } });
    expect((await view(api)).changes).toHaveLength(1);
  });

  it('is rolled back in one step as a new version; what differs is told with its places (spec: Y4)', async () => {
    const { run, api } = await start();
    await save(api, cheaper);
    await save(api, { ...CART_OFFER, id: 'another', name: 'Another' });
    await publish(api, 1);
    const changes = (await api.get('/compare?from=1&to=2')).body as Comparison;
    expect(changes).toEqual({
      changes: [
        { rule: 'another', name: 'Another', state: 'added', paths: [] },
        {
          rule: OFFER,
          name: CART_OFFER.name,
          state: 'changed',
          paths: expect.arrayContaining(['/when/fact']),
        },
      ],
      all: 2,
    });
    expect(await decidedFor(run, 60)).not.toEqual([]);
    const back = await api.send('POST', '/versions/1/roll-back', { note: 'It was too much', live: 2 });
    expect(back).toMatchObject({ status: 200, body: { live: { version: 3 }, rules: 2 } });
    expect(await decidedFor(run, 60)).toEqual([]);
    expect((await api.get('/compare?from=1&to=3')).body).toEqual({ changes: [], all: 0 });
    // Who has the rule open as it was is told.
    expect((await save(api, cheaper, 2)).status).toBe(409);
    const versions = (await api.get('/versions')).body as VersionsPage;
    expect(versions.versions.map(({ version, note, rules }) => [version, note, rules])).toEqual([
      [3, 'It was too much', 2],
      [2, 'because', 3],
      [1, 'Taken from the folder at the first start', 2],
    ]);
    expect(versions.next).toBeUndefined();
    const second = (await api.get('/versions/2')).body as VersionView;
    expect(second.rules.map(({ id }) => id)).toContain('another');
    expect((await api.get('/versions/9')).status).toBe(404);
  });

  it('lists versions a page at a time', async () => {
    const { run, api } = await start();
    const { content } = (await run.store.books.latest('demo')) ?? { content: '' };
    for (let add = 2; add <= 25; add++) await run.store.books.add('demo', content, `h${add}`);
    const first = (await api.get('/versions')).body as VersionsPage;
    expect([first.versions.length, first.next]).toEqual([20, 6]);
    const rest = (await api.get(`/versions?before=${first.next}`)).body as VersionsPage;
    expect(rest.versions.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
  });

  it('by one process is seen by another on the same database (spec: Y5)', async () => {
    const { run, api } = await start();
    const { run: other } = await start({ folder: run.folder });
    await save(api, cheaper);
    await publish(api, 1);
    await expect.poll(() => other.collector.books.live('demo').version, { timeout: 15_000 }).toBe(2);
    expect(await decidedFor(other, 60)).toEqual([OFFER]);
  });
});

describe('whose the rules are', () => {
  it('a folder’s rules are shown, changed in the draft and exported, and published by the folder alone (spec: Y6)', async () => {
    const { api } = await start({ consoleOwned: false });
    expect((await view(api)).owner).toBe('folder');
    await save(api, cheaper);
    expect(await publish(api, 1)).toMatchObject({ status: 409, body: { code: 'folder_owned' } });
    const back = await api.send('POST', '/versions/1/roll-back', { note: '', live: 1 });
    expect(back).toMatchObject({ status: 409, body: { code: 'folder_owned' } });
    expect((await api.get('/export')).body).toMatchObject({ rules: [CARD_DECLINED, CART_OFFER].sort(byId) });
    expect((await api.get('/export?of=draft')).body).toMatchObject({
      rules: [CARD_DECLINED, cheaper].sort(byId),
    });
    await save(api, unfinished);
    expect((await api.get('/export?of=draft')).code).toBe('not_publishable');
  });

  it('a site of the console is filled from its folder once, and keeps its own over restarts (spec: Y6)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kairos-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { run, api } = await start({ folder });
    expect((await view(api)).live).toMatchObject({ version: 1, who: '' });
    await save(api, cheaper);
    await publish(api, 1);
    await run.stop();
    runs.splice(runs.indexOf(run), 1);
    const { api: again } = await start({ folder });
    expect((await view(again)).live?.version).toBe(2);
    expect((await view(again)).rules).toContainEqual(cheaper);
  });

  it('what was exported and imported is the same; what the bundle lacks is to be deleted (spec: Y6)', async () => {
    const { api } = await start({ rulebook: { quiet: '60s', offerAtRisk: 30, points: [POINTS] } });
    const { body } = await api.get('/export');
    expect(body).toEqual({
      rulebook: { quiet: '60s', holdout: 0, offerAtRisk: 30, points: [POINTS] },
      rules: [CARD_DECLINED, CART_OFFER].sort(byId),
    });
    expect((await api.send('POST', '/import', body)).body).toMatchObject({ changes: [], problems: [] });
    const less = { rulebook: {}, rules: [cheaper] };
    expect((await api.send('POST', '/import', less)).body).toMatchObject({
      changes: [
        { rule: null },
        { rule: OFFER, state: 'changed' },
        { rule: CARD_DECLINED.id, state: 'deleted' },
      ],
    });
  });
});

const POINTS = { id: 'looked', name: 'Looked', did: 'view_item', points: 5, fades: '10m' };
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
