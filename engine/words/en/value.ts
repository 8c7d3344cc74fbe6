/** A value as it stands in an English sentence. */
import type { Param } from '../../../protocol/event.ts';

export function value(saw: Param): string {
  if (saw === null) return 'unknown';
  if (typeof saw === 'string') return `“${saw}”`;
  return Array.isArray(saw) ? saw.map(value).join(', ') : String(saw);
}
