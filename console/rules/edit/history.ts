/** A rule under way with what it was before: in goes a change, an undo or a redo, out comes the history after it. */
import { applyChange, type Change } from './change.ts';
import { type Json, pointerOf } from './json.ts';

export interface History {
  readonly now: Json;
  readonly past: readonly Json[];
  readonly future: readonly Json[];
  /** The place that was typed into last: more typing there is undone in one step. */
  readonly typing?: string;
}

export type Step = Change | { do: 'undo' } | { do: 'redo' };

/** How many steps can be undone. */
const DEPTH = 200;

export function startHistory(rule: Json): History {
  return { now: rule, past: [], future: [] };
}

export function step(history: History, change: Step): History {
  const { now, past, future } = history;
  if (change.do === 'undo') {
    const before = past.at(-1);
    if (before === undefined) return history;
    return { now: before, past: past.slice(0, -1), future: [now, ...future] };
  }
  if (change.do === 'redo') {
    const [after, ...rest] = future;
    if (after === undefined) return history;
    return { now: after, past: [...past, now], future: rest };
  }
  const next = applyChange(now, change);
  const typing = change.do === 'set' && typeof change.value !== 'object' ? pointerOf(change.at) : undefined;
  if (typing !== undefined && typing === history.typing) return { now: next, past, future: [], typing };
  return {
    now: next,
    past: [...past.slice(1 - DEPTH), now],
    future: [],
    ...(typing !== undefined && { typing }),
  };
}
