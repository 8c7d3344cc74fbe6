/** A value as it stands in a sentence. */
import type { Param } from '../../protocol/event.ts';

export function show(value: Param): string {
  if (value === null) return 'unknown';
  if (typeof value === 'string') return `“${value}”`;
  return Array.isArray(value) ? value.map(show).join(', ') : String(value);
}
