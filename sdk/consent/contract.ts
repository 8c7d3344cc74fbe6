/** What the tag and its consent chunk agree on: somebody else on the page knows what the customer has chosen. */
import type { Consent } from '../consent.ts';

export interface ConsentSource {
  /** @param answer is told whenever the customer's answer is known anew. @returns the way to stop */
  follow(answer: (granted: boolean) => void): () => void;
}

export interface SharedSecret {
  read(): string | undefined;
  /** @param secret empty to remove it */
  write(secret: string): void;
}

export interface ConsentChunk {
  /** The secret in a cookie of all hosts below `domain`. */
  createSharedSecret(site: string, domain: string): SharedSecret;
  /**
   * @param from `google` by default, or `tcf`
   * @param refused what a refusal means here; `denied` by default
   * @param tell called with each choice
   */
  followConsent(
    from: string | undefined,
    refused: Consent | undefined,
    tell: (choice: Consent) => void,
  ): () => void;
}
