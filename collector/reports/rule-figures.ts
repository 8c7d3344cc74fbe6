/** What each rule's moments came to, and whom it fired for, in; the figures of the list of rules out. */
import type { InterventionsReply, RuleSum } from '../../protocol/api/reports.ts';
import type { RuleFigures } from '../../protocol/api/rule-figures.ts';
import type { Fired } from './read-fired.ts';

type Figures = RuleFigures['rules'][string];

/** @param fired by id of the rule, of rules that ever decided */
export function ruleFigures(
  days: number,
  { rules, simulated, counting }: InterventionsReply,
  fired: ReadonlyMap<string, Fired>,
): RuleFigures {
  const sums = new Map(rules.map((sum) => [sum.rule, sum]));
  const ids = [...new Set([...sums.keys(), ...fired.keys()])];
  return {
    days,
    simulated,
    rules: Object.fromEntries(ids.map((id) => [id, figuresOf(sums.get(id), fired.get(id))])),
    counting,
  };
}

function figuresOf(sum: RuleSum | undefined, fired: Fired | undefined): Figures {
  const held = sum?.held ?? [];
  // They come with the most frequent first.
  const lost = held.find(({ code, to }) => code === 'lost' && to !== undefined);
  const codes = [...new Set(held.map(({ code }) => code))];
  const times = (code: string) => held.reduce((all, one) => (one.code === code ? all + one.visits : all), 0);
  return {
    decided: sum?.decided ?? 0,
    shown: sum?.shown ?? 0,
    acted: sum?.acted ?? 0,
    dismissed: sum?.dismissed ?? 0,
    failed: sum?.failed ?? 0,
    visitors: fired?.visitors ?? 0,
    ...(fired && { lastFired: fired.last }),
    orderedAfterShown: sum?.orderedAfterShown ?? 0,
    orderedAfterActed: sum?.orderedAfterActed ?? 0,
    ...(lost?.to !== undefined && {
      lostTo: { rule: lost.to, name: lost.toName ?? lost.to, times: lost.visits },
    }),
    heldBy: Object.fromEntries(codes.map((code) => [code, times(code)])),
  };
}
