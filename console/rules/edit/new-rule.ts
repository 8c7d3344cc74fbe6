/** A rule as one begins with it. In: its name and the day. Out: an offer on a card, once a visit, with everything else to fill in. */
import type { UnfinishedRule } from '../../../protocol/api/rulebook.ts';

/** Longest part of an id that is made of the name. */
const READABLE = 44;

export interface Beginning {
  name: string;
  /** Epoch milliseconds. */
  now: number;
  /** Language of its first texts. */
  lang: string;
  /** Any number from 0 to 1: two rules of one name must not have one id. */
  chance: number;
  /** What a template brings; the rest is as in an empty rule. */
  template?: { readonly [part: string]: unknown };
}

export function newRule({ name, now, lang, chance, template }: Beginning): UnfinishedRule {
  const empty = {
    urgency: 'now',
    when: { all: [] },
    then: { show: { kind: 'offer', surface: 'card', title: { [lang]: '' }, text: { [lang]: '' } } },
    limit: { perVisit: 1 },
  };
  return {
    ...(template ?? empty),
    id: idOf(name, chance),
    name,
    created: new Date(now).toISOString().slice(0, 10),
  };
}

/** Limits are counted by id, so that it is never that of an old rule either: it ends in something of its own. */
function idOf(name: string, chance: number): string {
  const readable = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, READABLE)
    .replace(/^-+|-+$/g, '');
  const own = Math.floor(chance * 36 ** 5)
    .toString(36)
    .padStart(5, '0');
  return `${readable || 'rule'}-${own}`;
}
