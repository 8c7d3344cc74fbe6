/** The book's caps: how much of a kind, and how much in all, this visitor may be shown. */
import { parseDuration } from '../../protocol/duration.ts';
import type { Kind } from '../../protocol/intervention.ts';
import type { Caps } from '../../protocol/rule.ts';
import type { Hold } from '../../protocol/trace.ts';
import { type Ledger, shownTimes } from '../journey/ledger.ts';

type Cap = Extract<Hold, { code: 'cap' }>;

/** What nobody needs in order to buy; the cap on all counts these together. */
const UNASKED: readonly Kind[] = ['offer', 'reminder', 'survey'];

/**
 * @param visitStart event time of the present visit's first event
 * @returns the cap that is reached, or `undefined`; `fix` and `help` know only that of their own kind
 */
export function cap(kind: Kind, ledger: Ledger, caps: Caps, visitStart: number, at: number): Cap | undefined {
  const own = caps.kinds?.[kind];
  const reached = own && over(own, kind, shownTimes(ledger, kind), visitStart, at);
  if (reached || !UNASKED.includes(kind)) return reached;
  const all = UNASKED.flatMap((one) => shownTimes(ledger, one));
  return over(caps, 'all', all, visitStart, at);
}

function over(
  { perVisit, perVisitor }: Pick<Caps, 'perVisit' | 'perVisitor'>,
  of: Cap['of'],
  times: readonly number[],
  visitStart: number,
  at: number,
): Cap | undefined {
  const since = (holds: (time: number) => boolean) => times.filter(holds).length;
  if (perVisit !== undefined && since((time) => time >= visitStart) >= perVisit) {
    return { code: 'cap', of, per: 'visit', max: perVisit };
  }
  const window = parseDuration(perVisitor?.within);
  if (perVisitor && window !== undefined && since((time) => at - time < window) >= perVisitor.max) {
    return { code: 'cap', of, per: 'visitor', max: perVisitor.max };
  }
  return undefined;
}
