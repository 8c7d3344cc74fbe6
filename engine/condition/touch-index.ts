/** Which rules each fact, count, sequence, silence, tag or turn of the clock can make true or untrue. */
import type { FactCondition } from '../../protocol/condition.ts';
import type { Compiled } from './compiled.ts';
import { type AddHeld, type Keyed, keys } from './keys.ts';
import { at } from './map-at.ts';
import { type Schedule, type Scheduled, scheduled } from './schedule.ts';
import type { Silence, Silences } from './silence.ts';
import type { Touch } from './touch.ts';
import type { Target } from './touched.ts';
import { type Watch, watch } from './watch.ts';

export interface TouchIndex<R> {
  /** Names of the facts that rules ask for. */
  readonly facts: readonly string[];
  /** One for each of these facts. */
  readonly watches: readonly Watch<R>[];
  /** By place of the slot, of the sequence. */
  readonly bySlot: readonly Target<R>[];
  readonly bySequence: readonly Target<R>[];
  readonly silences: Silences;
  /** By key of the silence. */
  readonly bySilence: ReadonlyMap<string, readonly R[]>;
  /** By name of the tag. */
  readonly byTag: ReadonlyMap<string, readonly R[]>;
  readonly scheduled: Scheduled<R>;
  /** Where something stirred. */
  readonly addHeld: AddHeld<R>;
}

/** What so few rules share concerns them by name, also where it is not their key. */
const FEW = 8;

/** How often rules have each condition. */
type Popularity = ReadonlyMap<string, number>;

export function touchIndex<R extends { readonly when: Compiled }>(rules: readonly R[]): TouchIndex<R> {
  const popularity = popularityOf(rules);
  const keyed: Keyed<R>[] = [];
  const byFact = new Map<string, { leaf: FactCondition; rule: R | undefined }[]>();
  const bySlot: Target<R>[] = [];
  const bySequence: Target<R>[] = [];
  const silences = new Map<string, Silence>();
  const bySilence = new Map<string, R[]>();
  const byTag = new Map<string, R[]>();
  const schedules = new Map<string, { schedule: Schedule; rules: R[] }>();
  for (const rule of rules) {
    const key = keyOf(rule.when, popularity);
    let beside = false;
    for (const touch of rule.when.touched) {
      // What many rules have beside their keys only stirs; all else names the rule.
      const few = key === undefined || (popularity.get(nameOf(touch)) ?? 0) <= FEW;
      const named = few || key === touch ? rule : undefined;
      if (named === undefined) beside = true;
      switch (touch.by) {
        case 'fact':
          at(byFact, touch.leaf.fact, () => []).push({ leaf: touch.leaf, rule: named });
          break;
        case 'slot':
          bySlot[touch.index] = withRule(bySlot[touch.index], named);
          break;
        case 'sequence':
          bySequence[touch.index] = withRule(bySequence[touch.index], named);
          break;
        case 'silence':
          silences.set(touch.silence.key, touch.silence);
          addOnce(
            at(bySilence, touch.silence.key, () => []),
            rule,
          );
          break;
        case 'tag':
          addOnce(
            at(byTag, touch.tag, () => []),
            rule,
          );
          break;
        case 'schedule': {
          const { schedule } = touch;
          addOnce(at(schedules, schedule.key, () => ({ schedule, rules: [] })).rules, rule);
        }
      }
    }
    if (key && beside) keyed.push({ key, rule });
  }
  return {
    facts: [...byFact.keys()],
    watches: [...byFact].map(([fact, leaves]) => watch(fact, leaves)),
    bySlot,
    bySequence,
    silences: silencesOf(silences),
    bySilence,
    byTag,
    scheduled: scheduled([...schedules.values()]),
    addHeld: keys(keyed),
  };
}

function popularityOf(rules: readonly { readonly when: Compiled }[]): Popularity {
  const popularity = new Map<string, number>();
  for (const { when } of rules) {
    for (const touch of when.touched) {
      const name = nameOf(touch);
      popularity.set(name, (popularity.get(name) ?? 0) + 1);
    }
  }
  return popularity;
}

/** @returns of what may be the key the one that the fewest rules have */
function keyOf({ keys }: Compiled, popularity: Popularity): Touch | undefined {
  let key: Touch | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const touch of keys) {
    const count = popularity.get(nameOf(touch)) ?? 0;
    if (count >= fewest) continue;
    key = touch;
    fewest = count;
  }
  return key;
}

function nameOf(touch: Touch): string {
  switch (touch.by) {
    case 'fact':
      return JSON.stringify(touch.leaf);
    case 'slot':
    case 'sequence':
      return `${touch.by} ${touch.index}`;
    default:
      // The others always name their rules.
      return touch.by;
  }
}

function silencesOf(byKey: ReadonlyMap<string, Silence>): Silences {
  const byAfter = new Map<string, Silence[]>();
  for (const silence of byKey.values()) at(byAfter, silence.after, () => []).push(silence);
  return { byKey, byAfter, looks: [...byKey.values()].some(({ wall }) => !wall) };
}

function withRule<R>(target: Target<R> = { rules: [], stirs: false }, rule: R | undefined): Target<R> {
  if (rule === undefined) target.stirs = true;
  else addOnce(target.rules, rule);
  return target;
}

/** Rules come one after the other, so a rule that is there already is the last one. */
function addOnce<R>(rules: R[], rule: R): void {
  if (rules.at(-1) !== rule) rules.push(rule);
}
