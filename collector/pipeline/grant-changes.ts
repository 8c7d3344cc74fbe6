/** A journey before and after a record in; what is held of budgets for it, and what is given back, out. */
import { costOf, type Journey, type Step, variantShow } from '../../engine/index.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { JourneyRecord } from '../../protocol/record.ts';
import type { Rule } from '../../protocol/rule.ts';
import { isSimulated } from '../../protocol/simulated.ts';
import type { GrantChanges, Hold } from '../store/grants.ts';

export interface Stepped {
  before: Journey;
  said: Pick<Step, 'journey' | 'trace'>;
  record: JourneyRecord;
}

/** What came to nothing gives its unit back. */
const OVER = ['dismissed', 'failed', 'expired'];

/**
 * @param priced the rules that cost something
 * @param accepted what the customer acted upon in this record
 * @returns `undefined` if nothing changes, as for most records
 */
export function grantChanges(
  stepped: Stepped,
  priced: ReadonlyMap<string, Rule>,
  accepted: NonNullable<GrantChanges['use']>,
): GrantChanges | undefined {
  const { decisions: before } = stepped.before.ledger;
  const { decisions: after } = stepped.said.journey.ledger;
  const hold: Hold[] = [];
  const release: string[] = [];
  const use = [...accepted];
  // Nobody sees what imports or simulated shoppers are shown, so nothing is held for it.
  const looks = stepped.record.context.origin !== 'server' && !isSimulated(stepped.before.visitor ?? '');
  if (priced.size > 0 && before !== after && looks) {
    for (const { id, rule: name, state } of after) {
      const rule = priced.get(name);
      const known = before.find((one) => one.id === id);
      if (!rule || known?.state === state) continue;
      if (OVER.includes(state)) release.push(id);
      else if (!known) hold.push(holdOf(rule, id, stepped));
      // What asks for no click is given by being shown.
      else if (state === 'shown' && !rule.then.show?.action) use.push({ decision: id });
    }
  }
  if (hold.length + release.length + use.length === 0) return undefined;
  return {
    ...(hold.length > 0 && { hold }),
    ...(release.length > 0 && { release }),
    ...(use.length > 0 && { use }),
  };
}

function holdOf(rule: Rule, decision: string, { said, record }: Stepped): Hold {
  const { journey, trace } = said;
  const { budget, then } = rule;
  const decided = trace.find((one) => one.result === 'decided' && one.decision === decision);
  const variant = decided?.result === 'decided' ? decided.variant : undefined;
  const show = then.show && variantShow({ ...then, show: then.show }, variant);
  const { expires } = journey.ledger.pending.find(({ id }) => id === decision) ?? {
    expires: record.received + LIMITS.decisionLife,
  };
  return {
    rule: rule.id,
    decision,
    // A share of a cart of unknown value, such as one of two currencies, cannot be reckoned and is held as nothing.
    cost: hundredths((show && costOf(show, journey.facts.cart.value)) ?? 0),
    // A prompt that was shown in time stays on the screen for the rest of the visit.
    until: expires + LIMITS.visitGap,
    ...(show?.action?.single && { prefix: show.action.coupon ?? '' }),
    ...(budget && {
      max: {
        ...(budget.count !== undefined && { count: budget.count }),
        ...(budget.value !== undefined && { value: hundredths(budget.value) }),
      },
    }),
  };
}

function hundredths(amount: number): number {
  return Math.round(amount * 100);
}
