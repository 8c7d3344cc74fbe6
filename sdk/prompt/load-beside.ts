/** In: the name of a file of the same build. Out: it, from the folder this chunk came from. */
import type { ThemeChunk } from './theme/contract.ts';
import type { WordsChunk } from './words/contract.ts';

interface Beside {
  './__WORDS_FILE__': WordsChunk;
  './__THEME_FILE__': ThemeChunk;
}

/** The build writes the names in, so that no chunk can load another version's. */
export function loadBeside<F extends keyof Beside>(file: F): Promise<Beside[F]> {
  return import(file as string);
}
