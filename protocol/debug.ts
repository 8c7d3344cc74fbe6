/** What the inspector shows of a journey: facts, rules and their why-not, and what was traced just now. */
import type { Param } from './event.ts';
import type { Kind } from './intervention.ts';

/** One rule at this moment. */
export interface DebugRule {
  id: string;
  name: string;
  /** `tag`: it shows nothing. */
  kind: Kind | 'tag';
  /** `true`: its conditions hold. `false`: they do not; `why` says which. */
  holds: boolean;
  /** What keeps it from being shown although it holds, if anything does. */
  held?: string;
  /** A sentence in the words of the rule. */
  why: string;
}

export interface DebugReport {
  /** The visitor's id, as in the console. */
  visitor: string;
  book: number;
  facts: { [fact: string]: Param };
  /** In the order in which they would be chosen. */
  rules: DebugRule[];
  /** Sentences of the trace of this batch. */
  trace: string[];
}
