/** The tag's prompts chunk, described by what the preview uses of it: the console never imports the tag. */
import type { Decision } from '../../protocol/intervention.ts';

export interface Shown {
  close(): void;
}

export interface PromptChunk {
  showPrompt(
    decision: Decision,
    report: {
      shown(): void;
      acted(choice?: string): Promise<{ applied: boolean; code: string | undefined }>;
      rated(score: number): void;
      dismissed(): void;
    },
  ): Shown;
}
