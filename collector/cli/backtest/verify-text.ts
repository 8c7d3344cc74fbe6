/** The report of a verification for the terminal. */
import type { TraceDifference, VerifyReport } from '../../backtest/report.ts';
import { figure } from './figure.ts';

/** Characters of an entry that are printed; `--json` has it whole. */
const SHOWN = 200;

export function verifyText(report: VerifyReport): string {
  const { records, entries, visitors, different, differences, skipped, engine, partial } = report;
  const { otherEngine, bookLost, absent } = skipped;
  return [
    '',
    `  ${figure(records)} records of ${figure(visitors)} visitors, ${figure(entries)} trace entries, engine ${engine}`,
    ...(partial ? ['  PARTIAL: it was stopped; everything here is of the records until then.'] : []),
    different === 0
      ? '  Every decision came out as it was made, bit for bit.'
      : `  ${figure(different)} record${different === 1 ? '' : 's'} came out otherwise:`,
    ...differences.flatMap(differenceLines),
    ...(otherEngine > 0 ? [`  Not compared: ${figure(otherEngine)} records of another engine.`] : []),
    ...(bookLost > 0 ? [`  Not compared: ${figure(bookLost)} records whose rulebook is lost.`] : []),
    ...(absent > 0
      ? [`  Not there: ${figure(absent)} places of the log, of erased visitors or of other sites.`]
      : []),
    '',
  ].join('\n');
}

function differenceLines({ visitor, record, entry, stored, replayed }: TraceDifference): string[] {
  return [
    `    journey ${visitor}, record ${record}, entry ${entry}`,
    `      log  ${JSON.stringify(stored).slice(0, SHOWN)}`,
    `      now  ${JSON.stringify(replayed).slice(0, SHOWN)}`,
  ];
}
