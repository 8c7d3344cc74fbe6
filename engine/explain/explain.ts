/** Why and why not, for each rule of a book at one moment: as a tree, as a sentence, and what holds it back. */
import type { DebugRule } from '../../protocol/debug.ts';
import { CLOCK_TAB, type Param } from '../../protocol/event.ts';
import { PULSE } from '../../protocol/event-names.ts';
import { FACTS, type FactName } from '../../protocol/facts.ts';
import type { ConsentMode } from '../../protocol/wire.ts';
import { gate } from '../arbiter/gate.ts';
import { compareRules, outranks } from '../arbiter/rank.ts';
import { isShown } from '../arbiter/shown-rule.ts';
import type { Explained, View } from '../condition/compile.ts';
import { READERS } from '../facts/read-fact.ts';
import type { Journey } from '../journey/journey.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';
import { foldEvent } from '../step/fold-event.ts';
import { sayEvidence, sayHold } from '../words/sentence.ts';
import { sayFailing } from './say-failing.ts';

export interface ExplainedRule extends DebugRule {
  /** The conditions, each with whether it holds and what it saw. */
  tree: Explained;
}

/**
 * @param context what the visitor allows
 * @param now event time at which is asked, epoch milliseconds; windows and silences by the clock go on until then
 * @returns every rule, in the order in which they would be chosen
 */
export function explain(
  journey: Journey,
  book: Rulebook,
  context: { mode: ConsentMode },
  now: number,
): ExplainedRule[] {
  const at = Math.max(now, journey.last?.at ?? 0);
  const event = { tab: CLOCK_TAB, seq: 1, name: PULSE, at };
  const view = journey.last === null ? journey : foldEvent(journey, { ...event, event }, book, new Set());
  return [...book.rules]
    .sort((a, b) => compareRules(a.rule, b.rule, book.settings))
    .map((live) => explainRule(live, journey, view, book, context.mode, at));
}

/** @returns every fact, by name, `null` where it is unknown; custom ones where the rulebook asks for them */
export function factsByName({ facts }: Pick<Journey, 'facts'>): { [fact: string]: Param } {
  const known = (Object.keys(FACTS) as FactName[]).map((name) => [name, READERS[name].read(facts) ?? null]);
  const custom = facts.custom.map(({ name, value }) => [`custom.${name}`, value]);
  return Object.fromEntries([...known, ...custom]) as { [fact: string]: Param };
}

function explainRule(
  live: LiveRule,
  journey: Journey,
  view: View,
  book: Rulebook,
  mode: ConsentMode,
  at: number,
): ExplainedRule {
  const { rule, when } = live;
  const tree = when.explain(view);
  const held = tree.holds ? whatHolds(live, journey, book, mode, at) : undefined;
  const evidence = when.because(view, tree.holds);
  return {
    id: rule.id,
    name: rule.name,
    kind: rule.then.show?.kind ?? 'tag',
    holds: tree.holds,
    ...(held !== undefined && { held }),
    why: tree.holds
      ? `Its conditions hold: ${evidence.map(sayEvidence).join(', and ')}.`
      : `Not now: ${evidence.map(sayFailing).join(', and ')}.`,
    tree,
  };
}

function whatHolds(
  live: LiveRule,
  { ledger, facts, moments, truth }: Journey,
  book: Rulebook,
  mode: ConsentMode,
  at: number,
): string | undefined {
  if (!isShown(live)) return undefined;
  const { rule } = live;
  const bar = gate(rule, ledger, facts, mode, at);
  if (bar) return sayHold(bar);
  const [waiting] = ledger.pending;
  if (waiting?.rule === rule.id) return 'it is decided, and waits to be shown';
  const open = moments.some((moment) => moment.rule === rule.id);
  if (!open && truth.includes(rule.id)) {
    return 'it was answered when it became true, and comes again only after it was untrue';
  }
  if (waiting && !outranks(rule, waiting, book.settings))
    return sayHold({ code: 'pending', to: waiting.rule });
  const until = ledger.lastAt === null ? 0 : ledger.lastAt + book.settings.quiet;
  return at < until ? sayHold({ code: 'quiet', until }) : undefined;
}
