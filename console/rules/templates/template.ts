/** A rule for a usual moment, to start from: it gets an id, a name and its day when somebody does. */
import type { Rule } from '../../../protocol/rule.ts';
import type { Words } from '../../words/words-type.ts';

export interface Template {
  /** Its name and when it helps are in the words. */
  id: keyof Words['templates'];
  rule: Omit<Rule, 'id' | 'name' | 'created'>;
}
