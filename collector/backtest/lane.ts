/** One visitor under one book of a backtest: the journey, and what the book has made of the record. Plain data. */
import type { Journey } from '../../engine/index.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import type { RecordContext } from '../../protocol/record.ts';

export interface Lane {
  journey: Journey;
  /** What the backtest added to the record: pulses, ends of visits, showings. Needed when facts are folded again. */
  added: JourneyEvent[];
  /** Where something was added to a tab (1) or left out of it (-1): recorded sequences after that one move by it. */
  moved: { tab: string; after: number; by: 1 | -1 }[];
  /** The pulse that the page was asked for. */
  wake?: Wake | undefined;
  /** What was sent ahead with the last reply: the moment, and the decision's id. */
  armed: { moment: string; id: string }[];
  /** When the clock must look again, and for which time the queue has it already. */
  due?: number | undefined;
  queued?: number | undefined;
  /** Decisions that wait to be shown, with what they cost in hundredths of the site's currency. */
  held: { rule: string; decision: string; cost: number }[];
  /** Rules that have decided for this visitor. */
  decided: string[];
  /** Rules that would have been shown to this visitor, with the last time. */
  shown: Showing[];
}

export interface Wake {
  /** The last that was heard of the page that was answered. */
  event: Omit<JourneyEvent, 'seq'>;
  /** Visible milliseconds from then on. */
  ms: number;
  context: RecordContext;
}

export interface Showing {
  rule: string;
  /** Event time, epoch milliseconds. */
  at: number;
  /** An order came after it: in the same visit, within seven days. */
  sameVisit?: true;
  sevenDays?: true;
}

/** @param journey what was there before the backtest's first record */
export function newLane(journey: Journey): Lane {
  return { journey, added: [], moved: [], armed: [], held: [], decided: [], shown: [] };
}
