/** Faults of a browser, a network and a clock that the other files of the tag do not provoke. */
import { expect, test } from 'vitest';
import { useTag } from './support/tag-fixture.ts';
import { waitUntil } from './support/wait-until.ts';

const tag = useTag();
const { visit, serve, arrived, kept } = tag;

test('B2 a network that comes and goes: one request at a time, no storm, every event once (spec: Q1 Q2)', async () => {
  await visit();
  await arrived('page_view');
  for (let i = 0; i < 12; i++) {
    await tag.context.setOffline(i % 2 === 0);
    await tag.page.evaluate(`kairos('track', 'flap', { i: ${i} })`);
    await tag.page.waitForTimeout(100);
  }
  await tag.context.setOffline(false);
  await arrived('flap', 12);
  expect(
    tag.collector.stored().flatMap(({ name, params }) => (name === 'flap' ? [params?.['i']] : [])),
  ).toEqual(Array.from({ length: 12 }, (_, i) => i));
  expect(tag.collector.mostAtOnce).toBe(1);
  expect(tag.collector.batches.length).toBeLessThanOrEqual(13);
});

test('B10 a tab that dies with events queued: another open tab sends them within 15 s, once (spec: Q1)', async () => {
  await visit();
  await arrived('page_view');
  const other = await tag.context.newPage();
  await other.goto(tag.shop.url);
  await arrived('page_view', 2);
  await waitUntil('acknowledged', async () => Object.keys((await kept()) ?? {}).length === 1);
  tag.collector.up = false;
  await tag.page.evaluate("kairos('track', 'left_behind')");
  await waitUntil('kept', async () => Object.keys((await kept()) ?? {}).length === 2);
  const died = Date.now();
  const crashed = new Promise((resolve) => tag.page.once('crash', resolve));
  await tag.page.goto('chrome://crash').catch(() => {});
  await crashed;
  tag.collector.up = true;
  await waitUntil('sent by the other', () => tag.collector.names().includes('left_behind'), 25_000);
  // An event is left for ten seconds to the tab that made it; the other looks every five.
  expect(Date.now() - died).toBeLessThan(18_000);
  expect(tag.collector.names().filter((name) => name === 'left_behind')).toHaveLength(1);
  tag.page = other;
});

for (const [what, shift] of [
  ['two years ahead', 2 * 365 * 86_400_000],
  ['two years behind', -2 * 365 * 86_400_000],
] as const) {
  test(`B13 a clock ${what}: the age of an event is right, its order and its visible time as well (spec: W7 Q1)`, async () => {
    await tag.page.addInitScript(`{ const now = Date.now; Date.now = () => now() + ${shift}; }`);
    await visit();
    await arrived('page_view');
    await tag.page.evaluate("kairos('track', 'one'); kairos('track', 'two')");
    await arrived('two');
    for (const batch of tag.collector.batches) {
      for (const { at } of batch.events) {
        expect(batch.sent - at).toBeGreaterThanOrEqual(0);
        expect(batch.sent - at).toBeLessThan(30_000);
      }
    }
    const stored = tag.collector.stored();
    expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(stored.every(({ visible = -1 }) => visible >= 0)).toBe(true);
  });
}

test('B13 a clock that jumps back in mid-visit: the order stays that of the sequence (spec: Q1)', async () => {
  await tag.page.addInitScript(
    '{ const now = Date.now; let shift = 0; Date.now = () => now() + shift; window.jump = (by) => { shift += by; }; }',
  );
  await visit();
  await arrived('page_view');
  await tag.page.evaluate("kairos('track', 'before'); jump(-3600000); kairos('track', 'after')");
  await arrived('after');
  const seqs = tag.collector.stored().map(({ name, seq }) => [name, seq]);
  expect(Object.fromEntries(seqs)).toEqual({ page_view: 1, before: 2, after: 3 });
  const visible = tag.collector
    .stored()
    .sort((a, b) => a.seq - b.seq)
    .map((event) => event.visible ?? -1);
  expect([...visible].sort((a, b) => a - b)).toEqual(visible);
});

test('an error of ours is caught, counted by its part, and told with the next batch (spec: T12 T19)', async () => {
  const errors: unknown[] = [];
  tag.page.on('pageerror', (error) => errors.push(error));
  await tag.page.addInitScript(
    "{ const { now } = performance; window.broken = false; performance.now = function () { if (broken) throw new Error('host'); return now.call(performance); }; }",
  );
  await visit();
  await arrived('page_view');
  await tag.page.evaluate(
    "broken = true; kairos('track', 'in_vain'); broken = false; kairos('track', 'fine')",
  );
  await arrived('fine');
  expect(tag.collector.batches.at(-1)?.dropped).toEqual({ fault_track: 1 });
  expect(errors).toEqual([]);
});

test('Promise and addEventListener replaced by the page: events arrive, and no error is the page’s (spec: T13)', async () => {
  const errors: unknown[] = [];
  tag.page.on('pageerror', (error) => errors.push(error));
  await visit({
    head: `<script>
      const Native = Promise;
      window.Promise = class extends Native { static resolve(value) { return new window.Promise((done) => done(value)); } };
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, ...rest) { if (type === 'pagehide') throw new Error('host'); return add.call(this, type, ...rest); };
    </script>`,
  });
  await tag.page.waitForTimeout(300);
  expect(errors).toEqual([]);
  serve('/calm', {
    head: `<script>
      const Native = Promise;
      window.Promise = class extends Native { static resolve(value) { return new window.Promise((done) => done(value)); } };
    </script>`,
  });
  await tag.page.goto(`${tag.shop.url}/calm`);
  await arrived('page_view');
  await tag.page.evaluate("kairos('track', 'patched')");
  await arrived('patched');
  expect(errors).toEqual([]);
});
