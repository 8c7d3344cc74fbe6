/** Takes a waiting decision back and traces why. */
import type { Expiry } from '../../protocol/trace.ts';
import type { Draft } from '../journey/draft.ts';
import { type Pending, withState } from '../journey/ledger.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Now } from './now.ts';

export function expire(draft: Draft, pending: Pending, expiry: Expiry, book: Rulebook, now: Now): void {
  draft.ledger = withState(draft.ledger, pending.id, 'expired');
  draft.trace.push({
    at: now.at,
    event: now.event,
    rule: pending.rule,
    name: book.byId.get(pending.rule)?.rule.name ?? pending.rule,
    book: book.version,
    kind: pending.kind,
    result: 'expired',
    decision: pending.id,
    expiry,
    because: [],
  });
}
