/** What a language needs to say why: each kind of condition, each hold, each entry of the trace. */
import type {
  Comparison,
  DidCondition,
  FactCondition,
  ScheduleCondition,
  SegmentCondition,
  SequenceCondition,
  SilenceCondition,
  TagCondition,
} from '../../protocol/condition.ts';
import type { Param, Scalar } from '../../protocol/event.ts';
import type { Hold, InterventionEntry, RiskPart, TagEntry } from '../../protocol/trace.ts';

export interface SentenceWords {
  readonly readings: Readings;
  readonly holds: HoldWords;
  /** A hold that is not told. */
  readonly noHold: string;
  readonly explained: ExplainedWords;
  /** What is said of the risk, and what it is made of. */
  madeOf(said: string, parts: readonly RiskPart[]): string;
  /** Several things that hold, or that do not. */
  together(said: readonly string[]): string;
  /** @param grounds what made the rule true; empty if nothing is told */
  tag(entry: TagEntry, grounds: string): string;
  /** @param hold why it was held back, if it was */
  intervention(entry: InterventionEntry, grounds: string, hold: string): string;
}

/** By the word of its kind; a kind of condition without words is a type error. */
export interface Readings {
  readonly fact: Reading<FactCondition>;
  readonly did: Reading<DidCondition>;
  readonly sequence: Reading<SequenceCondition>;
  readonly silence: Reading<SilenceCondition>;
  readonly tag: Reading<TagCondition>;
  readonly segment: Reading<SegmentCondition>;
  readonly schedule: Reading<ScheduleCondition>;
}

export interface Reading<C> {
  /** A condition that holds, as part of a sentence. @param not the rule wanted it false, and it is */
  holding(condition: C, saw: Param, not: boolean): string;
  /** One that keeps its rule from holding. @param wanted what the rule wants it to be */
  failing(condition: C, saw: Param, wanted: boolean): string;
}

/** The words behind what is compared. @param say a value, as it stands in a sentence */
export type OperatorWords = {
  readonly [Name in keyof Comparison]-?: (
    arg: NonNullable<Comparison[Name]>,
    say: (value: Scalar) => string,
  ) => string;
};

export type HoldWords = { readonly [Code in Hold['code']]: (hold: Extract<Hold, { code: Code }>) => string };

/** What is said of a rule at one moment. */
export interface ExplainedWords {
  holds(because: string): string;
  notNow(because: string): string;
  readonly decided: string;
  readonly answered: string;
}
