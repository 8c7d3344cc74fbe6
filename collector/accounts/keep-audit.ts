/** Lets go of what the audit has had for long enough: at the start, then once an hour. */
import type { Accounts } from '../store/accounts.ts';

export interface AuditKeeping {
  /** Resolves when what is under way is done. */
  stop(): Promise<void>;
}

const DAY = 86_400_000;
const EVERY = 3_600_000;

/**
 * @param days entries are kept
 * @param now epoch milliseconds
 * @param onError told of a store that could not be written; it is tried again
 */
export function keepAudit(
  accounts: Pick<Accounts, 'forgetNotes'>,
  days: number,
  now: () => number,
  onError: (error: unknown) => void,
): AuditKeeping {
  const look = () => accounts.forgetNotes(now() - days * DAY).catch(onError);
  let running = look();
  const timer = setInterval(() => {
    running = look();
  }, EVERY);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
