/** A value, and a time, as they stand in a Chinese sentence. */
import type { Param } from '../../../protocol/event.ts';

/** Cut off rather than rounded: 99.9999 is still below 100. */
const FIGURES = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 3, roundingMode: 'trunc' });

export function figure(number: number): string {
  return FIGURES.format(number);
}

/** @param quantity its numbers say how much */
export function value(saw: Param, quantity = false): string {
  if (saw === null) return '未知';
  if (typeof saw === 'string') return `“${saw}”`;
  if (typeof saw === 'boolean') return saw ? '“是”' : '“否”';
  if (typeof saw === 'number' && quantity) return figure(saw);
  return Array.isArray(saw) ? saw.map((one) => value(one)).join('、') : String(saw);
}

const UNITS: { readonly [unit: string]: string } = { s: '秒', m: '分钟', h: '小时', d: '天' };

/** @param time as rules have it, such as `90s` */
export function duration(time: string): string {
  const unit = UNITS[time.slice(-1)];
  return unit === undefined ? time : `${figure(Number(time.slice(0, -1)))} ${unit}`;
}
