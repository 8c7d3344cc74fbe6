/** Takes back what must not be shown any more. It decides nothing, so it also answers late events. */
import type { RecordContext } from '../../protocol/record.ts';
import type { Expiry } from '../../protocol/trace.ts';
import { type Draft, isTrue } from '../journey/draft.ts';
import type { Pending } from '../journey/ledger.ts';
import type { Rulebook } from '../rulebook.ts';
import { expire } from './expire.ts';
import { gate } from './gate.ts';
import type { Now } from './now.ts';
import { isShown } from './shown-rule.ts';

export function takeBack(draft: Draft, book: Rulebook, context: RecordContext, now: Now): void {
  for (const pending of draft.ledger.pending) {
    const expiry = whyNot(draft, pending, book, context, now.at);
    if (expiry) expire(draft, pending, expiry, book, now);
  }
}

function whyNot(
  draft: Draft,
  pending: Pending,
  book: Rulebook,
  context: RecordContext,
  at: number,
): Expiry | undefined {
  const live = book.byId.get(pending.rule);
  if (!live || !isShown(live) || !isTrue(draft, pending.rule)) return 'untrue';
  if (at > pending.expires) return 'time';
  const money = pending.show.action?.coupon ?? pending.show.action?.single;
  if (money !== undefined && draft.facts.cart.coupon !== undefined) return 'coupon';
  return gate(live, draft, book.settings, context, at)?.code;
}
