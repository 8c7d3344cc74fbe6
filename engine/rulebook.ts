/** Compiles a book once: rules become predicates, indexed by the facts and events that can change them. */
import type { FactCondition } from '../protocol/condition.ts';
import { customParam, MAX_CUSTOM } from '../protocol/custom-fact.ts';
import { KINDS } from '../protocol/intervention.ts';
import { LIMITS } from '../protocol/limits.ts';
import type { Book, BookSettings, Rule } from '../protocol/rule.ts';
import { type Compiled, compileCondition } from './condition/compile.ts';
import { noStillness, type Silence, type Silences } from './condition/silence.ts';
import { type Slot, slots } from './condition/slot.ts';
import { type Watch, watch } from './condition/watch.ts';
import { noFacts } from './facts/facts.ts';
import { type LiveTag, liveTag } from './tags/live-tag.ts';
import { type NumberFormats, numberFormats } from './words/number-formats.ts';

export interface LiveRule {
  readonly rule: Rule;
  readonly when: Compiled;
  readonly tag?: LiveTag;
}

export interface Rulebook {
  readonly version: number;
  readonly settings: BookSettings;
  readonly rules: readonly LiveRule[];
  readonly byId: ReadonlyMap<string, LiveRule>;
  /** Parameters that rules ask for as facts; the journey keeps the last value of each. */
  readonly custom: readonly string[];
  /** One for each fact that rules ask for. */
  readonly watches: readonly Watch<LiveRule>[];
  readonly slots: readonly Slot[];
  /** By index of the slot, the rules that ask it. */
  readonly bySlot: readonly (readonly LiveRule[])[];
  /** By name of the event, the slots that count it. */
  readonly slotsOf: ReadonlyMap<string, readonly Slot[]>;
  readonly silences: Silences;
  readonly bySilence: ReadonlyMap<string, readonly LiveRule[]>;
  /** Rules that hold before anything happened; they become true with a journey's first event. */
  readonly initial: readonly LiveRule[];
  readonly formats: NumberFormats;
}

/** Of a site that says nothing else; who is held out for proof is for the site to say. */
export const DEFAULT_SETTINGS: BookSettings = {
  site: '',
  quiet: LIMITS.quiet,
  lang: 'en',
  kinds: KINDS,
  holdout: 0,
  spared: ['fix'],
  zone: 'UTC',
};

/**
 * @param book rules that passed `checkRule`; their ids are unique
 * @throws TypeError for a rule that was not checked
 */
export function compileBook(book: Book): Rulebook {
  const { all, of } = slots();
  const rules = book.rules.map((rule): LiveRule => ({
    rule,
    when: compileCondition(rule.when, { all, of }),
    ...(rule.then.tag && { tag: liveTag(rule.then.tag) }),
  }));
  const byFact = new Map<string, { leaf: FactCondition; rule: LiveRule }[]>();
  const silences = new Map<string, Silence>();
  const byAfter = new Map<string, Silence[]>();
  const bySilence = new Map<string, LiveRule[]>();
  for (const live of rules) {
    for (const leaf of live.when.leaves) push(byFact, leaf.fact, { leaf, rule: live });
    for (const silence of live.when.silences) {
      if (!silences.has(silence.key)) {
        silences.set(silence.key, silence);
        push(byAfter, silence.after, silence);
      }
      if (!bySilence.get(silence.key)?.includes(live)) push(bySilence, silence.key, live);
    }
  }
  const slotsOf = new Map<string, Slot[]>();
  for (const slot of all) push(slotsOf, slot.event, slot);
  const nothing = { facts: noFacts(), counters: [], stillness: noStillness() };
  return {
    version: book.version,
    settings: book.settings,
    rules,
    byId: new Map(rules.map((live) => [live.rule.id, live])),
    custom: [...byFact.keys()].flatMap((fact) => customParam(fact) ?? []).slice(0, MAX_CUSTOM),
    watches: [...byFact].map(([fact, leaves]) => watch(fact, leaves)),
    slots: all,
    bySlot: all.map((slot) => rules.filter(({ when }) => when.slots.includes(slot))),
    slotsOf,
    silences: { byKey: silences, byAfter, looks: [...silences.values()].some(({ wall }) => !wall) },
    bySilence,
    initial: rules.filter((live) => live.when.test(nothing)),
    formats: numberFormats(),
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
