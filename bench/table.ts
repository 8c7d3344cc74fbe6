/** One bench's result, printed for the terminal and, as Markdown, for the README. */

export interface Table {
  title: string;
  columns: string[];
  rows: string[][];
  /** What must be known to read the figures. */
  note?: string;
}

export function markdown({ title, columns, rows, note }: Table): string {
  const width = columns.map((column, place) =>
    Math.max(column.length, ...rows.map((row) => (row[place] ?? '').length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, place) => cell.padEnd(width[place] ?? 0)).join(' | ')} |`;
  const rule = `|${width.map((size) => '-'.repeat(size + 2)).join('|')}|`;
  return [`**${title}**`, '', line(columns), rule, ...rows.map(line), ...(note ? ['', note] : [])].join('\n');
}
