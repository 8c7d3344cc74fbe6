/** A value, and a time, as they stand in an English sentence. */
import type { Param } from '../../../protocol/event.ts';

export function value(saw: Param): string {
  if (saw === null) return 'unknown';
  if (typeof saw === 'string') return `“${saw}”`;
  return Array.isArray(saw) ? saw.map(value).join(', ') : String(saw);
}

const UNITS: { readonly [unit: string]: string } = { s: 'second', m: 'minute', h: 'hour', d: 'day' };

/** @param time as rules have it, such as `90s` */
export function duration(time: string): string {
  const unit = UNITS[time.slice(-1)];
  const count = time.slice(0, -1);
  return unit === undefined ? time : `${count} ${unit}${count === '1' ? '' : 's'}`;
}
