/** What a person sees while it runs: a bar on a terminal, lines elsewhere. */
import { expect, it } from 'vitest';
import { progress } from '../../collector/cli/replay/progress.ts';
import { counter } from '../../collector/cli/replay/tally.ts';

function watch(isTTY: boolean, columns: number) {
  const { tally } = counter();
  const written: string[] = [];
  let time = 0;
  const bar = progress({ isTTY, columns, write: (text: string) => written.push(text) > 0 }, () => time);
  for (; time <= 11_000; time += 50)
    bar.show(time / 11_000, Object.assign(tally, { rows: time, accepted: time }));
  bar.end();
  return written;
}

it('draws a bar in one line of the terminal, and takes it away', () => {
  const written = watch(true, 60);
  expect(written.length).toBeGreaterThan(100);
  expect(written[55]).toBe('\r  ███████████░░░░░░░░░░   50 %  5,600 rows  1,000 events/s\u001b[K');
  for (const text of written) expect(text.replace('\r', '').replace('\u001b[K', '').length).toBeLessThan(60);
  expect(written.at(-1)).toBe('\r\u001b[K');
});

it('writes a line every five seconds elsewhere', () => {
  expect(watch(false, 80)).toEqual([
    '45 %  5,000 rows  1,000 events/s\n',
    '90 %  10,000 rows  1,000 events/s\n',
  ]);
});
