/** What can make a condition true or untrue. */
import type { FactCondition } from '../../protocol/condition.ts';
import type { Schedule } from './schedule.ts';
import type { Silence } from './silence.ts';

export type Touch =
  | { readonly by: 'fact'; readonly leaf: FactCondition }
  /** Place of a slot or of a sequence in the rulebook. */
  | { readonly by: 'slot' | 'sequence'; readonly index: number }
  | { readonly by: 'silence'; readonly silence: Silence }
  | { readonly by: 'tag'; readonly tag: string }
  | { readonly by: 'schedule'; readonly schedule: Schedule };
