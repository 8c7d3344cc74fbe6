/** Compiles a book once: rules become predicates, indexed by the facts and events that can change them. */
import { customParam, MAX_CUSTOM } from '../protocol/custom-fact.ts';
import { ARMABLE } from '../protocol/event-names.ts';
import { KINDS } from '../protocol/intervention.ts';
import { LIMITS } from '../protocol/limits.ts';
import type { Book, BookSettings, Rule } from '../protocol/rule.ts';
import { brandCss } from './brand/brand-css.ts';
import { compileCondition } from './condition/compile.ts';
import type { Compiled } from './condition/compiled.ts';
import { counting } from './condition/counting.ts';
import type { EventTest } from './condition/event-test.ts';
import { type Listening, listening } from './condition/listening.ts';
import { mayFade } from './condition/may-fade.ts';
import { newMemory } from './condition/memory.ts';
import type { Sequence } from './condition/sequence.ts';
import type { Slot } from './condition/slot.ts';
import { type TouchIndex, touchIndex } from './condition/touch-index.ts';
import { ages } from './facts/read-fact.ts';
import { newJourney } from './journey/journey.ts';
import { type PointsRow, pointsRows } from './risk/points.ts';
import { type LiveTag, liveTag } from './tags/live-tag.ts';
import { type NumberFormats, numberFormats } from './words/number-formats.ts';

export interface LiveRule {
  readonly rule: Rule;
  readonly when: Compiled;
  readonly tag?: LiveTag;
  /** It can cease to hold while nothing happens. */
  readonly fades: boolean;
}

export interface Rulebook extends TouchIndex<LiveRule> {
  readonly version: number;
  readonly settings: BookSettings;
  readonly rules: readonly LiveRule[];
  readonly byId: ReadonlyMap<string, LiveRule>;
  /** Some rule has a tag. */
  readonly tags: boolean;
  /** Some rule asks for the hour, or for a fact that changes while nothing happens. */
  readonly ages: boolean;
  /** Parameters that rules ask for as facts; the journey keeps the last value of each. */
  readonly custom: readonly string[];
  readonly slots: readonly Slot[];
  readonly sequences: readonly Sequence[];
  readonly points: readonly PointsRow[];
  /** The slots that count an event. */
  readonly slotsOf: Listening<Slot>;
  /** By name of the event, what waits for it, adds points for it. */
  readonly sequencesOf: ReadonlyMap<string, readonly Sequence[]>;
  readonly pointsOf: ReadonlyMap<string, readonly PointsRow[]>;
  /** By name of the event, everything that is asked of it to make a rule true. */
  readonly asked: ReadonlyMap<string, readonly EventTest[]>;
  /** For each moment that can be answered ahead, the rules that count it; none where it may change more than counts. */
  readonly counting: ReadonlyMap<string, readonly LiveRule[] | undefined>;
  /** Rules that hold before anything happened; they become true with a journey's first event. */
  readonly initial: readonly LiveRule[];
  readonly formats: NumberFormats;
  /** What the brand adds to the style sheet of each prompt. */
  readonly css: string | undefined;
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
 * @param book rules that passed `checkRule`, in a book that passed `checkBook`
 * @throws TypeError for what was not checked
 */
export function compileBook(book: Book): Rulebook {
  const points = pointsRows(book.points ?? []);
  const memory = newMemory(book.segments ?? [], points);
  const rules = book.rules.map((rule): LiveRule => {
    const when = compileCondition(rule.when, memory);
    return {
      rule,
      when,
      fades: mayFade(rule.when, when.touched, memory.slots.all),
      ...(rule.then.tag && { tag: liveTag(rule.then.tag) }),
    };
  });
  const index = touchIndex(rules);
  const nothing = newJourney();
  // Points make a rule true only where one asks for the risk.
  const risky = index.facts.includes('risk') ? points : [];
  const made = {
    version: book.version,
    settings: book.settings,
    rules,
    byId: new Map(rules.map((live) => [live.rule.id, live])),
    tags: rules.some(({ tag }) => tag !== undefined),
    ages:
      index.facts.some(ages) || rules.some(({ when }) => when.touched.some(({ by }) => by === 'schedule')),
    custom: index.facts.flatMap((fact) => customParam(fact) ?? []).slice(0, MAX_CUSTOM),
    slots: memory.slots.all,
    sequences: memory.sequences.all,
    points,
    slotsOf: listening(memory.slots.all),
    sequencesOf: byEvent(memory.sequences.all, testsOf),
    pointsOf: byEvent(points, (row) => [row]),
    asked: byEvent([...memory.slots.all, ...memory.sequences.all.flatMap(testsOf), ...risky], (test) => [
      test,
    ]),
    ...index,
    initial: rules.filter((live) => live.when.test(nothing)),
    formats: numberFormats(),
    css: book.settings.brand && brandCss(book.settings.brand),
  };
  return { ...made, counting: new Map(ARMABLE.map((moment) => [moment, counting(moment, made)])) };
}

function testsOf({ steps, without }: Sequence): EventTest[] {
  return [...steps, ...without];
}

/** @returns by name of the event what listens to it, each once */
function byEvent<T>(all: readonly T[], tests: (one: T) => readonly EventTest[]): ReadonlyMap<string, T[]> {
  const map = new Map<string, T[]>();
  for (const one of all) {
    for (const event of new Set(tests(one).map(({ event }) => event))) {
      const known = map.get(event);
      if (known) known.push(one);
      else map.set(event, [one]);
    }
  }
  return map;
}
