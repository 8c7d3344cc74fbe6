/** Events in, bodies out: within the collector's limits, in order, none lost. */
import { expect, it } from 'vitest';
import { batcher } from '../../collector/cli/replay/batcher.ts';
import type { ServerEventsRequest, SourceEvent } from '../../protocol/wire.ts';

const event = (id: number, name = 'view_item'): SourceEvent => ({
  id: String(id),
  visitor: '1',
  name,
  at: id,
});
const parse = (json: string) => JSON.parse(json) as ServerEventsRequest;

function bodiesOf(events: SourceEvent[]) {
  const batches = batcher('shop');
  const bodies = [...events.map((one) => batches.add(one)), batches.rest()];
  return bodies.filter((body) => body !== undefined && body !== 'too_large');
}

it.each([
  ['by number', 2_500, 'view_item', 3],
  ['by size', 2_500, 'é'.repeat(1_000), 26],
])('fills bodies %s, in order', (_name, count, name, bodies) => {
  const events = Array.from({ length: count }, (_, id) => event(id, name));
  const made = bodiesOf(events);
  expect(made).toHaveLength(bodies);
  expect(made.flatMap(({ json }) => parse(json).events)).toEqual(events);
  expect(parse(made[0]?.json ?? '')).toMatchObject({ v: 1, source: 'shop' });
  for (const body of made) {
    expect(body.events).toBeLessThanOrEqual(1_000);
    expect(Buffer.byteLength(body.json)).toBeLessThan(200_200);
  }
});

it('says which event no body takes', () => {
  expect(batcher('shop').add(event(1, 'x'.repeat(33_000)))).toBe('too_large');
});
