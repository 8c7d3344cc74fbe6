/** In: replies. Out: the single-use code that one of them brings for a decision the customer accepted. */
import type { EventsReply } from '../../protocol/wire.ts';

/** A customer waits no longer than this for a code. */
const PATIENCE = 10_000;

export interface IssuedCodes {
  receive(reply: EventsReply): void;
  /** @returns `undefined` if none came in time */
  codeFor(decision: string): Promise<string | undefined>;
}

export function createIssuedCodes(): IssuedCodes {
  const waiting = new Map<string, (code?: string) => void>();
  return {
    receive({ codes = [] }) {
      for (const { decision, code } of codes) waiting.get(decision)?.(code);
    },
    codeFor: (decision) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, PATIENCE);
        waiting.set(decision, (code) => {
          clearTimeout(timer);
          resolve(code);
        });
      }),
  };
}
