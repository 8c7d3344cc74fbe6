/** The refusal of an append whose holds do not fit: names the rules, so that it can be decided again without them. */
import { StoreError } from './store-error.ts';

export class Exhausted extends StoreError {
  override readonly name = 'Exhausted';
  /** Ids of the rules whose budgets have nothing left. */
  readonly rules: readonly string[];

  constructor(rules: readonly string[]) {
    super('exhausted', `Nothing is left of the budget of ${rules.join(', ')}.`);
    this.rules = rules;
  }
}
