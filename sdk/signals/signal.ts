/** What a signal is: it receives a small client, starts to listen, and returns the way to stop. */
import type { Emitter } from '../emitter.ts';
import type { ChunkLoader } from '../load-chunk.ts';

/** The `dataLayer` as the tag found it, for whoever looks after it later. */
export interface Layer {
  current: unknown[];
  /** Entries that were looked at. */
  taken: WeakSet<object>;
  take(entry: unknown): unknown;
}

export interface SignalClient {
  /** Counts as having happened now. */
  track(name: string, params?: unknown): void;
  layer?: Layer;
}

/** What signals that come late receive. */
export interface LateClient extends SignalClient {
  /** With `event`, hears of everything that is recorded, whoever told it. @returns the way to stop */
  on: Emitter['on'];
  /** What has happened before. */
  log: Emitter['log'];
  load: ChunkLoader;
  /** Milliseconds the page has been visible so far. */
  visible(): number;
  /** Something was dropped, and why. */
  count(reason: string): void;
}

export interface Signal<Client = SignalClient> {
  setup(client: Client): () => void;
}
