/** Shows how far a backtest is: one line that changes on a terminal, a line every few seconds elsewhere. */
import type { BacktestProgress } from '../../backtest/report.ts';
import type { ProgressStream } from '../replay/progress.ts';

export interface ProgressLine {
  show(progress: BacktestProgress): void;
  /** Takes the line away. */
  end(): void;
}

/** Milliseconds between two lines where none can be taken back. */
const EVERY = 5_000;

/** @param now milliseconds that never go back */
export function progressLine(
  stream: ProgressStream,
  now: () => number = () => performance.now(),
): ProgressLine {
  let next = now() + EVERY;
  return {
    show(progress) {
      if (stream.isTTY) stream.write(`\r  ${text(progress)}\u001b[K`);
      else if (now() >= next) {
        next = now() + EVERY;
        stream.write(`${text(progress)}\n`);
      }
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

function text({ share, events, left }: BacktestProgress): string {
  const wait = left === undefined ? '' : `, ${Math.ceil(left / 1_000).toLocaleString('en')} s left`;
  return `${Math.floor(share * 100)} %, ${events.toLocaleString('en')} events${wait}`;
}
