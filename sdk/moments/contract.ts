/** What the tag and its moments chunk agree on: everything that is not needed until something is to be shown. */
import type { WireEvent } from '../../protocol/event.ts';
import type { Decision } from '../../protocol/intervention.ts';
import type { EventsReply } from '../../protocol/wire.ts';
import type { PromptMoment, PromptNews } from '../emitter.ts';
import type { PromptChunk } from '../prompt/contract.ts';
import type { Store } from '../store/store.ts';

export interface MomentsParts {
  /** Public site key. */
  site: string;
  loadPrompts(): Promise<PromptChunk>;
  /** Where it is kept what was shown; `undefined` where nothing may be. */
  store(): Store | undefined;
  track(name: string, params: object): void;
  /** Records what became of a prompt and tells the page's listeners. @returns what each of them returned */
  report(moment: PromptMoment, news: PromptNews): unknown[];
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
  /** @param answered the events this is the reply to */
  receive(reply: EventsReply, answered: readonly WireEvent[]): void;
  /** Every event that concerns a prompt, as it is recorded. */
  tracked(event: WireEvent): void;
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
