/** What each rule's moments came to in, the figures of the list of rules out. */
import type { InterventionsReply, RuleSum } from '../../protocol/api/reports.ts';
import type { RuleFigures } from '../../protocol/api/rulebook.ts';

export function ruleFigures(days: number, { rules, counting }: InterventionsReply): RuleFigures {
  return { days, rules: Object.fromEntries(rules.map((sum) => [sum.rule, figuresOf(sum)])), counting };
}

function figuresOf({
  decided,
  shown,
  acted,
  dismissed,
  failed,
  held,
}: RuleSum): RuleFigures['rules'][string] {
  // They come with the most frequent first.
  const lost = held.find(({ code, to }) => code === 'lost' && to !== undefined);
  const codes = [...new Set(held.map(({ code }) => code))];
  const times = (code: string) => held.reduce((sum, one) => (one.code === code ? sum + one.visits : sum), 0);
  return {
    decided,
    shown,
    acted,
    dismissed,
    failed,
    ...(lost?.to !== undefined && { lostTo: { rule: lost.to, times: lost.visits } }),
    heldBy: Object.fromEntries(codes.map((code) => [code, times(code)])),
  };
}
