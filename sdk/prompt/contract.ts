/** What the tag and its prompts chunk agree on. */
import type { DismissScope } from '../../protocol/event-names.ts';
import type { Decision } from '../../protocol/intervention.ts';

/** What closed a prompt. */
export type ClosedBy = 'close' | 'escape' | 'backdrop' | 'mute' | 'done';

/** What came of accepting. */
export interface Accepted {
  /** The shop has applied the coupon itself. */
  applied: boolean;
  /** The code to show; `undefined` when there is none, or a single-use code could not be had. */
  code: string | undefined;
}

/** How the chunk tells what became of a prompt. */
export interface PromptReport {
  /** It is on the screen. */
  shown(): void;
  /** @param choice label of the contact way, if that is what was chosen */
  acted(choice?: string): Promise<Accepted>;
  /** The survey was answered. */
  rated(score: number): void;
  /** The customer wants it away; the tag then closes it. */
  dismissed(scope: DismissScope, by: ClosedBy): void;
}

/** A prompt on the page. */
export interface Shown {
  /** The page has not taken it away. */
  attached(): boolean;
  close(): void;
}

export interface PromptChunk {
  /** Shows one decision. @throws `'slot'` or `'anchor'` when the page has no place for it, or whatever went wrong */
  showPrompt(decision: Decision, report: PromptReport): Shown;
}
