/** What a signal is: it receives a small client, starts to listen, and returns the way to stop. */
export interface SignalClient {
  /** Counts as having happened now. */
  track(name: string, params?: unknown): void;
}

export interface Signal {
  setup(client: SignalClient): () => void;
}
