/** The tables of docs/rules.md, made from what the engine reads; a test keeps the page equal to them. */
import { OPERATORS, type Operator } from '../../engine/condition/operators.ts';
import { FACTS, type FactRow } from '../../protocol/facts.ts';

/** @returns the page with what stands between `<!-- name -->` and `<!-- /name -->` made anew */
export function withTables(page: string): string {
  return between(between(page, 'facts', factTable()), 'operators', operatorTable());
}

function factTable(): string {
  const rows = Object.entries(FACTS).map(([name, { type, unit = '', about }]: [string, FactRow]) => [
    `\`${name}\``,
    type,
    unit,
    about,
  ]);
  return table(['fact', 'type', 'in', 'what it is'], rows);
}

function operatorTable(): string {
  const rows = (Object.keys(OPERATORS) as Operator[]).map((name) => [
    `\`${name}\``,
    OPERATORS[name].types.join(', '),
    OPERATORS[name].about,
  ]);
  return table(['operator', 'of', 'holds for'], rows);
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function between(page: string, name: string, content: string): string {
  const [before = '', rest = ''] = page.split(`<!-- ${name} -->`);
  return `${before}<!-- ${name} -->\n${content}\n<!-- /${name} -->${rest.split(`<!-- /${name} -->`)[1] ?? ''}`;
}
