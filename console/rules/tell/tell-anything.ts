/** A part of a rule that the editor has no field for, as lines of plain text. */
import { asObject, type Json } from '../edit/json.ts';

/** @returns its values with the names around them, such as `en: Free engraving`; empty for nothing */
export function tellAnything(part: Json | undefined): string {
  return linesOf(part, '').join('\n');
}

function linesOf(value: Json | undefined, name: string): string[] {
  if (value === undefined) return [];
  const said = name === '' ? '' : `${name}: `;
  if (typeof value !== 'object' || value === null) return [`${said}${value}`];
  if (Array.isArray(value)) {
    const plain = value.every((one) => typeof one !== 'object');
    if (plain) return [`${said}${value.join(', ')}`];
    return value.flatMap((one) => linesOf(one, name));
  }
  return Object.entries(asObject(value)).flatMap(([key, one]) => linesOf(one, key));
}
