/** Reads a trace entry aloud: one English sentence for the marketer and the agent. */
import type {
  Evidence,
  Expiry,
  Hold,
  InterventionEntry,
  RiskPart,
  TagEntry,
  TraceEntry,
} from '../../protocol/trace.ts';
import { kindOf } from '../condition/kinds/list.ts';

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

const TAGGED: { readonly [state in TagEntry['state']]: string } = {
  open: 'Opened',
  shown: 'Showed what stands behind',
  resolved: 'Resolved',
  expired: 'Let expire',
  undone: 'Took back',
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

export function sayEvidence({ condition, saw, not, parts }: Evidence): string {
  const said = kindOf(condition).say(condition as never, saw, not === true);
  return parts ? `${said}, made of ${sayParts(parts)}` : said;
}

export function sayParts(parts: readonly RiskPart[]): string {
  return parts.map(({ name, points }) => `“${name}” ${points}`).join(', ');
}
