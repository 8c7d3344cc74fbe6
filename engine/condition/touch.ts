/** What can make a condition true or untrue. */
import type { FactCondition } from '../../protocol/condition.ts';
import type { Schedule } from './schedule.ts';
import type { Silence } from './silence.ts';

export type Touch =
  | { readonly by: 'fact'; readonly leaf: FactCondition }
  /** Place of the slot in the rulebook; with `once` the condition is false while nothing was counted. */
  | { readonly by: 'slot'; readonly index: number; readonly once: boolean }
  /** Place of the sequence. */
  | { readonly by: 'sequence'; readonly index: number }
  | { readonly by: 'silence'; readonly silence: Silence }
  | { readonly by: 'tag'; readonly tag: string }
  | { readonly by: 'schedule'; readonly schedule: Schedule };
