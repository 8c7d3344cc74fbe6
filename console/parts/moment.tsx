/** A time for people and machines: the words are given, the exact time is behind them. */
import { exactTime } from '../format/exact-time.ts';

/** @param at epoch milliseconds */
export function Moment({ at, children }: { at: number; children?: string }) {
  const exact = exactTime(at);
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {children ?? exact}
    </time>
  );
}
