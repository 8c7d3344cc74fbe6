/** The only place that chooses: of all open moments at most one becomes a decision; the rest is traced. */
import type { RecordContext } from '../../protocol/record.ts';
import type { Hold, InterventionEntry } from '../../protocol/trace.ts';
import { closeMoment, type Draft, momentOf, openMoment } from '../journey/draft.ts';
import { withPending, withShowing, withState } from '../journey/ledger.ts';
import type { Rulebook } from '../rulebook.ts';
import { decide } from './decide.ts';
import { expire } from './expire.ts';
import { gate } from './gate.ts';
import type { Now } from './now.ts';
import { compareRules, outranks } from './rank.ts';
import { isShown, type ShownRule } from './shown-rule.ts';

/** Losers the trace names; the others are counted. */
const NAMED = 8;

export function arbitrate(draft: Draft, book: Rulebook, context: RecordContext, now: Now): void {
  if (draft.moments.length === 0) return;
  const open = candidates(draft, book, context, now);
  const winner = open.find((live) => holdOf(draft, book, live, now) === undefined);
  if (winner) {
    for (const pending of draft.ledger.pending) {
      expire(draft, pending, 'outranked', book, now);
      openMoment(draft, { rule: pending.rule, event: now.event, at: now.at });
    }
  }
  const losers = open.filter((live) => live !== winner);
  for (const live of losers) {
    const hold: Hold = holdOf(draft, book, live, now) ?? { code: 'lost', to: (winner as ShownRule).rule.id };
    holdBack(draft, book, live, hold, now);
  }
  if (winner) answer(draft, book, winner, losers, context, now);
}

/** Open moments that may be shown to this visitor, best first; the others are traced and closed. */
function candidates(draft: Draft, book: Rulebook, context: RecordContext, now: Now): ShownRule[] {
  const open: ShownRule[] = [];
  for (const { rule } of draft.moments) {
    const named = book.byId.get(rule);
    const live = named && isShown(named) ? named : undefined;
    const bar = live && gate(live.rule, draft.ledger, draft.facts, context.mode, now.at);
    if (live && !bar) open.push(live);
    else {
      if (live && bar) holdBack(draft, book, live, bar, now);
      closeMoment(draft, rule);
    }
  }
  return open.sort((a, b) => compareRules(a.rule, b.rule, book.settings));
}

/** What makes a moment wait although its rule may be shown; it stays open meanwhile. */
function holdOf(draft: Draft, book: Rulebook, { rule }: ShownRule, now: Now): Hold | undefined {
  const [waiting] = draft.ledger.pending;
  if (waiting && !outranks(rule, waiting, book.settings)) return { code: 'pending', to: waiting.rule };
  const { lastAt } = draft.ledger;
  const until = lastAt === null ? 0 : lastAt + book.settings.quiet;
  if (now.at >= until || isFallback(draft, rule, now)) return undefined;
  // Help that answers what went wrong this very moment does not wait for the last prompt's quiet time.
  const { kind } = rule.then.show;
  const answersNow = (kind === 'fix' || kind === 'help') && momentOf(draft, rule.id)?.event === now.event;
  return answersNow ? undefined : { code: 'quiet', until };
}

/** Nothing was seen of the winner, so what stood behind it disturbs nobody twice. */
function isFallback(draft: Draft, { id }: ShownRule['rule'], { instead }: Now): boolean {
  const said = momentOf(draft, id)?.said;
  return instead !== undefined && (said === `lost ${instead}` || said === `pending ${instead}`);
}

function holdBack(draft: Draft, book: Rulebook, live: ShownRule, hold: Hold, now: Now): void {
  const moment = momentOf(draft, live.rule.id);
  const said = 'to' in hold ? `${hold.code} ${hold.to}` : hold.code;
  if (!moment || moment.said === said) return;
  draft.moments = draft.moments.map((one) => (one === moment ? { ...moment, said } : one));
  draft.trace.push({ ...entry(draft, book, live, now), result: 'held', hold });
}

function answer(
  draft: Draft,
  book: Rulebook,
  live: ShownRule,
  losers: ShownRule[],
  context: RecordContext,
  now: Now,
): void {
  const traced = entry(draft, book, live, now);
  const pending = decide(live, {
    ...now,
    facts: draft.facts,
    formats: book.formats,
    because: traced.because,
    lang: context.lang ?? draft.lang ?? undefined,
    siteLang: book.settings.lang,
  });
  closeMoment(draft, live.rule.id);
  draft.ledger = withPending(draft.ledger, pending);
  if (context.origin === 'server') {
    // Nobody is there to see it: it counts as shown, so that limits mean what they mean live.
    const shown = withState(draft.ledger, pending.id, 'shown');
    draft.ledger = withShowing(shown, pending.rule, now.at, draft.facts.visit.start);
  }
  const over = losers
    .slice(0, NAMED)
    .map(({ rule }) => ({ rule: rule.id, name: rule.name, kind: rule.then.show.kind }));
  draft.trace.push({
    ...traced,
    result: 'decided',
    decision: pending.id,
    ...(over.length > 0 && { over }),
    ...(losers.length > NAMED && { overMore: losers.length - NAMED }),
  });
}

function entry(
  draft: Draft,
  book: Rulebook,
  { rule, when }: ShownRule,
  now: Now,
): Omit<InterventionEntry, 'result'> {
  return {
    at: now.at,
    event: now.event,
    rule: rule.id,
    name: rule.name,
    book: book.version,
    kind: rule.then.show.kind,
    because: when.because(draft, true),
  };
}
