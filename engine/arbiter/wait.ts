/** What makes a moment wait although its rule may be shown; it stays open meanwhile. */
import type { RecordContext } from '../../protocol/record.ts';
import type { Hold } from '../../protocol/trace.ts';
import type { Journey, Moment } from '../journey/journey.ts';
import { riskOf } from '../risk/risk-of.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Candidate } from './candidate.ts';
import { costOf } from './cost-of.ts';
import type { Now } from './now.ts';
import { outranks } from './rank.ts';

type Waiting = Pick<Journey, 'facts' | 'ledger'>;

/** @returns the first reason to wait, or `undefined`: the candidate may be chosen */
export function wait(
  journey: Waiting,
  book: Rulebook,
  candidate: Candidate,
  { exhausted }: Pick<RecordContext, 'exhausted'>,
  now: Now,
): Hold | undefined {
  return (
    needless(journey, book, candidate) ??
    unpaid(journey, candidate, exhausted) ??
    busy(journey, book, candidate, now)
  );
}

/** Money that would change nothing. */
function needless(journey: Waiting, book: Rulebook, { live: { rule }, show }: Candidate): Hold | undefined {
  const { coupon } = journey.facts.cart;
  if (show.action?.coupon !== undefined && coupon !== undefined) return { code: 'coupon', coupon };
  const needs = show.kind === 'offer' ? (rule.atRisk ?? book.settings.offerAtRisk) : undefined;
  const risk = needs === undefined ? undefined : riskOf(journey, book);
  return needs !== undefined && risk !== undefined && risk < needs
    ? { code: 'likely', risk, needs }
    : undefined;
}

/** What cannot be reckoned cannot be kept within a budget either. */
function unpaid(
  { facts }: Waiting,
  { live: { rule }, show }: Candidate,
  exhausted: RecordContext['exhausted'],
): Hold | undefined {
  const unknown = rule.budget?.value !== undefined && costOf(show, facts.cart.value) === undefined;
  return unknown || exhausted?.includes(rule.id) ? { code: 'budget' } : undefined;
}

function busy(
  { ledger: { pending, lastAt } }: Waiting,
  { settings }: Rulebook,
  { live: { rule }, moment }: Candidate,
  now: Now,
): Hold | undefined {
  const [waiting] = pending;
  if (waiting && !outranks(rule, waiting, settings)) return { code: 'pending', to: waiting.rule };
  const until = lastAt === null ? 0 : lastAt + settings.quiet;
  if (now.at >= until || isFallback(moment, now)) return undefined;
  // Help that answers what went wrong this very moment does not wait for the last prompt's quiet time.
  const { kind } = rule.then.show;
  const answersNow = (kind === 'fix' || kind === 'help') && moment.event === now.event;
  return answersNow ? undefined : { code: 'quiet', until };
}

/** Nothing was seen of the winner, so what stood behind it disturbs nobody twice. */
function isFallback({ said }: Moment, { instead }: Now): boolean {
  return instead !== undefined && (said === `lost ${instead}` || said === `pending ${instead}`);
}
