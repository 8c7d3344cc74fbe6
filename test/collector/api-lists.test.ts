/** Lists of `/api`: a page at a time, or bounded by what the document says. */
import { expect, it, onTestFinished } from 'vitest';
import { sessions } from '../../collector/accounts/sessions.ts';
import { openApi } from '../../collector/http/api/document/open-api.ts';
import { pageOf } from '../../collector/http/page-of.ts';
import { memoryStore } from '../../collector/store/memory.ts';
import type { ComparisonPage } from '../../protocol/api/versions.ts';
import { CART_OFFER } from '../support/rules.ts';
import { runCollector } from '../support/run-collector.ts';
import { siteClient } from '../support/site-client.ts';

type Json = { [key: string]: unknown };

/** As long as one rulebook, one rule, one batch or one config is; and what belongs to a row of these. */
const AS_LONG_AS_ONE = [
  'DebugReport.rules',
  'DebugReport.trace',
  'DraftReport.books[].rules',
  'DraftReport.difference.examples.changed[].before',
  'DraftReport.difference.examples.changed[].now',
  'DraftReport.difference.examples.gained[].before',
  'DraftReport.difference.examples.gained[].now',
  'DraftReport.difference.examples.lost[].before',
  'DraftReport.difference.examples.lost[].now',
  'DraftReport.difference.rules',
  'Period.revenue',
  'Record.events',
  'Record.why',
  'RuleSum.held',
  'RuleView.problems',
  'RuleView.tags',
  'RulesBundle.rules',
  'RulesState.problems',
  'RulesView.problems',
  'Said',
  'SavedDraft.problems',
  'SettingsView.problems',
  'SettingsView.risk.rules',
  'SettingsView.segments{}.rules',
  'SettingsView.tags',
  'Site.origins',
  'TriedEvent.decided',
  'TroubledVisitor.tags',
  'VersionView.rules',
  'Why.because',
  'getSites.sites',
  'getSitesSiteKeys.keys',
  'getSitesSiteVisitorsIdExport.records',
  'postEvents.armed',
  'postEvents.decisions',
  'postPreview.prompts',
  'postSitesSiteDraftCheck.problems',
  'postSitesSiteKeys.keys',
  'postSitesSiteKeysIdRevoke.keys',
  'postSitesSiteKeysIdRotate.keys',
];

it('every other list of a reply has its bound in the document (spec: J6)', () => {
  const document = JSON.parse(JSON.stringify(openApi())) as Json;
  const { schemas } = document['components'] as { schemas: { [name: string]: Json } };
  const open = new Set<string>();
  const seen = new Set<string>();
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { $ref, type, maxItems, items, properties, anyOf, additionalProperties, patternProperties } =
      schema as Json;
    const name = typeof $ref === 'string' ? ($ref.split('/').at(-1) ?? '') : '';
    if (name !== '') {
      // A rule says of its own lists how long they may be.
      if (seen.has(name) || /^Rule(Part\..*|bookSettings)?$/.test(name)) return;
      seen.add(name);
      walk(schemas[name], name);
      return;
    }
    if (type === 'array' && maxItems === undefined) open.add(path);
    walk(items, `${path}[]`);
    for (const one of Array.isArray(anyOf) ? anyOf : []) walk(one, path);
    for (const one of [additionalProperties, ...Object.values((patternProperties ?? {}) as Json)])
      walk(one, `${path}{}`);
    for (const [key, one] of Object.entries((properties ?? {}) as Json)) walk(one, `${path}.${key}`);
  };
  for (const methods of Object.values(document['paths'] as { [path: string]: Json })) {
    for (const one of Object.values(methods)) {
      const { operationId, responses } = one as {
        operationId: string;
        responses: { [status: string]: Json };
      };
      const content = responses['200']?.['content'] as { [media: string]: { schema: Json } };
      for (const { schema } of Object.values(content)) walk(schema, operationId);
    }
  }
  expect([...open].sort()).toEqual(AS_LONG_AS_ONE);
});

it.each([
  ['nothing', 0, 0, { page: [], all: 0 }],
  ['all on one page', 3, 0, { page: [0, 1, 2], all: 3 }],
  ['the first of two', 4, 0, { page: [0, 1, 2], all: 4, next: 3 }],
  ['the last of two', 4, 3, { page: [3], all: 4 }],
  ['exactly two', 6, 3, { page: [3, 4, 5], all: 6 }],
  ['beyond the end', 4, 9, { page: [], all: 4 }],
])('a page: %s (spec: J6)', (_what, all, after, page) => {
  expect(pageOf([...Array(all).keys()], after, 3)).toEqual(page);
});

it('what a version changes and what is switched off come a page at a time, each once (spec: J6)', async () => {
  const run = await runCollector({ rules: [CART_OFFER], consoleOwned: true });
  onTestFinished(() => run.stop());
  const api = await siteClient(run);
  const rules = Array.from({ length: 60 }, (_, place) => ({ ...CART_OFFER, id: `rule-${place}` }));
  await api.send('POST', '/import', { rulebook: { holdout: 0 }, rules: [CART_OFFER, ...rules] });
  const first = (await api.get('/compare?from=1&to=draft')).body as ComparisonPage;
  const second = (await api.get(`/compare?from=1&to=draft&after=${first.next}`)).body as ComparisonPage;
  expect([first.changes.length, first.all, second.changes.length, second.next]).toEqual([
    50,
    60,
    10,
    undefined,
  ]);
  const told = [...first.changes, ...second.changes].map(({ rule }) => rule);
  expect(new Set(told)).toEqual(new Set(rules.map(({ id }) => id)));
  for (const { id } of rules) {
    await run.store.switches.put('demo', { rule: id, off: true, who: 'ann', why: 'test', at: 1 });
  }
  const switched = (await api.get('/switches?after=50')).body as { switches: unknown[]; all: number };
  expect([switched.switches.length, switched.all]).toEqual([10, 60]);
});

it('of one person a hundred sessions go on; the least used gives way (spec: J6)', async () => {
  const { accounts, close } = memoryStore();
  let now = 1_790_000_000_000;
  const kept = sessions(accounts, () => now);
  const person = await accounts.add({
    email: 'a@shop.example',
    name: 'Ann',
    role: 'owner',
    disabled: false,
    password: null,
  });
  const secrets: string[] = [];
  for (let count = 0; count < 101; count++) {
    now += 1;
    secrets.push(await kept.begin(person, 'Firefox'));
  }
  const found = await Promise.all(secrets.map((secret) => kept.find(secret)));
  expect([found.filter(Boolean).length, found[0], found[1] !== undefined]).toEqual([100, undefined, true]);
  await close();
});
