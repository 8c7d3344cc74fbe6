/** English: how it is said why. */
import type { Expiry, InterventionEntry, TagEntry } from '../../../protocol/trace.ts';
import type { SentenceWords } from '../sentence-words.ts';
import { HOLDS } from './holds.ts';
import { READINGS } from './readings.ts';
import { figure } from './value.ts';

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

export const EN: SentenceWords = {
  readings: READINGS,
  holds: HOLDS,
  noHold: 'for no stated reason',
  explained: {
    holds: (because) => `Its conditions hold: ${because}.`,
    notNow: (because) => `Not now: ${because}.`,
    decided: 'it is decided, and waits to be shown',
    answered: 'it was answered when it became true, and comes again only after it was untrue',
  },
  madeOf: (said, parts) =>
    `${said}, made of ${parts.map(({ name, points }) => `“${name}” ${figure(points)}`).join(', ')}`,
  together: (said) => said.join(', and '),
  tag({ tag, state, name, rule, book }, grounds) {
    const title = `“${tag}” of “${name}” (rule ${rule}, book ${book})`;
    return `${TAGGED[state]} the tag ${title}${because(grounds)}.`;
  },
  intervention(entry, grounds, hold) {
    const title = `“${entry.name}” (${entry.kind}, rule ${entry.rule}, book ${entry.book})`;
    if (entry.result === 'expired') return `Took back ${title}: ${EXPIRED[entry.expiry ?? 'time']}.`;
    if (entry.result === 'held') return `Held back ${title}: ${hold}. It was due${because(grounds)}.`;
    if (entry.result === 'eligible') {
      const arm = entry.arm === 'holdout' ? 'held out for proof' : 'shown interventions';
      const variant = entry.variant === undefined ? '' : `, variant ${entry.variant}`;
      return `First eligible for ${title}, ${arm}${variant}${because(grounds)}.`;
    }
    if (entry.result === 'armed') {
      return `Sent ahead ${title}, to be shown if its moment comes${grounds && ','}${because(grounds)}.`;
    }
    return `Decided ${title}${because(grounds)}.${competitors(entry)}`;
  },
};

function because(grounds: string): string {
  return grounds && ` because ${grounds}`;
}

function competitors({ over = [], overMore = 0 }: InterventionEntry): string {
  if (over.length === 0) return '';
  const named = over.map(({ name, kind }) => `“${name}” (${kind})`).join(', ');
  return ` It went before ${named}${overMore > 0 ? ` and ${overMore} more` : ''}.`;
}
