/** Something the shop must know of although no prompt can mend it, or that it is over. */

export interface Alarm {
  /** The same however often it is sent. */
  id: string;
  site: string;
  kind: 'checkout_failures' | 'rule_paused';
  /** For `rule_paused`. */
  rule?: string;
  state: 'raised' | 'cleared';
  /** Epoch milliseconds. */
  at: number;
  /** One readable sentence. */
  message: string;
  /** What the sentence counts. */
  figures: { readonly [name: string]: number };
}

/** A place alarms go to. */
export interface AlarmSink {
  /** Resolves when it has arrived. Rejects when it was given up. */
  tell(alarm: Alarm): Promise<void> | void;
  /** Gives up what is under way. */
  close?(): void;
}
