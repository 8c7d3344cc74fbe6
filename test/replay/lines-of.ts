/** Text in; the lines a file of it would give a mapper. */
import type { MappedEvent, Mapper } from '../../collector/recordings/mapper.ts';
import type { Line } from '../../collector/recordings/read-lines.ts';
import type { Unread } from '../../collector/recordings/unread.ts';

export function linesOf(text: string): Line[] {
  const lines = text.split('\n').map((line, place): Line => ({ number: place + 1, text: line }));
  const last = lines.pop();
  return last?.text ? [...lines, { ...last, cut: true }] : lines;
}

/** @returns what a mapper makes of a whole file, events apart from rows that could not be read */
export function mapAll(mapper: Mapper, text: string) {
  const all: (MappedEvent | Unread)[] = [
    ...linesOf(text).flatMap((line) => mapper.take(line)),
    ...mapper.end(),
  ];
  return {
    mapped: all.filter((one): one is MappedEvent => 'event' in one),
    unread: all.filter((one): one is Unread => 'reason' in one),
  };
}
