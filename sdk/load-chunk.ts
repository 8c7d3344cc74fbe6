/** In: where the tag came from. Out: the chunks of the same build, which the build names by the hash of their content. */
import type { InspectorChunk } from './inspector/contract.ts';
import type { MomentsChunk } from './moments/contract.ts';
import type { PromptChunk } from './prompt/contract.ts';
import type { SignalsChunk } from './signals/late/contract.ts';
import type { VitalsChunk } from './signals/vitals/contract.ts';

interface Chunks {
  __PROMPT_FILE__: PromptChunk;
  __MOMENTS_FILE__: MomentsChunk;
  __INSPECTOR_FILE__: InspectorChunk;
  __SIGNALS_FILE__: SignalsChunk;
  __VITALS_FILE__: VitalsChunk;
}

export type ChunkLoader = <F extends keyof Chunks>(file: F) => Promise<Chunks[F]>;

/** @param base address of the folder the tag's files are in */
export function createChunkLoader(base: string): ChunkLoader {
  return (file) => import(base + file);
}
