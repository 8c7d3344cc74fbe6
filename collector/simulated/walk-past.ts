/** A crowd in, what a log would have had of it until now out: decided by the real pipeline, as if time had passed. */
import { setImmediate as turn } from 'node:timers/promises';
import { dueQueue } from '../backtest/due-queue.ts';
import type { Books } from '../pipeline/books.ts';
import { journeys } from '../pipeline/journeys.ts';
import { pipeline } from '../pipeline/pipeline.ts';
import type { Off } from '../pipeline/switchboard.ts';
import { memoryStore } from '../store/memory.ts';
import type { Append, Store } from '../store/store.ts';
import { batchOf } from './batch-of.ts';
import type { Crowd } from './crowd.ts';

export interface PastOptions {
  site: string;
  crowd: Crowd;
  books: Books;
  /** What is switched off now was off then. */
  off: Off;
  /** Epoch milliseconds. */
  until: number;
}

/** Journeys kept in memory; all of them, as there is no log to read them from. */
const MOST = 1_000_000;
/** Batches between which other work gets its turn. */
const SLICE = 50;

/**
 * Nothing leaves memory here: a commit for each batch would take as long as the disk needs for thousands.
 * @returns the appends in the order of their receipt; only a visitor's last says when it is due
 */
export async function walkPast({ site, crowd, books, off, until }: PastOptions): Promise<Append[]> {
  const made: Append[] = [];
  const dues = new Map<string, number | null>();
  const clock = dueQueue<string>();
  const store = memoryStore();
  await store.simulated.put(site, 'here');
  const line = pipeline({
    store: noting(store, (append) => {
      made.push(append);
      if (append.due === undefined) return;
      dues.set(append.visitor, append.due);
      if (append.due !== null) clock.add(append.due, append.visitor);
    }),
    books,
    journeys: journeys(store, books, MOST),
    tombstone: (_site, visitor) => visitor,
    coupon: () => '',
    switches: { off: () => off },
  });

  /** What comes due by the clock until then, when it comes due. */
  async function passTime(to: number): Promise<void> {
    for (let due = clock.next(to); due; due = clock.next(to)) {
      if (dues.get(due.what) === due.at) await line.wake(site, due.what, due.at);
    }
  }

  let batches = 0;
  for (let sent = crowd.next(until); sent; sent = crowd.next(until)) {
    const { at } = sent.turn;
    await passTime(at);
    sent.answered(await line.submit(batchOf(site, sent.turn, at)));
    if (++batches % SLICE === 0) await turn();
  }
  await passTime(until);
  await store.close();
  const last = new Map(made.map((append) => [append.visitor, append]));
  // A real clock would otherwise see to journeys whose next record is about to come.
  return made.map((append) =>
    last.get(append.visitor) === append
      ? { ...append, due: dues.get(append.visitor) ?? null }
      : { ...append, due: null },
  );
}

/** @param note told of each append that was taken */
function noting(store: Store, note: (append: Append) => void): Store {
  const { journeys } = store;
  return {
    ...store,
    journeys: {
      ...journeys,
      async append(append) {
        const version = await journeys.append(append);
        note(append);
        return version;
      },
    },
  };
}
