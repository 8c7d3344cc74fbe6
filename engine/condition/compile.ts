/** Turns the `when` of a rule into a predicate, an explanation, and the list of what can change it. */
import type { Condition } from '../../protocol/condition.ts';
import type { Evidence, RiskPart } from '../../protocol/trace.ts';
import type { FactValue } from '../facts/read-fact.ts';
import type { Compiled } from './compiled.ts';
import { mayBeKey } from './keys.ts';
import type { Leaf, Memory } from './kind.ts';
import { kindOf } from './kinds/list.ts';
import type { Explained, View } from './view.ts';

/** @param memory of the whole rulebook; what the condition needs is added */
export function compileCondition(condition: Condition, memory: Memory): Compiled {
  const compileMember = (member: Condition) => compileCondition(member, memory);
  if ('all' in condition) return compileAll(condition, condition.all.map(compileMember));
  if ('any' in condition) return compileAny(condition, condition.any.map(compileMember));
  if ('none' in condition) return compileNone(condition, condition.none.map(compileMember));
  return compileLeaf(condition, kindOf(condition).compile(condition as never, memory));
}

function compileLeaf(condition: Condition, { test, look, touched, parts, inner }: Leaf): Compiled {
  return {
    test,
    because: (view, wanted) => [
      evidence(condition, look(view), wanted, parts?.(view)),
      ...(inner?.because(view, wanted) ?? []),
    ],
    explain: (view) => ({
      condition,
      holds: test(view),
      saw: look(view) ?? null,
      ...(inner && { parts: [inner.explain(view)] }),
    }),
    touched,
    keys: inner ? inner.keys : touched.filter(mayBeKey),
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
    touched: parts.flatMap(({ touched }) => touched),
    keys: parts.flatMap(({ keys }) => keys),
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
    touched: parts.flatMap(({ touched }) => touched),
    keys: parts.length === 1 ? (parts[0] as Compiled).keys : [],
  };
}

function compileNone(condition: Condition, parts: Compiled[]): Compiled {
  const any = compileAny(condition, parts);
  return {
    ...any,
    keys: [],
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

function evidence(
  condition: Condition,
  saw: FactValue,
  wanted: boolean,
  parts: RiskPart[] | undefined,
): Evidence {
  return {
    condition,
    saw: saw ?? null,
    ...(!wanted && { not: true as const }),
    ...(parts && parts.length > 0 && { parts }),
  };
}
