/** The only place that chooses: of all open moments at most one becomes a decision; the rest is traced. */
import type { RecordContext } from '../../protocol/record.ts';
import type { Hold } from '../../protocol/trace.ts';
import { closeMoment, type Draft, openMoment } from '../journey/draft.ts';
import { withPending, withShowing, withState } from '../journey/ledger.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Candidate } from './candidate.ts';
import { candidates } from './candidates.ts';
import { decide } from './decide.ts';
import { entryOf } from './entry-of.ts';
import { expire } from './expire.ts';
import { holdBack } from './hold-back.ts';
import type { Now } from './now.ts';
import { wait } from './wait.ts';

/** Losers the trace names; the others are counted. */
const NAMED = 8;

export function arbitrate(draft: Draft, book: Rulebook, context: RecordContext, now: Now): void {
  if (draft.moments.length === 0) return;
  const open = candidates(draft, book, context, now);
  const winner = open.find((one) => wait(draft, book, one, context, now) === undefined);
  if (winner) {
    for (const pending of draft.ledger.pending) {
      expire(draft, pending, 'outranked', book, now);
      const { rule, asked } = pending;
      openMoment(draft, { rule, event: now.event, at: now.at, ...(asked && { asked }) });
    }
  }
  const losers = open.filter((one) => one !== winner);
  for (const one of losers) {
    const lost: Hold = { code: 'lost', to: winner?.live.rule.id ?? '' };
    holdBack(draft, book, one.live, wait(draft, book, one, context, now) ?? lost, now);
  }
  if (winner) answer(draft, book, winner, losers, context, now);
}

function answer(
  draft: Draft,
  book: Rulebook,
  winner: Candidate,
  losers: Candidate[],
  context: RecordContext,
  now: Now,
): void {
  const { live, variant } = winner;
  const traced = entryOf(draft, book, live, now);
  const pending = decide(winner, {
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
    draft.ledger = withShowing(shown, pending, now.at, draft.facts.visit.start);
  }
  const over = losers
    .slice(0, NAMED)
    .map(({ live: { rule } }) => ({ rule: rule.id, name: rule.name, kind: rule.then.show.kind }));
  draft.trace.push({
    ...traced,
    result: 'decided',
    decision: pending.id,
    ...(variant !== undefined && { variant }),
    ...(over.length > 0 && { over }),
    ...(losers.length > NAMED && { overMore: losers.length - NAMED }),
  });
}
