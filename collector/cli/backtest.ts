/** `kairos backtest RULES`: recorded journeys through a rulebook that is not live, or through the one that was. */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { backtest as replay } from '../backtest/backtest.ts';
import type { LogInput, NamedBook, RecordingInput } from '../backtest/job.ts';
import type { BacktestReport, VerifyReport } from '../backtest/report.ts';
import { Refusal } from '../config/refusal.ts';
import { allSites } from './all-sites.ts';
import { progressLine } from './backtest/progress-line.ts';
import { readBook } from './backtest/read-book.ts';
import { reportText } from './backtest/report-text.ts';
import { timeOf } from './backtest/time-of.ts';
import { verifyText } from './backtest/verify-text.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { formatOf } from './replay/format-of.ts';
import { sourceOf } from './replay/source-of.ts';
import { SETTING_OPTIONS, settings } from './settings.ts';
import { siteNamed } from './site-named.ts';

export const backtest: Command = {
  help: `Usage: kairos backtest RULES [--against live|FOLDER] [--from TIME] [--to TIME]
       [--site KEY] [--file FILE --format rees46|otto --currency EUR [--source NAME]]
       [--json FILE] [--config FILE] [--data FOLDER]
       kairos backtest --verify [--from TIME] [--to TIME] [--site KEY] [--json FILE]

  RULES              a folder of rules, or live: the book that is live now
  --against BOOK     another one to compare with, again a folder or live
  --from, --to TIME  what was received in this time, the end excluded: 2026-11-01 or
                     2026-11-01T08:30, in UTC. What came before is the visitors' history
  --site KEY         the site; the first of the config by default
  --file FILE        a recording instead of the log, as in “kairos replay”: --format, --currency,
                     --source; of it, --from and --to take the events of that time alone
  --json FILE        the whole report as JSON
  --verify           no rules: whether the log, replayed with the books that were live, gives
                     the decisions that were made, bit for bit

It reads the log beside a running collector and changes nothing. Ctrl-C ends it with what is known
by then. Exit code 0: done. 1: stopped, rows that could not be read, or decisions that came out
otherwise. 2: it could not be done.`,
  run,
};

const SHAPE = {
  ...SETTING_OPTIONS,
  against: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  site: { type: 'string' },
  file: { type: 'string' },
  format: { type: 'string' },
  currency: { type: 'string' },
  source: { type: 'string' },
  json: { type: 'string' },
  verify: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parsed>['values'];
const parsed = (args: string[]) => options('backtest', args, SHAPE);

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  const [rules, more] = positionals;
  if (values.verify ? rules !== undefined : rules === undefined || more !== undefined) {
    throw new Refusal('Name one folder of rules, kairos backtest RULES, or none: kairos backtest --verify.');
  }
  if (values.verify && (values.against !== undefined || values.file !== undefined)) {
    throw new Refusal('--verify compares the log with itself; leave out --against and --file.');
  }
  const log = await logOf(values);
  if (rules === undefined)
    return sayVerified(
      await watched((...watch) => replay({ task: 'verify', input: found(log) }, ...watch)),
      values,
    );

  const input = values.file === undefined ? found(log) : recordingOf(values.file, values);
  const first = await readBook(rules, log.site, log.log);
  const second = values.against === undefined ? undefined : await readBook(values.against, log.site, log.log);
  const books: readonly [NamedBook] | readonly [NamedBook, NamedBook] = second ? [first, second] : [first];
  return sayReport(
    await watched((...watch) => replay({ task: 'what-if', input, books }, ...watch)),
    values,
    log.site,
  );
}

function sayVerified(report: VerifyReport, { json }: Values): number {
  keep(report, json);
  console.log(verifyText(report));
  return report.partial || report.different > 0 ? 1 : 0;
}

function sayReport(report: BacktestReport, { json, file }: Values, site: string): number {
  keep(report, json);
  const { rows, examples } = report.unread;
  for (const { line, message } of examples) console.error(`Line ${line}: ${message}; left out.`);
  const unread = Object.values(rows).reduce((sum, times) => sum + times, 0);
  if (unread > examples.length) console.error(`And ${unread - examples.length} more.`);
  console.log(reportText(report, file === undefined ? `The log of ${site}` : basename(file)));
  return report.partial || unread > 0 ? 1 : 0;
}

function keep(report: unknown, file: string | undefined): void {
  if (file === undefined) return;
  try {
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  } catch {
    throw new Refusal(`${file} cannot be written; name another file with --json.`);
  }
}

/** Runs it with a progress line; the first Ctrl-C asks it to stop, a second one ends the process. */
async function watched<Report>(
  work: (onProgress: ReturnType<typeof progressLine>['show'], signal: AbortSignal) => Promise<Report>,
): Promise<Report> {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  const line = progressLine(process.stderr);
  try {
    return await work(line.show, stop.signal);
  } finally {
    line.end();
    process.removeListener('SIGINT', onInterrupt);
  }
}

async function logOf(values: Values): Promise<LogInput> {
  const place = settings(values);
  const site = siteNamed(await allSites(place), values.site);
  return { log: join(place.data, 'kairos.db'), site: site.key, ...range(values) };
}

function found(input: LogInput): LogInput {
  if (existsSync(input.log)) return input;
  throw new Refusal(
    `There is no log at ${input.log}; name the data folder with --data, or a recording with --file.`,
  );
}

function recordingOf(file: string, values: Values): RecordingInput {
  const { name, currency } = formatOf(values.format, values.currency);
  return { recording: file, format: name, currency, name: sourceOf(values.source ?? name), ...range(values) };
}

function range({ from, to }: Values): Pick<LogInput, 'from' | 'to'> {
  return {
    ...(from !== undefined && { from: timeOf(from, '--from') }),
    ...(to !== undefined && { to: timeOf(to, '--to') }),
  };
}
