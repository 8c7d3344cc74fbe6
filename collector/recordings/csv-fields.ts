/**
 * One line of CSV in, its fields out. Line by line, because one stray quote would make a parser of the whole
 * file swallow every row after it; rows with line breaks in a field do not occur in these exports.
 */
import { parse } from 'csv-parse/sync';

/** @returns the fields, or `undefined` if the quotes do not match */
export function csvFields(line: string): string[] | undefined {
  if (!line.includes('"')) return line.split(',');
  try {
    return parse(line, { relax_column_count: true })[0];
  } catch {
    return undefined;
  }
}
