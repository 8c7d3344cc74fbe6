/** A journey in; the answers that are sent ahead out: none while a decision waits. */
import type { Armed } from '../../protocol/intervention.ts';
import type { RecordContext } from '../../protocol/record.ts';
import { offScope } from '../arbiter/off-scope.ts';
import type { Journey } from '../journey/journey.ts';

/**
 * @param received when the batch that is answered came, epoch milliseconds
 * @param off what is switched off now
 */
export function armed({ ledger }: Journey, received: number, off?: RecordContext['off']): Armed[] {
  if (ledger.armed.length === 0 || ledger.pending.length > 0) return [];
  return ledger.armed.flatMap(({ moment, basis, rule, show, expires, state }) => {
    const expiresIn = expires - received;
    const holds = state === 'current' && expiresIn > 0 && offScope(rule, off) === undefined;
    return holds ? [{ moment, decision: { ...show, expiresIn }, basis }] : [];
  });
}
