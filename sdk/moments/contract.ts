/** What the tag and its moments chunk agree on: everything that is not needed until something is to be shown. */
import type { Decision } from '../../protocol/intervention.ts';
import type { Emitter } from '../emitter.ts';
import type { LateClient } from '../signals/signal.ts';
import type { Store } from '../store/store.ts';

export interface MomentsParts extends Emitter, Omit<LateClient, 'on' | 'log'> {
  /** Public site key. */
  site: string;
  /** Where it is kept what was shown; `undefined` where nothing may be. */
  store(): Store | undefined;
}

/** Why nothing is shown just now, in the words of the code; the inspector has the sentences. */
export type Obstacle =
  | 'hidden'
  | 'typing'
  | 'frame'
  | 'challenge'
  | 'dialog'
  | 'fullscreen'
  | 'confirmation'
  | 'quiet';

/** A decision that is not on the screen, and what keeps it from being there. `open`: another prompt is. */
export interface Held {
  decision: Decision;
  obstacle: Obstacle | 'open' | undefined;
}

export interface MomentsState {
  /** On the screen. */
  open: Decision | undefined;
  /** Best first. */
  waiting: Held[];
  /** Sent ahead for `exit_intent`. */
  armed: Held[];
}

export interface Moments {
  /** Shows again what an earlier page showed and nobody closed. */
  follow(): void;
  state(): MomentsState;
  /** Takes down what is shown and forgets what waits, without a word. */
  clear(): void;
  /** After `clear`. */
  stop(): void;
}

export interface MomentsChunk {
  createMoments(parts: MomentsParts): Moments;
}
