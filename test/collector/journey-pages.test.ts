/** A journey longer than a page, through the real collector: back to its first record, each record once. */
import { expect, it, onTestFinished } from 'vitest';
import { visitorId } from '../../collector/pipeline/visitor-id.ts';
import type { JourneyPage, JourneyView } from '../../collector/reports/views.ts';
import { consoleClient } from '../support/console-client.ts';
import { CART_OFFER } from '../support/rules.ts';
import { runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const SECRET = 'P'.repeat(22);
const VISITOR = visitorId('demo', SECRET);
const RECORDS = 120;

it('a journey is read a part at a time, the latest first, with what is known now; its export is whole (spec: J10)', async () => {
  const run = await runCollector({ rules: [CART_OFFER] });
  onTestFinished(() => run.stop());
  const tab = tabOf('longjourney1');
  await run.send({ visitor: SECRET, events: [tab('add_to_cart', piece(150)), tab('page_view')] });
  for (let record = 2; record <= RECORDS; record++) {
    await run.send({ visitor: SECRET, events: [tab('page_view')] });
  }
  const client = consoleClient(run.url);
  await client.bySignInLink(run.collector.signIn.token);
  const part = async (query = '') =>
    (await client.ask('GET', `/api/journeys/demo/${VISITOR}${query}`)).body as JourneyPage;

  const parts = [await part()];
  for (let next = parts[0]?.next; next !== undefined; next = parts[0]?.next) {
    // What comes meanwhile moves nothing.
    await run.send({ visitor: SECRET, events: [tab('view_item')] });
    parts.unshift(await part(`?before=${next}`));
  }
  expect(parts.map(({ records, all, earlier, next }) => [records.length, all, earlier, next])).toEqual([
    [20, 122, 0, undefined],
    [50, 121, 21, 21],
    [50, 120, 71, 71],
  ]);
  const { body } = await client.ask('GET', `/api/sites/demo/visitors/${VISITOR}/export`);
  const whole = body as JourneyView;
  expect(whole.records.length).toBe(122);
  expect(parts.flatMap(({ records }) => records)).toEqual(whole.records.slice(0, RECORDS));
  expect(parts[0]?.records[0]?.why[0]).toMatchObject({ rule: CART_OFFER.id, result: 'decided' });
  expect(parts[0]?.facts).toEqual(whole.facts);

  const beyond = async (query: string) => {
    const { records, next } = await part(query);
    return [records.length, next];
  };
  expect(await beyond('?before=1')).toEqual([0, undefined]);
  expect(await beyond('?before=0')).toEqual([0, undefined]);
  expect(await beyond('?before=9000')).toEqual([50, 73]);
  expect((await client.ask('GET', `/api/journeys/demo/${VISITOR}?before=x`)).status).toBe(400);
});
