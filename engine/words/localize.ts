/** Picks a text's language and fills in the facts it names in braces. */
import { FACTS, type FactName } from '../../protocol/facts.ts';
import type { LocalText } from '../../protocol/intervention.ts';
import type { Facts } from '../facts/facts.ts';
import { type FactValue, READERS } from '../facts/read-fact.ts';
import type { NumberFormats } from './number-formats.ts';

/** @returns the best of the languages there are: the page's, its base language, the site's, any */
export function pickLanguage(text: LocalText, wanted: string | undefined, fallback: string): string {
  if (wanted !== undefined && Object.hasOwn(text, wanted)) return wanted;
  const have = Object.keys(text);
  const asked = (wanted ?? fallback).toLowerCase();
  const base = asked.split('-')[0] as string;
  return (
    have.find((lang) => lang.toLowerCase() === asked) ??
    have.find((lang) => lang.toLowerCase().split('-')[0] === base) ??
    have.find((lang) => lang.toLowerCase() === fallback.toLowerCase()) ??
    have[0] ??
    fallback
  );
}

/** What is filled into a text: the facts now, and how numbers are written. */
export interface Filling {
  facts: Facts;
  formats: NumberFormats;
}

/** @returns the text in that language (or the nearest there is) with `{cart.value}` and the like filled in */
export function fill(text: LocalText, lang: string, filling: Filling): string {
  const chosen = text[pickLanguage(text, lang, lang)] ?? '';
  let said = '';
  let rest = 0;
  for (let open = chosen.indexOf('{'); open >= 0; open = chosen.indexOf('{', open + 1)) {
    const close = chosen.indexOf('}', open);
    const name = chosen.slice(open + 1, close);
    // Braces around anything else are text.
    if (close < 0 || !Object.hasOwn(FACTS, name)) continue;
    said += chosen.slice(rest, open) + formatFact(name as FactName, lang, filling);
    rest = close + 1;
  }
  return rest === 0 ? chosen : said + chosen.slice(rest);
}

/** @returns the fact's value as a person of that language writes it; money with its currency */
export function formatFact(name: FactName, lang: string, { facts, formats }: Filling): string {
  const value = READERS[name].read(facts);
  if (typeof value !== 'number') return plain(value);
  const currency = currencyOf(name, facts);
  const format = formats(lang, currency);
  return format ? format.format(value) : [value, currency].filter((part) => part !== undefined).join(' ');
}

function currencyOf(name: FactName, { cart, visitor }: Facts): string | undefined {
  if (name === 'cart.value') return cart.currency;
  return name === 'visitor.spent' ? visitor.currency : undefined;
}

function plain(value: FactValue): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === undefined || value === null ? '' : String(value);
}
