/**
 * Many appends in, one commit out. While a commit holds the thread, the requests behind it pile up in their
 * sockets; the next turn of the event loop reads them all, so groups grow with the load by themselves.
 */
import type { AppendRow } from '../append-row.ts';
import type { StoreError } from '../store-error.ts';
import type { Writer } from './writer.ts';

/** About 5 ms of writing; what is beyond waits one turn, so that a flood cannot hold the thread. */
const GROUP = 500;

/** Writes rows within a transaction; a row that is refused gives its error and leaves nothing behind. */
export type WriteRows = (rows: readonly AppendRow[]) => (StoreError | undefined)[];

export interface GroupCommit {
  /** Resolves after the commit; rejects with StoreError. */
  add(row: AppendRow): Promise<void>;
  /** Commits everything queued, now. */
  flush(): void;
  queued(): number;
}

interface Waiting {
  row: AppendRow;
  resolve: () => void;
  reject: (error: StoreError) => void;
}

export function groupCommit(writer: Writer, write: WriteRows): GroupCommit {
  let queue: Waiting[] = [];
  let timer: NodeJS.Immediate | undefined;

  function turn(): void {
    const group = queue.slice(0, GROUP);
    queue = queue.slice(GROUP);
    timer = queue.length > 0 ? setImmediate(turn) : undefined;
    commit(group);
  }

  function commit(group: readonly Waiting[]): void {
    let errors: (StoreError | undefined)[];
    try {
      errors = writer.transact(() => write(group.map((each) => each.row)));
    } catch (error) {
      const failure = error as StoreError;
      // Not the disk's state but something unforeseen, perhaps one row's own: find out which, spare the others.
      if (failure.code === 'failed' && group.length > 1) for (const each of group) commit([each]);
      else for (const each of group) each.reject(failure);
      return;
    }
    for (const [index, each] of group.entries()) {
      const error = errors[index];
      if (error) each.reject(error);
      else each.resolve();
    }
  }

  return {
    add: (row) =>
      new Promise((resolve, reject) => {
        queue.push({ row, resolve, reject });
        timer ??= setImmediate(turn);
      }),
    flush() {
      clearImmediate(timer);
      while (queue.length > 0) turn();
      clearImmediate(timer);
      timer = undefined;
    },
    queued: () => queue.length,
  };
}
