/** Says whether a rule is switched off, and with what. */
import type { RecordContext } from '../../protocol/record.ts';

/** @returns `undefined` if the rule may be shown */
export function offScope(rule: string, off: RecordContext['off']): 'site' | 'rule' | undefined {
  if (off === true) return 'site';
  return off?.includes(rule) ? 'rule' : undefined;
}
