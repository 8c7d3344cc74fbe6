/** What was decided for a visitor and what became of it: pending decisions, showings, what was turned off. */
import type { Armable } from '../../protocol/event-names.ts';
import type { Decision, Kind } from '../../protocol/intervention.ts';
import type { Evidence } from '../../protocol/trace.ts';
import { BOUNDS } from '../check/bounds.ts';
import type { Assignment } from '../proof/assign.ts';

/** A decision that waits for its outcome. */
export interface Pending {
  id: string;
  rule: string;
  kind: Kind;
  /** Event time of the moment, epoch milliseconds. */
  at: number;
  /** Event time after which it must not be shown. */
  expires: number;
  /** What the tag is told; how long it still holds is reckoned at each reply. */
  show: Omit<Decision, 'expiresIn'>;
  /** The customer asked for this help. */
  asked?: true;
}

/** An answer sent ahead for a moment that may come. */
export interface ArmedAnswer extends Omit<Pending, 'id'> {
  moment: Armable;
  /** Id of the last event it is based on. */
  basis: string;
  because: readonly Evidence[];
  /** `current`: replies carry it. `replaced`: a tag may still show it. Void: what happened since, and when. */
  state: 'current' | 'replaced' | { by: 'failure' | 'cart'; at: number };
}

/** How often a rule was shown. */
export interface Showings {
  rule: string;
  count: number;
  /** Event time of the last one. */
  last: number;
  /** How often in the visit of the last one. */
  inVisit: number;
}

export type DecisionState = 'pending' | 'shown' | 'acted' | 'dismissed' | 'failed' | 'expired';

export interface Remembered {
  id: string;
  rule: string;
  kind: Kind;
  state: DecisionState;
}

/** When interventions of one kind were shown: event times, ascending, the last few. */
export interface KindShown {
  kind: Kind;
  times: readonly number[];
}

/** The first moment at which a rule could have been shown to the visitor, and what was drawn. */
export interface Eligible extends Assignment {
  rule: string;
  at: number;
}

export interface Ledger {
  readonly pending: readonly Pending[];
  /** The last answers sent ahead, so that one that comes back with its moment is known. */
  readonly armed: readonly ArmedAnswer[];
  readonly shown: readonly Showings[];
  /** The same by kind, for caps. */
  readonly kinds: readonly KindShown[];
  readonly eligible: readonly Eligible[];
  /** Event time of the last showing or closing of any prompt; quiet time runs from here. */
  readonly lastAt: number | null;
  /** The last decisions and their states, so that an outcome finds its rule. */
  readonly decisions: readonly Remembered[];
  readonly mutedAll: boolean;
  readonly mutedRules: readonly string[];
}

const REMEMBERED = 50;
const ARMED = 8;
const ELIGIBLE = 100;

export function emptyLedger(): Ledger {
  return {
    pending: [],
    armed: [],
    shown: [],
    kinds: [],
    eligible: [],
    lastAt: null,
    decisions: [],
    mutedAll: false,
    mutedRules: [],
  };
}

/** @returns the ledger with one more decision waiting */
export function withPending(ledger: Ledger, pending: Pending): Ledger {
  return withRemembered({ ...ledger, pending: [...ledger.pending, pending] }, pending);
}

/** @returns the ledger that knows the decision when its outcome comes, without repeating it in replies */
export function withRemembered(ledger: Ledger, { id, rule, kind }: Omit<Remembered, 'state'>): Ledger {
  return {
    ...ledger,
    decisions: [...ledger.decisions, { id, rule, kind, state: 'pending' as const }].slice(-REMEMBERED),
  };
}

/**
 * @param answer what would be said to the moment now; nothing if `undefined`
 * @returns the ledger with it, and the answer itself unless it was sent ahead before: then it keeps its id
 */
export function withArmed(
  ledger: Ledger,
  moment: Armable,
  answer: Omit<ArmedAnswer, 'state'> | undefined,
): { ledger: Ledger; fresh: ArmedAnswer | undefined } {
  const current = ledger.armed.find((one) => one.moment === moment && one.state === 'current');
  if (current && answer && sameShow(current, answer)) {
    const { at, expires, basis, because } = answer;
    const renewed = { ...current, at, expires, basis, because };
    const armed = ledger.armed.map((one) => (one === current ? renewed : one));
    return { ledger: { ...ledger, armed }, fresh: undefined };
  }
  const fresh = answer && { ...answer, state: 'current' as const };
  const others = ledger.armed.map((one) => (one === current ? { ...one, state: 'replaced' as const } : one));
  return { ledger: { ...ledger, armed: [...others, ...(fresh ? [fresh] : [])].slice(-ARMED) }, fresh };
}

function sameShow(a: { show: Pending['show'] }, b: { show: Pending['show'] }): boolean {
  return JSON.stringify({ ...a.show, id: '' }) === JSON.stringify({ ...b.show, id: '' });
}

/** @returns the ledger with the decision no longer waiting, in its new state */
export function withState(ledger: Ledger, id: string, state: DecisionState): Ledger {
  return {
    ...ledger,
    pending: ledger.pending.filter((pending) => pending.id !== id),
    decisions: ledger.decisions.map((known) => (known.id === id ? { ...known, state } : known)),
  };
}

/**
 * @param visitStart event time of the present visit's first event
 * @returns the ledger with one more showing of the rule
 */
export function withShowing(
  ledger: Ledger,
  { rule, kind }: Pick<Remembered, 'rule' | 'kind'>,
  at: number,
  visitStart: number,
): Ledger {
  const before = showingsOf(ledger, rule);
  const again = before !== undefined && (before.last >= visitStart || at < visitStart);
  const showings: Showings = {
    rule,
    count: (before?.count ?? 0) + 1,
    last: Math.max(at, before?.last ?? 0),
    inVisit: again ? before.inVisit + (at >= visitStart ? 1 : 0) : 1,
  };
  const others = ledger.shown.filter((one) => one !== before);
  const times = [...shownTimes(ledger, kind), at].sort((a, b) => a - b).slice(-BOUNDS.caps);
  return {
    ...ledger,
    shown: [...others, showings],
    kinds: [...ledger.kinds.filter((one) => one.kind !== kind), { kind, times }],
    lastAt: later(ledger.lastAt, at),
  };
}

/** @returns when interventions of the kind were shown, ascending */
export function shownTimes({ kinds }: Ledger, kind: Kind): readonly number[] {
  return kinds.find((one) => one.kind === kind)?.times ?? [];
}

/** @returns the ledger that knows it, or `undefined` if it knew the same already */
export function withEligible(ledger: Ledger, one: Eligible): Ledger | undefined {
  const known = ledger.eligible.some(
    ({ rule, arm, variant }) => rule === one.rule && arm === one.arm && variant === one.variant,
  );
  return known ? undefined : { ...ledger, eligible: [...ledger.eligible, one].slice(-ELIGIBLE) };
}

export function showingsOf(ledger: Ledger, rule: string): Showings | undefined {
  return ledger.shown.find((showings) => showings.rule === rule);
}

/** @returns the later of the last prompt's time and this one */
export function later(last: number | null, at: number): number {
  return last === null || at > last ? at : last;
}
