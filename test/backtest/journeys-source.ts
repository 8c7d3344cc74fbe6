/** Journeys as rows in, a source of a backtest out: one event a record, received when it happened, all visitors in time. */
import type { Recorded, Rereadable } from '../../collector/backtest/source.ts';
import type { Params } from '../../protocol/event.ts';
import type { JourneyRecord, RecordContext } from '../../protocol/record.ts';

/**
 * Minutes since the start, name, parameters, seconds the page was visible, what the record says beside it, and the
 * minute it was received if that was later.
 */
export type Row = [
  minute: number,
  name: string,
  params?: Params,
  visible?: number | null,
  context?: Partial<RecordContext>,
  received?: number,
];

export const START = Date.UTC(2026, 10, 2, 10);
const MINUTE = 60_000;

export function journeysSource(journeys: Readonly<Record<string, readonly Row[]>>): Rereadable {
  const versions = new Map<string, number>();
  const all = Object.entries(journeys)
    .flatMap(([visitor, rows]) =>
      rows.map((row, place) => ({ visitor, record: recordOf(visitor, row, place + 1) })),
    )
    .sort((a, b) => a.record.received - b.record.received)
    .map(({ visitor, record }, place, { length }): Recorded => {
      const version = (versions.get(visitor) ?? 0) + 1;
      versions.set(visitor, version);
      return { visitor, version, record, trace: null, position: place + 1, share: (place + 1) / length };
    });
  return {
    async *records() {
      yield* all;
    },
    async earlier(visitor, version) {
      return all
        .filter((one) => one.visitor === visitor && one.version < version)
        .map(({ record }) => record);
    },
    unread: { rows: {}, examples: [] },
  };
}

function recordOf(
  visitor: string,
  [minute, name, params, visible, context, received = minute]: Row,
  seq: number,
): JourneyRecord {
  const at = START + Math.round(minute * MINUTE);
  const event = {
    tab: `tab-of-${visitor}`,
    seq,
    name,
    at,
    page: '/',
    ...(typeof visible === 'number' && { visible: visible * 1_000 }),
    ...(params && { params }),
  };
  return {
    v: 1,
    received: START + Math.round(received * MINUTE),
    events: [event],
    context: { book: 1, engine: '', origin: 'tag', mode: 'granted', lang: 'en', ...context },
  };
}
