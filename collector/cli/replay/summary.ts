/** The end of a replay as data: what `--json` prints. */
import type { Tally } from './tally.ts';

export interface Summary extends Tally {
  file: string;
  format: string;
  source: string;
  to: string;
  /** From the first byte read to the last answer. */
  seconds: number;
  /** Accepted and duplicate events a second. */
  eventsPerSecond: number;
}

export function summary(
  what: Pick<Summary, 'file' | 'format' | 'source' | 'to'>,
  tally: Tally,
  milliseconds: number,
): Summary {
  const answered = tally.accepted + tally.duplicates;
  return {
    ...what,
    ...tally,
    seconds: Math.round(milliseconds / 10) / 100,
    eventsPerSecond: Math.round((answered / Math.max(milliseconds, 1)) * 1_000),
  };
}
