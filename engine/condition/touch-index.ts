/** Which rules each fact, count, sequence, silence, tag or turn of the clock can make true or untrue. */
import type { FactCondition } from '../../protocol/condition.ts';
import type { Compiled } from './compiled.ts';
import { type Schedule, type Scheduled, scheduled } from './schedule.ts';
import type { Silence, Silences } from './silence.ts';
import { type Watch, watch } from './watch.ts';

export interface TouchIndex<R> {
  /** Names of the facts that rules ask for. */
  readonly facts: readonly string[];
  /** One for each of these facts. */
  readonly watches: readonly Watch<R>[];
  /** By place of the slot, of the sequence. */
  readonly bySlot: readonly (readonly R[])[];
  readonly bySequence: readonly (readonly R[])[];
  readonly silences: Silences;
  /** By key of the silence. */
  readonly bySilence: ReadonlyMap<string, readonly R[]>;
  /** By name of the tag. */
  readonly byTag: ReadonlyMap<string, readonly R[]>;
  readonly scheduled: Scheduled<R>;
}

export function touchIndex<R extends { readonly when: Compiled }>(rules: readonly R[]): TouchIndex<R> {
  const byFact = new Map<string, { leaf: FactCondition; rule: R }[]>();
  const bySlot: R[][] = [];
  const bySequence: R[][] = [];
  const silences = new Map<string, Silence>();
  const bySilence = new Map<string, R[]>();
  const byTag = new Map<string, R[]>();
  const schedules = new Map<string, { schedule: Schedule; rules: R[] }>();
  for (const rule of rules) {
    for (const touch of rule.when.touched) {
      switch (touch.by) {
        case 'fact':
          at(byFact, touch.leaf.fact, () => []).push({ leaf: touch.leaf, rule });
          break;
        case 'slot':
          bySlot[touch.index] = withOnce(bySlot[touch.index], rule);
          break;
        case 'sequence':
          bySequence[touch.index] = withOnce(bySequence[touch.index], rule);
          break;
        case 'silence':
          silences.set(touch.silence.key, touch.silence);
          withOnce(
            at(bySilence, touch.silence.key, () => []),
            rule,
          );
          break;
        case 'tag':
          withOnce(
            at(byTag, touch.tag, () => []),
            rule,
          );
          break;
        case 'schedule': {
          const { schedule } = touch;
          withOnce(at(schedules, schedule.key, () => ({ schedule, rules: [] })).rules, rule);
        }
      }
    }
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
  };
}

function silencesOf(byKey: ReadonlyMap<string, Silence>): Silences {
  const byAfter = new Map<string, Silence[]>();
  for (const silence of byKey.values()) at(byAfter, silence.after, () => []).push(silence);
  return { byKey, byAfter, looks: [...byKey.values()].some(({ wall }) => !wall) };
}

/** Rules come one after the other, so a rule that is there already is the last one. */
function withOnce<R>(rules: R[] = [], rule: R): R[] {
  if (rules.at(-1) !== rule) rules.push(rule);
  return rules;
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
