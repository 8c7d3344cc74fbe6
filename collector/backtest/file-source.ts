/** A recording in one of the replay formats as the source of a backtest: its visitors, as if the tag had seen them. */
import type { JourneyEvent } from '../../protocol/event.ts';
import type { JourneyRecord } from '../../protocol/record.ts';
import { Refusal } from '../config/refusal.ts';
import { sourceVisitor } from '../pipeline/visitor-id.ts';
import type { Mapper } from '../recordings/mapper.ts';
import { readLines } from '../recordings/read-lines.ts';
import type { UnreadRows } from './report.ts';
import type { Recorded, Source } from './source.ts';

export interface Recording {
  path: string;
  /** Journeys are named `name:visitor`. */
  name: string;
  mapper: Mapper;
  /** Only events in this time, epoch milliseconds, the end excluded. */
  from?: number;
  to?: number;
}

const EXAMPLES = 10;

/** Each event is a record of its own, received when it happened. Memory does not grow with the file. */
export function fileSource({ path, name, mapper, from, to }: Recording): Source {
  const unread: UnreadRows = { rows: {}, examples: [] };

  function* recorded(mapped: ReturnType<Mapper['take']>, share: number): Generator<Recorded> {
    for (const one of mapped) {
      if ('reason' in one) {
        const { line, reason, message } = one;
        unread.rows[reason] = (unread.rows[reason] ?? 0) + 1;
        if (unread.examples.length < EXAMPLES) unread.examples.push({ line, message });
        continue;
      }
      const { visitor, name: what, at, page, params } = one.event;
      if (at < (from ?? Number.NEGATIVE_INFINITY) || at >= (to ?? Number.POSITIVE_INFINITY)) continue;
      const event: JourneyEvent = {
        tab: `@${name}`,
        seq: 0,
        name: what,
        at,
        ...(page !== undefined && { page }),
        ...(params !== undefined && { params }),
      };
      const record = recordOf(event);
      yield { visitor: sourceVisitor(name, visitor), version: 0, record, trace: null, position: 0, share };
    }
  }

  async function* records(): AsyncGenerator<Recorded> {
    const file = await readLines(path);
    for await (const { lines, share } of file.chunks) {
      for (const line of lines) yield* recorded(mapper.take(line), share);
    }
    yield* recorded(mapper.end(), 1);
    const damage = file.damage();
    if (damage !== undefined) throw new Refusal(`${path} is damaged (${damage}); nothing is reported of it.`);
  }

  return { records, unread };
}

function recordOf(event: JourneyEvent): JourneyRecord {
  const context = { book: 0, engine: '', origin: 'tag', mode: 'granted' } as const;
  return { v: 1, received: event.at, events: [event], context };
}
