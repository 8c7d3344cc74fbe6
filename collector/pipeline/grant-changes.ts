/** A journey before and after a record in; what is held of budgets for it, and what is given back, out. */
import type { Journey, Step } from '../../engine/index.ts';
import type { Intervention } from '../../protocol/intervention.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { JourneyRecord } from '../../protocol/record.ts';
import type { Rule } from '../../protocol/rule.ts';
import type { GrantChanges, Hold } from '../store/store.ts';

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
  // Nobody sees what imports decide, so nothing is held for it.
  const looks = stepped.record.context.origin !== 'server';
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
  const decided = trace.find((one) => one.result === 'decided' && one.decision === decision);
  const variant = decided?.result === 'decided' ? decided.variant : undefined;
  const show: Partial<Intervention> = {
    ...rule.then.show,
    ...(variant !== undefined && rule.then.variants?.[variant]),
  };
  const { expires } = journey.ledger.pending.find(({ id }) => id === decision) ?? {
    expires: record.received + LIMITS.decisionLife,
  };
  const { budget } = rule;
  return {
    rule: rule.id,
    decision,
    cost: costOf(show, journey.facts.cart.value),
    // A prompt that was shown in time stays on the screen for the rest of the visit.
    until: expires + LIMITS.visitGap,
    ...(show.action?.single && { prefix: show.action.coupon ?? '' }),
    ...(budget && {
      max: {
        ...(budget.count !== undefined && { count: budget.count }),
        ...(budget.value !== undefined && { value: hundredths(budget.value) }),
      },
    }),
  };
}

/** A share of a cart whose value is not known, such as one of two currencies, costs nothing that could be reckoned. */
function costOf({ cost }: Partial<Intervention>, cart: number | undefined): number {
  if (cost === undefined) return 0;
  return hundredths(typeof cost === 'number' ? cost : ((cart ?? 0) * cost.percent) / 100);
}

function hundredths(amount: number): number {
  return Math.round(amount * 100);
}
