/** Counts what became of every row and event of a replay. */
import type { ErrorCode } from '../../../protocol/errors.ts';
import type { ServerEventsReply } from '../../../protocol/wire.ts';
import type { MappedEvent } from '../../recordings/mapper.ts';
import type { Unread, UnreadReason } from '../../recordings/unread.ts';

/** A count for each of some names. */
export type Counts<Name extends string = string> = { [name in Name]?: number };

export interface Tally {
  /** Rows read: those in `unread`, and those the events were made of. */
  rows: number;
  /** Rows that could not be read, by reason. */
  unread: Counts<UnreadReason>;
  /** The first of them, with their places. */
  examples: Unread[];
  /** Events handed to the collector: accepted, duplicate and rejected together. */
  events: number;
  /** Rows that became part of an order already begun. */
  joined: number;
  accepted: number;
  duplicates: number;
  /** Events refused, by code of the error table. */
  rejected: Counts<ErrorCode>;
  /** Distinct visitors. */
  journeys: number;
  /** Decisions these events led to, by rule. */
  decisions: Counts;
  /** The first visitor who did more than look, for `kairos journey`. */
  visitor?: string;
}

export interface Counter {
  readonly tally: Tally;
  row(mapped: MappedEvent | Unread): void;
  reply(reply: ServerEventsReply): void;
  reject(code: ErrorCode): void;
}

const EXAMPLES = 10;

export function counter(): Counter {
  const visitors = new Set<string>();
  const tally: Tally = {
    rows: 0,
    unread: {},
    examples: [],
    events: 0,
    joined: 0,
    accepted: 0,
    duplicates: 0,
    rejected: {},
    journeys: 0,
    decisions: {},
  };
  const reject = (code: ErrorCode) => add(tally.rejected, code, 1);
  return {
    tally,
    row(mapped) {
      if ('reason' in mapped) {
        tally.rows++;
        add(tally.unread, mapped.reason, 1);
        if (tally.examples.length < EXAMPLES) tally.examples.push(mapped);
        return;
      }
      const { visitor, name } = mapped.event;
      tally.rows += mapped.rows;
      tally.joined += mapped.rows - 1;
      tally.events++;
      if (name !== 'view_item') tally.visitor ??= visitor;
      visitors.add(visitor);
      tally.journeys = visitors.size;
    },
    reply({ accepted, duplicates, rejected, decisions }) {
      tally.accepted += accepted;
      tally.duplicates += duplicates;
      for (const { code } of rejected) reject(code);
      for (const [rule, times] of Object.entries(decisions)) add(tally.decisions, rule, times);
    },
    reject,
  };
}

function add<Name extends string>(counts: Counts<Name>, name: Name, times: number): void {
  counts[name] = (counts[name] ?? 0) + times;
}
