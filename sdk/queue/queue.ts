/** In: events. Out: the same, oldest first, kept until they are acknowledged, bounded, and every loss counted. */
import { eventId, type WireEvent } from '../../protocol/event.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { Natives } from '../natives.ts';
import type { Store } from '../store/store.ts';
import { byOccurrence } from './by-occurrence.ts';
import { isStoredEvent } from './is-stored-event.ts';

/** Version of what is stored; entries of another version are put aside. */
const PREFIX = 'e1:';

/** How many events were lost, by reason. */
export type Losses = { [reason: string]: number };

export interface Pending {
  key: string;
  event: WireEvent;
  json: string;
  /** UTF-8 bytes of `json`. */
  bytes: number;
}

export interface Queue {
  add(event: WireEvent): void;
  /** How many wait. */
  size(): number;
  /** The oldest that fit, those in `except` left out; what has become too old is dropped. */
  batch(maxEvents: number, maxBytes: number, except?: ReadonlySet<Pending>): Pending[];
  /** Removes events that were acknowledged or, with a reason, lost. */
  settle(events: Pending[], lost?: string): void;
  /** Counts a loss. */
  count(reason: string, times?: number): void;
  /** Losses that have not been told yet. */
  losses(): Losses;
  /** Losses that have been told now. */
  told(losses: Losses): void;
  /** From now on everything is kept there too; without a store, in memory only. */
  keepIn(store: Store | undefined): void;
  /** Takes what other tabs left in the store at least `age` milliseconds ago; 0 takes all. @returns how many */
  takeOver(age: number): Promise<number>;
  /** Forgets every event in memory, and the store. */
  clear(): void;
}

export function createQueue(natives: Natives): Queue {
  let pending: Pending[] = [];
  const lost: Losses = {};
  let kept: Store | undefined;
  const unwritten = new Map<string, WireEvent | undefined>();

  const write = () => {
    void kept?.put([...unwritten]);
    unwritten.clear();
  };
  /** What changes in one go is one transaction. */
  const persist = (key: string, event?: WireEvent) => {
    if (!kept) return;
    if (!unwritten.size) queueMicrotask(write);
    unwritten.set(key, event);
  };
  const count = (reason: string, times = 1) => {
    lost[reason] = (lost[reason] ?? 0) + times;
    if (!lost[reason]) delete lost[reason];
  };
  const settle = (events: Pending[], reason?: string) => {
    pending = pending.filter((item) => !events.includes(item));
    for (const { key } of events) {
      persist(key);
      if (reason) count(reason);
    }
  };
  const wrap = (event: WireEvent): Pending => {
    const json = natives.stringify(event);
    return { key: PREFIX + eventId(event), event, json, bytes: new TextEncoder().encode(json).length };
  };

  return {
    count,
    settle,
    size: () => pending.length,
    add(event) {
      const item = wrap(event);
      if (item.bytes > LIMITS.eventBytes) return count('event_too_large');
      if (pending.push(item) > LIMITS.queueEvents) settle(pending.slice(0, 1), 'queue_full');
      persist(item.key, event);
    },
    batch(maxEvents, maxBytes, except) {
      const oldest = natives.now() - LIMITS.maxAge;
      settle(
        pending.filter((item) => item.event.at < oldest),
        'too_old',
      );
      let bytes = 0;
      return pending
        .filter((item) => !except?.has(item))
        .slice(0, maxEvents)
        .filter((item, i) => {
          bytes += item.bytes + 1;
          return !i || bytes <= maxBytes;
        });
    },
    losses: () => ({ ...lost }),
    told(losses) {
      for (const reason of Object.keys(losses)) count(reason, -(losses[reason] as number));
    },
    keepIn(store) {
      kept = store;
      for (const { key, event } of pending) persist(key, event);
    },
    async takeOver(age) {
      const store = kept;
      const entries = (await store?.entries()) ?? [];
      if (store !== kept) return 0;
      const known = new Set(pending.map((item) => item.key));
      const found: Pending[] = [];
      for (const [key, value] of entries) {
        if (!/^e\d+:/.test(key) || known.has(key)) continue;
        if (!isStoredEvent(value) || key !== PREFIX + eventId(value)) {
          count('damaged');
          persist(key);
        } else if (!age || value.at + age <= natives.now()) found.push(wrap(value));
      }
      found.splice(LIMITS.queueEvents - pending.length);
      pending = [...found, ...pending].sort((a, b) => byOccurrence(a.event, b.event));
      return found.length;
    },
    clear() {
      kept = undefined;
      pending = [];
    },
  };
}
