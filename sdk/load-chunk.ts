/** In: where the tag came from. Out: the chunks of the same build, which the build names by the hash of their content. */

/** `C` is the contract of the chunk that `file` names, such as `__PROMPT_FILE__`. */
export type ChunkLoader = <C>(file: string) => Promise<C>;

/** @param base address of the folder the tag's files are in */
export function createChunkLoader(base: string): ChunkLoader {
  return (file) => import(base + file);
}
