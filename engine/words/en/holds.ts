/** Why something was held back, in English. */
import type { Hold } from '../../../protocol/trace.ts';
import type { HoldWords } from '../sentence-words.ts';
import { duration, figure } from './value.ts';

const VOID: { readonly [by in Extract<Hold, { code: 'void' }>['by']]: string } = {
  failure: 'the checkout had failed before',
  cart: 'the cart had changed before',
  time: 'its time was over',
  untrue: 'its conditions were no longer true',
};

type Limit = Extract<Hold, { code: 'limit' }>;

function reached({ limit, max }: Limit): string {
  if (limit === 'every') return `once within ${duration(String(max))}`;
  return `${max === 1 ? 'once' : `${max} times`} ${limit === 'perVisit' ? 'in one visit' : 'for one visitor'}`;
}

export const HOLDS: HoldWords = {
  lost: ({ to }) => `it lost to rule ${to}`,
  pending: ({ to }) => `rule ${to} was still waiting to be shown`,
  quiet: ({ until }) => `quiet time runs until ${new Date(until).toISOString()}`,
  limit: (hold) => `its limit is reached (${reached(hold)})`,
  failure: () => 'the checkout failed in this visit, and a failure suppresses offers',
  muted: ({ scope }) =>
    scope === 'all' ? 'the customer turned prompts off' : 'the customer turned this one off',
  consent: () => 'the customer allowed this session only, which gets fixes and help but nothing else',
  void: ({ by }) => `it had been sent ahead, and was shown although ${VOID[by]}`,
  cap: ({ of, max, per }) =>
    `${of === 'all' ? 'offers, reminders and surveys' : `the kind ${of}`} had been shown ${max} times, which is the cap for one ${per}`,
  budget: () => 'nothing is left of its budget',
  likely: ({ risk, needs }) =>
    `the risk is ${figure(risk)}, and an offer waits until ${figure(needs)}: this customer is likely to buy anyway`,
  coupon: ({ coupon }) => `the coupon ${coupon} is in the cart already`,
  holdout: ({ by }) =>
    by === 'site'
      ? 'the visitor is in the holdout, which is shown nothing, for proof'
      : "the visitor's variant of this rule shows nothing, for proof",
  off: ({ scope }) => (scope === 'site' ? 'interventions are switched off' : 'this rule is switched off'),
};
