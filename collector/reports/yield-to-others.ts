/** Nothing in: from now on this thread runs only when the others of the process leave a core free, where that can be said. */
import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

export function yieldToOthers(): void {
  try {
    // Linux gives each thread a number and a priority of its own; the link is read by the thread it tells of.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (Number.isInteger(thread)) setPriority(thread, constants.priority.PRIORITY_LOW);
  } catch {
    // Elsewhere it shares as threads do.
  }
}
