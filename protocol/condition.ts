/** The `when` of a rule, as written in JSON. */
import type { Duration } from './duration.ts';
import type { Scalar } from './event.ts';

/** One comparison; exactly one of these keys stands in a leaf. */
export interface Comparison {
  is?: Scalar;
  isNot?: Scalar;
  in?: Scalar[];
  above?: number;
  atLeast?: number;
  below?: number;
  atMost?: number;
  /** Both ends included. */
  between?: [number, number];
  /** A text has this text in it, or a list has this member. */
  contains?: Scalar;
  startsWith?: string;
  exists?: boolean;
}

export interface FactCondition extends Comparison {
  fact: string;
}

/** A comparison on one parameter of an event. */
export interface ParamCondition extends Comparison {
  param: string;
}

/** How often: a number means "at least". */
export type Times = number | Pick<Comparison, 'is' | 'atLeast' | 'atMost' | 'between' | 'above' | 'below'>;

export interface DidCondition {
  did: string;
  where?: ParamCondition[];
  times?: Times;
  /** A duration before the moment, or `visit`; without it, ever. */
  within?: Duration | 'visit';
}

/** None of these events for so long after that one: hesitation is made of what does not happen. */
export interface SilenceCondition {
  silence: string[];
  after: string;
  for: Duration;
  /** `visible` (the default): while the shop was looked at, all tabs added up. `wall`: by the clock. */
  time?: 'visible' | 'wall';
}

export interface AllCondition {
  all: Condition[];
}
export interface AnyCondition {
  any: Condition[];
}
/** True when none of its members is. */
export interface NoneCondition {
  none: Condition[];
}

export type Condition =
  | FactCondition
  | DidCondition
  | SilenceCondition
  | AllCondition
  | AnyCondition
  | NoneCondition;
