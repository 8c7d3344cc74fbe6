/** What the tag and its signals chunk agree on. */
import type { LateClient } from '../signal.ts';

export interface SignalsChunk {
  /** @returns the way to stop all of them */
  startSignals(client: LateClient): () => void;
}
