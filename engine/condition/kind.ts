/**
 * One kind of condition that stands in a leaf: how it is compiled, what can change it, how it is checked and
 * described. A kind is one file in `kinds/` and one line in `kinds/list.ts`.
 */
import type { RiskPart } from '../../protocol/trace.ts';
import type { Report } from '../check/report.ts';
import type { Schema } from '../check/schema-parts.ts';
import type { FactValue } from '../facts/read-fact.ts';
import type { Readings } from '../words/sentence-words.ts';
import type { Compiled } from './compiled.ts';
import type { Sequences } from './sequence.ts';
import type { Slots } from './slot.ts';
import type { Touch } from './touch.ts';
import type { View } from './view.ts';

/** What the conditions of one rulebook share. */
export interface Memory {
  readonly slots: Slots;
  readonly sequences: Sequences;
  /** @returns what the risk is made of now */
  readonly risk: (view: View) => RiskPart[];
  /** @throws TypeError for a segment the rulebook does not have */
  readonly segment: (id: string) => { name: string; when: Compiled };
}

export interface Leaf {
  readonly test: (view: View) => boolean;
  /** What the condition is about, as it is now. */
  readonly look: (view: View) => FactValue;
  readonly touched: readonly Touch[];
  /** For the risk: what it is made of. */
  readonly parts?: (view: View) => RiskPart[];
  /** For a segment: the condition it stands for. */
  readonly inner?: Compiled;
}

export interface Kind<C> {
  /** The key that only this kind has; each language reads it aloud (`engine/words/`). */
  readonly word: keyof Readings;
  readonly compile: (condition: C, memory: Memory) => Leaf;
  readonly check: (condition: unknown, path: string, report: Report) => void;
  /** Definitions of a JSON Schema. Those of `leaves` may stand where a condition may. */
  readonly schema: () => { leaves: readonly string[]; defs: Schema };
  /** The fact or event that the customer's "why" may speak of. */
  readonly topic: (condition: C) => string | undefined;
}
