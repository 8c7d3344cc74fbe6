/** What the tag and its tools chunk agree on: what people of the console open in a page of the shop. */
import type { InspectorFeed } from '../inspector/contract.ts';
import type { ChunkLoader } from '../load-chunk.ts';

/** The parts of the tag, and what is open beside them. */
export interface Opened extends Readonly<InspectorFeed['tag']> {
  readonly load: ChunkLoader;
  /** Opens something else in its place, in this tab until it is called without a token. */
  open?: (token?: string) => void;
  /** A token from the console for the inspector, or the fragment of a link to a preview. */
  token?: string | undefined;
  /** Takes it off the page; the next page has it again. */
  end?: (() => void) | undefined;
}

export interface ToolsChunk {
  /** Puts what `token` is for in place of what was open, and keeps it for the next pages of the tab. */
  openTools(tag: Opened): void;
}
