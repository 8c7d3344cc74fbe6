/** A rule as one begins with it. In: its name and the day. Out: an offer on a card, once a visit, with everything else to fill in. */
import type { UnfinishedRule } from '../../../protocol/api/rulebook.ts';
import { idOf } from './id-of.ts';

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
    id: idOf(name, chance, 'rule'),
    name,
    created: new Date(now).toISOString().slice(0, 10),
  };
}
