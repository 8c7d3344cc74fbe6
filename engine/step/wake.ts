/** When a journey must be looked at again although nobody does anything. */
import { PULSE, VISIT_ENDED } from '../../protocol/event-names.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { ConsentMode } from '../../protocol/wire.ts';
import { gate } from '../arbiter/gate.ts';
import { isShown } from '../arbiter/shown-rule.ts';
import { advanced } from '../condition/silence.ts';
import type { Journey } from '../journey/journey.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';

export interface Due {
  /** Event time, epoch milliseconds. */
  at: number;
  name: typeof PULSE | typeof VISIT_ENDED;
}

/**
 * @returns the visible milliseconds after which a silence changes what is true of a rule that could then be shown
 *   (or shown no longer); `undefined` when none runs
 */
export function wakeAfter(journey: Journey, book: Rulebook, mode: ConsentMode): number | undefined {
  const { stillness, book: version } = journey;
  if (stillness.running.length === 0 || version !== book.version) return undefined;
  const waits = stillness.running.flatMap(({ silence: key, passed }) => {
    const silence = book.silences.byKey.get(key);
    return silence && !silence.wall && passed < silence.needs ? [silence.needs - passed] : [];
  });
  const rules = rulesOf(journey, book);
  const first = waits.sort((a, b) => a - b).find((ms) => matters(journey, book, rules, ms, mode));
  return least(first, afterQuiet(journey, book, rules));
}

/** @returns the next time at which a silence by the clock changes something, or the visit has ended */
export function nextDue({ stillness, facts }: Journey, book: Rulebook): Due | undefined {
  let due: Due | undefined;
  for (const { silence: key, at, passed } of stillness.running) {
    const silence = book.silences.byKey.get(key);
    if (!silence?.wall || passed >= silence.needs) continue;
    if (!due || at + silence.needs < due.at) due = { at: at + silence.needs, name: PULSE };
  }
  const { visit } = facts;
  if (visit.number === 0 || visit.ended) return due;
  const end = visit.last + LIMITS.visitGap + 1;
  return due && due.at < end ? due : { at: end, name: VISIT_ENDED };
}

function rulesOf({ stillness }: Journey, { bySilence }: Rulebook): Set<LiveRule> {
  return new Set(stillness.running.flatMap(({ silence }) => bySilence.get(silence) ?? []));
}

function matters(
  journey: Journey,
  { silences, settings }: Rulebook,
  rules: Set<LiveRule>,
  ms: number,
  mode: ConsentMode,
): boolean {
  const then = { ...journey, stillness: advanced(journey.stillness, ms, silences) };
  const at = (journey.last?.at ?? 0) + ms;
  for (const live of rules) {
    const { rule, when } = live;
    const is = when.test(then);
    if (is === journey.truth.includes(rule.id)) continue;
    if (!is && journey.ledger.pending.some((pending) => pending.rule === rule.id)) return true;
    if (is && rule.then.tag) return true;
    if (is && isShown(live) && !gate(live, journey, settings, { mode }, at)) return true;
  }
  return false;
}

/** A silence that came true in quiet time would wait for an event, and silence is that there is none. */
function afterQuiet(
  { moments, ledger, last }: Journey,
  { settings }: Rulebook,
  rules: Set<LiveRule>,
): number | undefined {
  const held = moments.some(
    ({ rule, said }) => said === 'quiet' && [...rules].some((one) => one.rule.id === rule),
  );
  if (!held || ledger.lastAt === null || last === null) return undefined;
  return Math.max(1, ledger.lastAt + settings.quiet - last.at);
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
