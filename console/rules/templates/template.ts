/** A rule for a usual moment, to start from: it gets an id, a name and its day when somebody does. */
import type { Rule } from '../../../protocol/rule.ts';

export interface Template {
  name: string;
  /** One sentence that says when it helps. */
  about: string;
  rule: Omit<Rule, 'id' | 'name' | 'created'>;
}
