/** `GET /api/sites/:site/facts/examples`: what the rule editor shows beside a fact's meaning. */

/** A value that a visitor had lately. */
export interface FactExample {
  value: number | string | boolean;
  /** Of an amount of money: its ISO 4217 code. */
  currency?: string;
}

/** By name of the fact, the newest first and each value once; a fact nobody had a value for is absent. */
export interface FactExamples {
  facts: { [fact: string]: FactExample[] };
}
