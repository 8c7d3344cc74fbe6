/** The report of a backtest as tables for the terminal. */
import type { BacktestReport, BookReport, Counts, Difference, RuleReport } from '../../backtest/report.ts';
import { columns } from './columns.ts';
import { figure } from './figure.ts';

const HEAD = [
  'rule',
  'visitors',
  'decided',
  'shown',
  'lost',
  'held',
  'cost',
  'bought same visit',
  'in 7 days',
];

/** @param from what was read, in words */
export function reportText(report: BacktestReport, from: string): string {
  const { books, difference, partial } = report;
  return [
    '',
    `  ${from}: ${figure(report.events)} events, ${figure(report.visits)} visits of ${figure(report.visitors)} visitors`,
    ...(report.span ? [`  from ${stamp(report.span.first)} to ${stamp(report.span.last)} (UTC)`] : []),
    ...(partial ? ['  PARTIAL: it was stopped; everything below is of the events until then.'] : []),
    ...books.flatMap(bookLines),
    ...(difference ? differenceLines(difference, books) : []),
    '',
  ].join('\n');
}

function bookLines({ name, visitors, decisions, rules }: BookReport): string[] {
  const fired = rules.filter(isHeard);
  const silent = rules.filter((rule) => !isHeard(rule)).map(({ rule }) => rule);
  return [
    '',
    `  ${name}: ${figure(decisions)} decisions for ${figure(visitors)} visitors`,
    ...(fired.length > 0 ? ['', ...indent(columns([HEAD, ...fired.map(ruleRow)]))] : []),
    ...(silent.length > 0 ? ['', `  Never: ${silent.join(', ')}`] : []),
    ...section('Held back and taken back', fired.flatMap(holdLine)),
    ...section('Tags', rules.flatMap(tagLine)),
    ...section('To be opened', fired.flatMap(exampleLine)),
  ];
}

function isHeard({ decisions, lostTo, heldBy, tags }: RuleReport): boolean {
  return decisions + total(lostTo) + total(heldBy) + total(tags) > 0;
}

function ruleRow(report: RuleReport): string[] {
  const { rule, visitors, decisions, shown, lostTo, heldBy, cost, bought } = report;
  const counts = [visitors, decisions, shown, total(lostTo), total(heldBy)].map(figure);
  return [
    rule,
    ...counts,
    cost > 0 ? cost.toFixed(2) : '',
    figure(bought.sameVisit),
    figure(bought.sevenDays),
  ];
}

function holdLine({ rule, lostTo, heldBy, takenBack }: RuleReport): string[] {
  const said = [
    ...Object.entries(lostTo).map(([other, times]) => `lost to ${other} ${figure(times)}`),
    ...Object.entries(heldBy).map(([code, times]) => `${code} ${figure(times)}`),
    ...Object.entries(takenBack).map(([code, times]) => `taken back (${code}) ${figure(times)}`),
  ];
  return said.length > 0 ? [`${rule}: ${said.join(', ')}`] : [];
}

function tagLine({ rule, tags }: RuleReport): string[] {
  const said = Object.entries(tags).map(([state, times]) => `${state} ${figure(times)}`);
  return said.length > 0 ? [`${rule}: ${said.join(', ')}`] : [];
}

function exampleLine({ rule, examples: [first] }: RuleReport): string[] {
  return first ? [`${rule}: ${first.visitor}, ${first.event} at ${stamp(first.at)}`] : [];
}

function differenceLines({ visitors, rules, examples }: Difference, books: BookReport[]): string[] {
  const { gained, lost, changed, same } = visitors;
  const rows = rules.map((one) => [one.rule, figure(one.gained), figure(one.lost), figure(one.both)]);
  const open = [...examples.gained, ...examples.lost, ...examples.changed].map(
    ({ visitor, now, before }) =>
      `${visitor}: ${now.join(', ') || 'nothing'}, before ${before.join(', ') || 'nothing'}`,
  );
  return [
    '',
    `  ${books[0]?.name} against ${books[1]?.name}: ${figure(gained)} visitors gained, ${figure(lost)} lost, ${figure(changed)} by other rules, ${figure(same)} the same`,
    ...(rows.length > 0 ? ['', ...indent(columns([['rule', 'gained', 'lost', 'both'], ...rows]))] : []),
    ...section('Visitors that differ', open),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', `  ${title}`, ...indent(lines)] : [];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `    ${line}`);
}

function total(counts: Counts | RuleReport['tags']): number {
  return Object.values(counts).reduce<number>((sum, times) => sum + (times ?? 0), 0);
}

function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
