/** Reads a trace entry aloud: one English sentence for the marketer and the agent. */
import type { DidCondition, SilenceCondition } from '../../protocol/condition.ts';
import type { TagState } from '../../protocol/condition.ts';
import type { Param } from '../../protocol/event.ts';
import type { Evidence, Expiry, Hold, InterventionEntry, TagEntry, TraceEntry } from '../../protocol/trace.ts';
import { OPERATORS, operatorOf } from '../condition/operators.ts';

const EXPIRED: { readonly [expiry in Expiry]: string } = {
  time: 'its time ran out before it could be shown',
  untrue: 'its conditions stopped being true before it was shown',
  failure: 'the checkout failed, and a failure suppresses offers for the visit',
  outranked: 'something more urgent came up before it was shown',
  limit: 'it had been shown as often as its limit allows',
  muted: 'the customer turned it off',
  consent: 'the customer allowed this session only, which gets fixes and help but nothing else',
  cap: 'the visitor had been shown as much as the caps allow',
  coupon: 'there is a coupon in the cart already',
  off: 'it was switched off',
};

const TAGGED: { readonly [state in TagState]: string } = {
  open: 'Opened',
  shown: 'Showed what stands behind',
  resolved: 'Resolved',
  expired: 'Let expire',
};

const VOID: { readonly [by in Extract<Hold, { code: 'void' }>['by']]: string } = {
  failure: 'the checkout had failed before',
  cart: 'the cart had changed before',
  time: 'its time was over',
  untrue: 'its conditions were no longer true',
};

export function sentence(entry: TraceEntry): string {
  const because = entry.because.map(sayEvidence).join(', and ');
  const grounds = because ? ` because ${because}` : '';
  return entry.result === 'tag' ? sayTag(entry, grounds) : sayIntervention(entry, grounds);
}

function sayTag({ tag, state, name, rule, book }: TagEntry, grounds: string): string {
  return `${TAGGED[state]} the tag “${tag}” of “${name}” (rule ${rule}, book ${book})${grounds}.`;
}

function sayIntervention(entry: InterventionEntry, grounds: string): string {
  const title = `“${entry.name}” (${entry.kind}, rule ${entry.rule}, book ${entry.book})`;
  if (entry.result === 'expired') return `Took back ${title}: ${EXPIRED[entry.expiry ?? 'time']}.`;
  if (entry.result === 'held') return `Held back ${title}: ${sayHold(entry.hold)}. It was due${grounds}.`;
  if (entry.result === 'eligible') {
    const arm = entry.arm === 'holdout' ? 'held out for proof' : 'shown interventions';
    const variant = entry.variant === undefined ? '' : `, variant ${entry.variant}`;
    return `First eligible for ${title}, ${arm}${variant}${grounds}.`;
  }
  if (entry.result === 'armed') return `Sent ahead ${title}, to be shown if its moment comes${grounds}.`;
  return `Decided ${title}${grounds}.${sayCompetitors(entry)}`;
}

function sayCompetitors({ over = [], overMore = 0 }: InterventionEntry): string {
  if (over.length === 0) return '';
  const named = over.map(({ name, kind }) => `“${name}” (${kind})`).join(', ');
  return ` It went before ${named}${overMore > 0 ? ` and ${overMore} more` : ''}.`;
}

export function sayHold(hold: Hold | undefined): string {
  switch (hold?.code) {
    case 'lost':
      return `it lost to rule ${hold.to}`;
    case 'pending':
      return `rule ${hold.to} was still waiting to be shown`;
    case 'quiet':
      return `quiet time runs until ${new Date(hold.until).toISOString()}`;
    case 'limit':
      return `its limit is reached (${hold.limit}: ${hold.max})`;
    case 'failure':
      return 'the checkout failed in this visit, and a failure suppresses offers';
    case 'muted':
      return hold.scope === 'all' ? 'the customer turned prompts off' : 'the customer turned this one off';
    case 'consent':
      return 'the customer allowed this session only, which gets fixes and help but nothing else';
    case 'void':
      return `it had been sent ahead, and was shown although ${VOID[hold.by]}`;
    case 'cap':
      return `${hold.of === 'all' ? 'offers, reminders and surveys' : `the kind ${hold.of}`} had been shown ${hold.max} times, which is the cap for one ${hold.per}`;
    case 'budget':
      return 'nothing is left of its budget';
    case 'likely':
      return `the risk is ${hold.risk}, and an offer waits until ${hold.needs}: this customer is likely to buy anyway`;
    case 'coupon':
      return `the coupon ${hold.coupon} is in the cart already`;
    case 'holdout':
      return hold.by === 'site'
        ? 'the visitor is in the holdout, which is shown nothing, for proof'
        : "the visitor's variant of this rule shows nothing, for proof";
    case 'off':
      return hold.scope === 'site' ? 'interventions are switched off' : 'this rule is switched off';
    case undefined:
      return 'for no stated reason';
  }
}

export function sayEvidence({ condition, saw, not }: Evidence): string {
  if ('fact' in condition) {
    const [name, arg] = operatorOf(condition);
    const wanted = OPERATORS[name].say(arg as never);
    // "cart.currency was “EUR” (is “EUR”)" says it twice.
    if (name === 'is' && !not) return `${condition.fact} was ${show(saw)}`;
    return `${condition.fact} was ${show(saw)} (${not ? `not: ${wanted}` : wanted.replace(/^is /, '')})`;
  }
  if ('did' in condition) return sayDid(condition, saw);
  return 'silence' in condition ? saySilence(condition, saw) : JSON.stringify(condition);
}

function saySilence({ silence, after, for: length, time }: SilenceCondition, saw: Param): string {
  const seconds = typeof saw === 'number' ? Math.floor(saw / 1_000) : 0;
  const clock = time === 'wall' ? 'by the clock' : 'of looking at the shop';
  return `no ${silence.join(' or ')} for ${seconds}s ${clock} since ${after} (${length} asked)`;
}

function sayDid({ did, where = [], within }: DidCondition, saw: Param): string {
  const tests = where.map((leaf) => {
    const [name, arg] = operatorOf(leaf);
    return `${leaf.param} ${OPERATORS[name].say(arg as never)}`;
  });
  const which = tests.length > 0 ? ` with ${tests.join(' and ')}` : '';
  const times = saw === 0 ? 'had not happened' : `had happened ${saw === 1 ? 'once' : `${show(saw)} times`}`;
  return `${did}${which} ${times}${sayWithin(within)}`;
}

function sayWithin(within: DidCondition['within']): string {
  if (within === undefined) return '';
  return within === 'visit' ? ' in this visit' : ` within ${within}`;
}

export function show(value: Param): string {
  if (value === null) return 'unknown';
  return typeof value === 'string'
    ? `“${value}”`
    : Array.isArray(value)
      ? value.map(show).join(', ')
      : String(value);
}
