/** rulebook.json: what holds for all rules is checked with them, goes live with them, and is part of their version. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { books } from '../../collector/pipeline/books.ts';
import { replay } from '../../collector/pipeline/replay.ts';
import { zoneOffsets } from '../../collector/pipeline/zone-offset.ts';
import type { Rule } from '../../protocol/rule.ts';
import type { InterventionEntry } from '../../protocol/trace.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, type RunOptions, runCollector, writeRule } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';

let run: RunningCollector;
const start = async (options: RunOptions = {}) => {
  run = await runCollector({ rules: [CART_OFFER], ...options });
};
afterEach(() => run?.stop());
const reload = async () => run.collector.rules.get('demo')?.reload();
const live = () => run.collector.books.live('demo');
const write = (rulebook: unknown) =>
  writeFileSync(
    join(run.rulesFolder, 'rulebook.json'),
    typeof rulebook === 'string' ? rulebook : JSON.stringify(rulebook),
  );

describe('what holds for all rules (spec: R6)', () => {
  it('has a default for everything it leaves out, and the site it belongs to', async () => {
    await start();
    write({ lang: 'de' });
    await reload();
    expect(live().settings).toEqual({
      site: 'demo',
      quiet: 30_000,
      lang: 'de',
      kinds: ['fix', 'help', 'offer', 'reminder', 'survey'],
      holdout: 5,
      spared: ['fix'],
      zone: 'UTC',
    });
  });

  it('is part of the version: another word, another version; the same again, the same version', async () => {
    await start();
    expect(live().version).toBe(1);
    write({ holdout: 0, quiet: '1m' });
    expect(await reload()).toMatchObject({ book: 2, problems: [] });
    expect(live().settings.quiet).toBe(60_000);
    expect(await reload()).toMatchObject({ book: 2 });
    const { folder } = run;
    await run.collector.close();
    run = await runCollector({ folder });
    expect(live()).toMatchObject({ version: 2, settings: { quiet: 60_000 } });
  });

  /** [what, rulebook.json, what is said of it] */
  const broken: [string, unknown, object][] = [
    ['no JSON', '{ "holdout": ', { path: '', message: expect.stringContaining('is not JSON') }],
    ['an unknown word', { holdut: 5 }, { path: '/holdut', mend: 'did you mean “holdout”?' }],
    ['a zone there is not', { zone: 'Europe/Paradise' }, { path: '/zone' }],
    [
      'segments in a circle',
      { segments: [{ id: 'a', name: 'A', when: { segment: 'a' } }] },
      { path: '/segments/0/when' },
    ],
    ['a share of more than all', { holdout: 101 }, { path: '/holdout' }],
    ['a pause after nothing', { pause: { after: 0 } }, { path: '/pause/after' }],
    ['an alarm of no visitors', { alarm: { visitors: 0 } }, { path: '/alarm/visitors' }],
  ];
  it.each(broken)(
    'with %s the book of before stays live, and file and place are named (spec: R2)',
    async (_what, rulebook, said) => {
      await start();
      write(rulebook);
      const state = await reload();
      expect(state).toMatchObject({ book: 1, rules: 1 });
      expect(state?.problems).toEqual([
        expect.objectContaining({ ...said, file: join(run.rulesFolder, 'rulebook.json') }),
      ]);
      expect(live().settings.holdout).toBe(0);
    },
  );

  it('a rule that asks for a segment nobody wrote is named by its file (spec: R2)', async () => {
    await start();
    writeRule(run.rulesFolder, { ...CART_OFFER, id: 'other', when: { segment: 'loyal' } });
    const state = await reload();
    expect(state?.problems).toMatchObject([
      { file: join(run.rulesFolder, 'other.json'), path: '/when/segment' },
    ]);
    expect(live().rules).toHaveLength(1);
  });

  it('a book goes live while journeys are under way: every record has one book, whole, and replays (spec: R2 D7)', async () => {
    await start();
    const rule = (upTo: number): Rule => ({
      ...CART_OFFER,
      name: `Up to ${upTo}`,
      when: { fact: 'cart.value', atMost: upTo },
      limit: {},
    });
    const tabs = Array.from({ length: 12 }, (_, n) => tabOf(`underway${String(n).padStart(4, '0')}`));
    for (let book = 0; book < 6; book++) {
      writeRule(run.rulesFolder, rule(100 + book * 20));
      write({ holdout: 0, quiet: `${book + 1}s` });
      const sent = tabs.map((tab, n) =>
        run.send({
          visitor: String(n).padStart(22, 'u'),
          events: [tab(book % 2 ? 'add_to_cart' : 'remove_from_cart', piece(40 + n))],
        }),
      );
      await Promise.all([...sent, reload()]);
    }
    const known = books(run.store);
    const seen = new Set<number>();
    for (const { visitor } of await run.store.journeys.list('demo', { limit: 20 })) {
      const stored = await run.store.journeys.read('demo', visitor);
      for (const { record, trace } of stored) {
        seen.add(record.context.book);
        const book = await known.at('demo', record.context.book);
        for (const entry of (trace ?? []) as InterventionEntry[]) {
          expect([entry.book, entry.name]).toEqual([book.version, book.byId.get(entry.rule)?.rule.name]);
        }
      }
      const { traces } = await replay(
        visitor,
        stored.map(({ record }) => record),
        (version) => known.at('demo', version),
      );
      expect(traces).toEqual(stored.map(({ trace }) => trace ?? []));
    }
    expect(seen.size).toBeGreaterThan(2);
  });
});

describe("the hour on the site's wall (spec: R7)", () => {
  it('is in every record, as minutes ahead of UTC', async () => {
    const now = Date.UTC(2026, 6, 1, 12);
    await start({ rulebook: { zone: 'Europe/Berlin' }, now: () => now });
    await run.send({ sent: now, events: [tabOf('zonetab00001')('page_view', undefined, now)] });
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    const [stored] = await run.store.journeys.read('demo', row?.visitor ?? '');
    expect(stored?.record.context.zone).toBe(120);
  });

  /** [zone, UTC, minutes ahead] */
  const hours: [string, string, number][] = [
    ['UTC', '2026-07-01T12:00:00Z', 0],
    ['Europe/Berlin', '2026-03-29T00:59:59Z', 60],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 120],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', 120],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 60],
    ['America/New_York', '2026-03-08T06:59:59Z', -300],
    ['America/New_York', '2026-03-08T07:00:00Z', -240],
    ['Asia/Kathmandu', '2026-12-31T23:59:59Z', 345],
    ['Australia/Lord_Howe', '2026-10-03T15:29:59Z', 630],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', 660],
    ['Pacific/Kiritimati', '2026-12-31T12:00:00Z', 840],
  ];
  const offset = zoneOffsets();
  it.each(hours)('%s at %s: %i', (zone, at, minutes) => {
    expect(offset(zone, Date.parse(at))).toBe(minutes);
  });
});
