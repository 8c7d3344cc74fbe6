/** What a signal is: it receives a small client, starts to listen, and returns the way to stop. */
import type { Emitter } from '../emitter.ts';
import type { ChunkLoader } from '../load-chunk.ts';

export interface SignalClient {
  /** Counts as having happened now. */
  track(name: string, params?: unknown): void;
}

/** What signals that come late receive. */
export interface LateClient extends SignalClient {
  /** With `event`, hears of everything that is recorded, whoever told it. @returns the way to stop */
  on: Emitter['on'];
  load: ChunkLoader;
}

export interface Signal<Client = SignalClient> {
  setup(client: Client): () => void;
}
