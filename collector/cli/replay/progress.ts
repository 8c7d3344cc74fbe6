/** Shows how far a replay is: a bar on a terminal, a line every few seconds elsewhere. */
import type { WriteStream } from 'node:tty';
import type { Tally } from './tally.ts';

export interface Progress {
  /** @param share of the file read, 0 to 1 */
  show(share: number, tally: Readonly<Tally>): void;
  /** Takes the bar away. */
  end(): void;
}

export type ProgressStream = Pick<WriteStream, 'write'> & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

/** Milliseconds between two pictures. */
const BAR_EVERY = 100;
const LINE_EVERY = 5_000;

/** @param now milliseconds that never go back */
export function progress(stream: ProgressStream, now: () => number = () => performance.now()): Progress {
  const began = now();
  const every = stream.isTTY ? BAR_EVERY : LINE_EVERY;
  let next = began + every;

  return {
    show(share, { accepted, duplicates, rows }) {
      const time = now();
      if (time < next) return;
      next = time + every;
      const speed = Math.round(((accepted + duplicates) / (time - began)) * 1_000);
      const percent = `${Math.floor(Math.min(share, 1) * 100)} %`.padStart(5);
      const said = `${percent}  ${count(rows)} rows  ${count(speed)} events/s`;
      stream.write(
        stream.isTTY
          ? `\r${bar(share, (stream.columns ?? 80) - said.length - 6)}${said}\u001b[K`
          : `${said.trimStart()}\n`,
      );
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/** @param room columns it may take; too few, and there is none */
function bar(share: number, room: number): string {
  const width = Math.min(40, room);
  if (width < 8) return '';
  const done = Math.round(Math.min(share, 1) * width);
  return `  ${'█'.repeat(done)}${'░'.repeat(width - done)}  `;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
