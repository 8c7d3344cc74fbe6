/** What is wrong with a rule, with rulebook.json or with a file of them: where, and how to mend it. */

/** A phrase by its code, and what is filled into it; each language has its own words (`engine/words/`). */
export type Said = readonly [code: string, ...values: (string | number | SaidWithin)[]];
/** A phrase within another. */
export type SaidWithin = readonly [code: string, ...values: (string | number)[]];

export interface Problem {
  /** JSON pointer (RFC 6901) into the rule, such as `/when/all/1/between`. */
  path: string;
  /** In English. */
  message: string;
  mend: string;
  /** The same for those who say it in another language. */
  says: { message: Said; mend: Said };
}
