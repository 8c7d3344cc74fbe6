/** Turns the `when` of a rule into a predicate, an explanation, and the list of what can change it. */
import type { Condition, DidCondition, FactCondition, SilenceCondition } from '../../protocol/condition.ts';
import type { Param } from '../../protocol/event.ts';
import type { Evidence } from '../../protocol/trace.ts';
import type { Facts } from '../facts/facts.ts';
import { type FactValue, readerOf } from '../facts/read-fact.ts';
import { type Counter, timesOf } from './counter.ts';
import { comparisonTest } from './operators.ts';
import { lasted, type Silence, type Stillness, silenceOf } from './silence.ts';
import { type Slot, type Slots, timesTest } from './slot.ts';

/** What a condition may look at. */
export interface View {
  readonly facts: Facts;
  readonly counters: readonly Counter[];
  readonly stillness: Stillness;
}

export interface Compiled {
  readonly test: (view: View) => boolean;
  /** The leaves that make it true (or false, when `wanted` is false), with what they saw. */
  readonly because: (view: View, wanted: boolean) => Evidence[];
  readonly leaves: readonly FactCondition[];
  readonly slots: readonly Slot[];
  readonly silences: readonly Silence[];
  readonly explain: (view: View) => Explained;
}

/** A condition with what it saw; a group with its members. */
export interface Explained {
  condition: Condition;
  holds: boolean;
  saw?: Param;
  parts?: Explained[];
}

/** @param slots of the whole rulebook; the condition's own are added */
export function compileCondition(condition: Condition, slots: Slots): Compiled {
  if ('fact' in condition) return compileFact(condition);
  if ('did' in condition) return compileDid(condition, slots);
  if ('silence' in condition) return compileSilence(condition);
  const compileMember = (member: Condition) => compileCondition(member, slots);
  if ('all' in condition) return compileAll(condition, condition.all.map(compileMember));
  if ('any' in condition) return compileAny(condition, condition.any.map(compileMember));
  if ('none' in condition) return compileNone(condition, condition.none.map(compileMember));
  throw new TypeError('a condition of no known kind; check the rule before it is compiled');
}

function compileFact(condition: FactCondition): Compiled {
  const { read } = readerOf(condition.fact);
  const test = comparisonTest(condition);
  const look = (view: View) => read(view.facts);
  return leaf(condition, look, { test: (view) => test(read(view.facts)), leaves: [condition] });
}

function compileDid(condition: DidCondition, slots: Slots): Compiled {
  const slot = slots.of(condition);
  const test = timesTest(condition.times);
  const count = (view: View) => timesOf(view.counters, slot.index).length;
  return leaf(condition, count, { test: (view) => test(count(view)), slots: [slot] });
}

function compileSilence(condition: SilenceCondition): Compiled {
  const silence = silenceOf(condition);
  const passed = (view: View) => lasted(view.stillness, silence.key);
  return leaf(condition, passed, { test: (view) => passed(view) >= silence.needs, silences: [silence] });
}

/** @param parts `test` is written out by each, because it runs for every rule an event touches */
function leaf(
  condition: Condition,
  look: (view: View) => FactValue,
  { test, leaves = [], slots = [], silences = [] }: Pick<Compiled, 'test'> & Partial<Compiled>,
): Compiled {
  return {
    test,
    because: (view, wanted) => [evidence(condition, look(view), wanted)],
    explain: (view) => ({ condition, holds: test(view), saw: look(view) ?? null }),
    leaves,
    slots,
    silences,
  };
}

function compileAll(condition: Condition, parts: Compiled[]): Compiled {
  return {
    test: (view) => {
      for (const part of parts) if (!part.test(view)) return false;
      return true;
    },
    because: (view, wanted) =>
      wanted
        ? parts.flatMap((part) => part.because(view, true))
        : (parts.find((part) => !part.test(view))?.because(view, false) ?? []),
    explain: (view) => group(condition, parts, view, (holding) => holding === parts.length),
    ...merged(parts),
  };
}

function compileAny(condition: Condition, parts: Compiled[]): Compiled {
  return {
    test: (view) => {
      for (const part of parts) if (part.test(view)) return true;
      return false;
    },
    because: (view, wanted) =>
      wanted
        ? (parts.find((part) => part.test(view))?.because(view, true) ?? [])
        : parts.flatMap((part) => part.because(view, false)),
    explain: (view) => group(condition, parts, view, (holding) => holding > 0),
    ...merged(parts),
  };
}

function compileNone(condition: Condition, parts: Compiled[]): Compiled {
  const any = compileAny(condition, parts);
  return {
    ...any,
    test: (view) => !any.test(view),
    because: (view, wanted) => any.because(view, !wanted),
    explain: (view) => group(condition, parts, view, (holding) => holding === 0),
  };
}

function group(
  condition: Condition,
  parts: readonly Compiled[],
  view: View,
  holds: (holding: number) => boolean,
): Explained {
  const explained = parts.map((part) => part.explain(view));
  return { condition, holds: holds(explained.filter((part) => part.holds).length), parts: explained };
}

function merged(parts: Compiled[]): Pick<Compiled, 'leaves' | 'slots' | 'silences'> {
  return {
    leaves: parts.flatMap((part) => part.leaves),
    slots: parts.flatMap((part) => part.slots),
    silences: parts.flatMap((part) => part.silences),
  };
}

function evidence(condition: Condition, saw: FactValue, wanted: boolean): Evidence {
  return wanted ? { condition, saw: saw ?? null } : { condition, saw: saw ?? null, not: true };
}
