/**
 * Notices that a shop's checkout fails for more visitors than usual: its payment provider is down, say, and no prompt
 * mends that.
 *
 * Each visitor who begins a checkout, or whose checkout fails, counts once in ten minutes. The share that failed in the
 * last ten minutes is compared with the share in the 24 hours before. Three things must be true: enough visitors
 * failed, their share is several times the normal one, and so many would come by chance in fewer than one of a
 * thousand such times. The last is the upper tail of a Poisson distribution, as in a control chart for counts
 * (NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.1); the normal share is smoothed by twenty imagined visitors
 * of whom one failed (Lidstone), so that a quiet day makes no alarm of nothing. Kept in memory: after a restart the
 * normal share is those imagined visitors' until there are real ones.
 */
import { FAILURE_EVENT } from '../../protocol/event-names.ts';
import type { FailureAlarm } from '../../protocol/rule.ts';
import { USUAL_GUARDS } from '../../protocol/usual-guards.ts';
import type { Seen } from '../pipeline/add-record.ts';

export interface FailureWatchParts {
  /** What the live rulebook says; `false` where nobody wants to know. */
  settings: (site: string) => FailureAlarm | false;
  onAlarm: (site: string, state: 'raised' | 'cleared', figures: FailureFigures, at: number) => void;
}

export interface FailureFigures {
  readonly [name: string]: number;
  /** Visitors in the last ten minutes. */
  failed: number;
  inCheckout: number;
  /** How many of them would normally fail. */
  expected: number;
}

export interface FailureWatch {
  see(seen: Seen): void;
  /** To be called every now and then: an alarm is over although nothing happens. */
  look(now: number): void;
  /** @returns whether an alarm of this site was open; nothing is known of it any more */
  drop(site: string): boolean;
}

const WINDOW = 600_000;
const HOUR = 3_600_000;
const DAY_HOURS = 24;
const DEFAULTS = USUAL_GUARDS.alarm;
const CHANCE = 0.001;
const IMAGINED = { visitors: 20, failed: 1 };
/** Visitors of a site in ten minutes; beyond that the oldest leave early. */
const MAX_VISITORS = 50_000;
/** What the customer mistyped, or what is sold out, is no breakdown. */
const BREAKDOWNS = ['payment', 'technical', 'delivery'];

interface Count {
  visitors: number;
  failed: number;
}

interface SiteState {
  /** In the order in which they came. */
  now: Map<string, { since: number; failed: boolean }>;
  /** How many of them failed. */
  failed: number;
  /** By hour since 1970, of those who left the window. */
  hours: Map<number, Count>;
  raised: boolean;
}

export function failureWatch({ settings, onAlarm }: FailureWatchParts): FailureWatch {
  const sites = new Map<string, SiteState>();

  function stateOf(site: string): SiteState {
    const state = sites.get(site) ?? { now: new Map(), failed: 0, hours: new Map(), raised: false };
    sites.set(site, state);
    return state;
  }

  function judge(site: string, state: SiteState, at: number): void {
    forget(state, at);
    const told = settings(site);
    const { visitors, times } = { ...DEFAULTS, ...(told || undefined) };
    const inCheckout = state.now.size;
    const { failed } = state;
    const expected = inCheckout * normalShare(state);
    const figures = { failed, inCheckout, expected: Math.round(expected * 10) / 10 };
    const isHigh = told !== false && failed >= visitors && failed >= times * expected;
    if (!state.raised && isHigh && tail(failed, expected) < CHANCE) {
      state.raised = true;
      onAlarm(site, 'raised', figures, at);
      // Over only when it is well below: an alarm that comes and goes is not read.
    } else if (state.raised && (told === false || failed < visitors || failed < (times * expected) / 2)) {
      state.raised = false;
      onAlarm(site, 'cleared', figures, at);
    }
  }

  return {
    see({ site, visitor, record: { received, context, events } }) {
      if (context.origin !== 'tag' || context.bot) return;
      for (const { name, at, params } of events) {
        const fails = name === FAILURE_EVENT && BREAKDOWNS.includes(String(params?.['reason']));
        if ((!fails && name !== 'begin_checkout') || received - at > WINDOW) continue;
        const state = stateOf(site);
        const one = state.now.get(visitor) ?? { since: received, failed: false };
        state.now.set(visitor, one);
        if (fails && !one.failed) state.failed++;
        one.failed ||= fails;
        if (fails || state.raised) judge(site, state, received);
        else forget(state, received);
      }
    },
    look(now) {
      for (const [site, state] of sites) if (state.raised) judge(site, state, now);
    },
    drop(site) {
      const raised = sites.get(site)?.raised === true;
      sites.delete(site);
      return raised;
    },
  };
}

/** Who came more than ten minutes ago belongs to what is normal, for a day; but what is going wrong now never does. */
function forget(state: SiteState, at: number): void {
  const { now, hours } = state;
  for (const [visitor, { since, failed }] of now) {
    if (since > at - WINDOW && now.size <= MAX_VISITORS) break;
    now.delete(visitor);
    if (failed) state.failed--;
    if (state.raised) continue;
    const hour = Math.floor(since / HOUR);
    const count = hours.get(hour) ?? { visitors: 0, failed: 0 };
    hours.set(hour, { visitors: count.visitors + 1, failed: count.failed + (failed ? 1 : 0) });
  }
  for (const hour of hours.keys()) if (hour < Math.floor(at / HOUR) - DAY_HOURS) hours.delete(hour);
}

function normalShare({ hours }: SiteState): number {
  let { visitors, failed } = IMAGINED;
  for (const count of hours.values()) {
    visitors += count.visitors;
    failed += count.failed;
  }
  return failed / visitors;
}

/** @returns how likely `count` or more are where `expected` are usual; summed from `count` up, so that it is exact where it is small */
function tail(count: number, expected: number): number {
  let log = -expected;
  for (let i = 1; i <= count; i++) log += Math.log(expected / i);
  let sum = 0;
  for (let [i, term] = [count, Math.exp(log)]; term > sum * 1e-9; i++) {
    sum += term;
    term *= expected / (i + 1);
  }
  return sum;
}
