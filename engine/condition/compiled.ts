/** A condition ready to be asked: of a rule, of a segment, or of a part of them. */
import type { Evidence } from '../../protocol/trace.ts';
import type { Touch } from './touch.ts';
import type { Explained, View } from './view.ts';

export interface Compiled {
  readonly test: (view: View) => boolean;
  /** The leaves that make it true (or false, when `wanted` is false), with what they saw. */
  readonly because: (view: View, wanted: boolean) => Evidence[];
  readonly touched: readonly Touch[];
  /** Those of them without which it cannot hold, and which may be a rule's key. */
  readonly keys: readonly Touch[];
  readonly explain: (view: View) => Explained;
}
