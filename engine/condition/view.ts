/** What a condition may look at, and what is seen of it. */
import type { Condition } from '../../protocol/condition.ts';
import type { Param } from '../../protocol/event.ts';
import type { Facts } from '../facts/facts.ts';
import type { Amount } from '../risk/amount.ts';
import type { JourneyTag } from '../tags/journey-tag.ts';
import type { Counter } from './counter.ts';
import type { Progress } from './progress.ts';
import type { Stillness } from './silence.ts';

export interface View {
  readonly facts: Facts;
  readonly counters: readonly Counter[];
  readonly stillness: Stillness;
  readonly sequences: readonly Progress[];
  readonly points: readonly Amount[];
  readonly tags: readonly JourneyTag[];
  /** Minutes the site's clock is ahead of UTC. */
  readonly zone: number;
}

/** A condition with what it saw; a group or a segment with its members. */
export interface Explained {
  condition: Condition;
  holds: boolean;
  saw?: Param;
  parts?: Explained[];
}
