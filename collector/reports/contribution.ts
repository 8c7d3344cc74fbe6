/** A visitor's visits → what they add to the sums of each hour. */
import { STEPS } from '../../protocol/api/reports.ts';
import { hourOf } from './hour-of.ts';
import type { Visit } from './visit.ts';
import type { VisitorTally } from './visitor-tally.ts';

/** Amounts by hour and by what is summed. A visit belongs to the hour it began in. */
export type Contribution = Map<number, Map<string, number>>;

const CAUSES: readonly unknown[] = ['failure', 'slow', 'error', 'rage', 'dead', 'hesitation'];
/** An order that came later in the same visit. */
const AFTER = [
  ['shown', 'orderedAfterShown'],
  ['acted', 'orderedAfterActed'],
] as const;
const ORDER = STEPS.length - 1;

/**
 * What is summed is named by the JSON of a list of words: `["visits"]`, `["reached","cart"]`,
 * `["left","cart"]` and for each
 * reason `["left","cart","failure","payment","declined"]`, `["orders"]`, `["spent","EUR"]` (hundredths),
 * `["simulated"]` (those of `visits` that are), `["rule",ID,"shown"]`, `["rule",ID,"orderedAfterShown"]`, `["held",ID,CODE,TO]`.
 */
export function contribution({ visits }: VisitorTally, simulated: boolean): Contribution {
  const sums: Contribution = new Map();
  for (const visit of visits) {
    const hour = hourOf(visit.began);
    const of = sums.get(hour) ?? new Map<string, number>();
    sums.set(hour, of);
    const add = (name: string, amount = 1) => of.set(name, (of.get(name) ?? 0) + amount);
    addVisit(visit, add);
    if (simulated) add('["simulated"]');
  }
  return sums;
}

function addVisit(visit: Visit, add: (name: string, amount?: number) => void): void {
  add('["visits"]');
  for (const step of STEPS.slice(0, visit.step + 1)) add(JSON.stringify(['reached', step]));
  if (visit.orders > 0) add('["orders"]', visit.orders);
  for (const [currency, sum] of Object.entries(visit.spent)) add(JSON.stringify(['spent', currency]), sum);
  const marks = visit.marks.map((text) => ({ text, words: JSON.parse(text) as string[] }));
  for (const { text, words } of marks) if (!CAUSES.includes(words[0])) add(text);
  for (const [what, name] of AFTER) {
    for (const [rule, at] of Object.entries(visit.first[what])) {
      if (visit.ordered > at) add(JSON.stringify(['rule', rule, name]));
    }
  }
  if (visit.step < 0 || visit.step === ORDER) return;
  const step = STEPS[visit.step] as string;
  add(JSON.stringify(['left', step]));
  const causes = marks.filter(({ words }) => CAUSES.includes(words[0]));
  for (const { words } of causes) add(JSON.stringify(['left', step, ...words]));
  if (causes.length === 0) add(JSON.stringify(['left', step, 'unknown']));
}
