/** Reads event parameters: the value if it has the right type, `undefined` otherwise. */
import type { Param, Params } from '../../protocol/event.ts';

/** Beyond this an amount is no price but a mistake, and sums would stop being exact or finite. */
const MAX_NUMBER = 1e12;
const CURRENCY = /^[A-Za-z]{3}$/;

/** @returns the parameter; names come from rules, so only the event's own keys count */
export function param(params: Params | undefined, name: string): Param | undefined {
  return params !== undefined && Object.hasOwn(params, name) ? params[name] : undefined;
}

/** @returns a number of a plausible size; numeric text counts, as many shops send prices as text */
export function numberParam(params: Params | undefined, name: string): number | undefined {
  const value = param(params, name);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= MAX_NUMBER ? number : undefined;
}

/** @returns a text that is not empty; numbers are written out, as many shops send ids as numbers */
export function textParam(params: Params | undefined, name: string): string | undefined {
  const value = param(params, name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** @returns the ISO 4217 code in capitals, `undefined` for what cannot be one */
export function currencyParam(params: Params | undefined): string | undefined {
  const code = textParam(params, 'currency');
  return code !== undefined && CURRENCY.test(code) ? code.toUpperCase() : undefined;
}

/** @returns the amount rounded to four decimals, the finest minor unit of ISO 4217; never -0 */
export function money(amount: number): number {
  return Math.round(amount * 10_000) / 10_000 + 0;
}
