/** A why of the engine in, which calls facts and events as rules do; the same with the console's names out. */
import type { NameWords } from './name-words.ts';

/** A fact or a parameter with its quoted value; what stays: quoted text and ids of rules; any other name. */
const NAMES = /([a-z][\w.]*) ?为“(\w+)”|“[^”]*”|规则 [\w-]+|[A-Za-z_][\w.-]*/g;
/** Names were set off by spaces, which Chinese words do not want. */
const GAPS = /(?<=[\p{Script=Han}“”（），。：；、]) (?=[\p{Script=Han}“”（），。：；、])/gu;

/** @returns facts and parameters by their names, events in quotation marks; what has no name stays */
export function plainChinese(text: string, { facts, events, params, values }: NameWords): string {
  const nameOf = (name: string) => said(facts, name) ?? said(params, name);
  return text
    .replaceAll(NAMES, (whole, name: string | undefined, value: string | undefined) => {
      if (name !== undefined && value !== undefined) {
        const known = said(values[name] ?? {}, value);
        return `${nameOf(name) ?? `${name} `}为“${known ?? value}”`;
      }
      if (/^[“规]/.test(whole)) return whole;
      const event = said(events, whole);
      return event === undefined ? (nameOf(whole) ?? whole) : `“${event}”`;
    })
    .replaceAll(GAPS, '');
}

function said(words: { readonly [name: string]: string | undefined }, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
