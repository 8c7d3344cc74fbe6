/** A value, and a time, as they stand in a Chinese sentence. */
import type { Param } from '../../../protocol/event.ts';

export function value(saw: Param): string {
  if (saw === null) return '未知';
  if (typeof saw === 'string') return `“${saw}”`;
  if (typeof saw === 'boolean') return saw ? '“是”' : '“否”';
  return Array.isArray(saw) ? saw.map(value).join('、') : String(saw);
}

const UNITS: { readonly [unit: string]: string } = { s: '秒', m: '分钟', h: '小时', d: '天' };

/** @param time as rules have it, such as `90s` */
export function duration(time: string): string {
  const unit = UNITS[time.slice(-1)];
  return unit === undefined ? time : `${time.slice(0, -1)} ${unit}`;
}
