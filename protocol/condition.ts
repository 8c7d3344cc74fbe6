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
  /** A pattern, found anywhere in the text: the linear-time part of regular expressions (docs/rules.md). */
  matches?: string;
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

/** An event by name and parameters. */
export interface EventPattern {
  did: string;
  where?: ParamCondition[];
}

export interface DidCondition extends EventPattern {
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

/** These events in this order, other events between them allowed. */
export interface SequenceCondition {
  /** 2 to 8. */
  sequence: EventPattern[];
  /** None of these between its first and its last event. */
  without?: EventPattern[];
  /** The whole of it lies in this time before the moment, or in this visit; without it, ever. */
  within?: Duration | 'visit';
}

/** What becomes of a tag: open, its intervention was shown, the customer did what resolves it, its life was over. */
export const TAG_STATES = ['open', 'shown', 'resolved', 'expired'] as const;
export type TagState = (typeof TAG_STATES)[number];

export interface TagCondition {
  tag: string;
  /** `open` or `shown` if left out: the tag is alive. */
  is?: TagState | TagState[];
}

/** A named condition of the rulebook. */
export interface SegmentCondition {
  segment: string;
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When, by the clock on the site's wall. Every part that is given must hold. */
export interface ScheduleCondition {
  schedule: {
    days?: Weekday[];
    /** `HH:MM`, from included, to excluded; a time from 22:00 to 06:00 goes over midnight and belongs to the day it began. */
    from?: string;
    to?: string;
    /** Dates (YYYY-MM-DD), both included. */
    since?: string;
    until?: string;
  };
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
  | SequenceCondition
  | TagCondition
  | SegmentCondition
  | ScheduleCondition
  | AllCondition
  | AnyCondition
  | NoneCondition;
