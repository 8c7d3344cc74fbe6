/** The end of a replay as a table for the terminal, below 80 columns. */
import { ERRORS, type ErrorCode } from '../../../protocol/errors.ts';
import { UNREAD_REASONS, type UnreadReason } from '../../recordings/unread.ts';
import type { Summary } from './summary.ts';
import type { Counts } from './tally.ts';

type Row = [label: string, figure: string, note?: string];

export function summaryText(summary: Summary): string {
  const { file, to, source, seconds, eventsPerSecond, visitor } = summary;
  const rows: Row[] = [
    ['Rows read', figure(summary.rows)],
    ['  could not be read', figure(total(summary.unread))],
    ...reasons(summary.unread, (reason) => UNREAD_REASONS[reason as UnreadReason]),
    ...(summary.joined > 0 ? [['  further items of an order', figure(summary.joined)] satisfies Row] : []),
    ['Events sent', figure(summary.events)],
    ['  accepted', figure(summary.accepted)],
    ['  duplicate', figure(summary.duplicates)],
    ['  rejected', figure(total(summary.rejected))],
    ...reasons(summary.rejected, (code) => ERRORS[code as ErrorCode]?.message ?? ''),
    ['Journeys', figure(summary.journeys)],
    ['Decisions', figure(total(summary.decisions))],
    ...Object.entries(summary.decisions).map(([rule, times]): Row => [`    ${rule}`, figure(times ?? 0)]),
    ['Time', `${seconds.toFixed(1)} s`, `${figure(eventsPerSecond)} events/s`],
  ];
  const label = Math.max(...rows.map(([text]) => text.length));
  const width = Math.max(...rows.map(([, text]) => text.length));
  const table = rows.map(([text, number, note]) =>
    `  ${text.padEnd(label)}  ${number.padStart(width)}${note ? `  ${note}` : ''}`.trimEnd(),
  );
  const hint = visitor === undefined ? [] : ['', `  One of them:  kairos journey ${source}:${visitor}`];
  return ['', `  ${file} → ${to}`, '', ...table, ...hint, ''].join('\n');
}

function reasons(counts: Counts, words: (name: string) => string): Row[] {
  return Object.entries(counts).map(([name, times]) => [`    ${name}`, figure(times ?? 0), words(name)]);
}

function total(counts: Counts): number {
  return Object.values(counts).reduce<number>((sum, times) => sum + (times ?? 0), 0);
}

function figure(number: number): string {
  return number.toLocaleString('en');
}
