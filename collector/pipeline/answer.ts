/** What the pipeline says to a batch. */
import type { DebugReport } from '../../protocol/debug.ts';
import type { Armed, Decision, IssuedCode } from '../../protocol/intervention.ts';
import type { TraceEntry } from '../../protocol/trace.ts';

export interface Answer {
  accepted: number;
  duplicates: number;
  /** Events not stored because the visitor was erased. */
  erased: number;
  decisions: Decision[];
  armed: Armed[];
  codes: IssuedCode[];
  wakeAfter: number | undefined;
  trace: TraceEntry[];
  /** What the batch took of budgets. */
  granted: Granted;
  debug?: DebugReport;
}

/** How many units were held, given back, used and refused, and how many codes were made. */
export type Granted = Partial<Record<'held' | 'released' | 'used' | 'exhausted' | 'coded', number>>;

/** @param erased events of a visitor who asked to be forgotten */
export function nothing(erased: number): Answer {
  return {
    accepted: 0,
    duplicates: 0,
    erased,
    decisions: [],
    armed: [],
    codes: [],
    wakeAfter: undefined,
    trace: [],
    granted: {},
  };
}
