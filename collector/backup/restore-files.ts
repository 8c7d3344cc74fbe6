/** Where things stand while a data folder is restored: a folder of its own in it, so that every move is a rename. */
import { join } from 'node:path';

export interface RestoreFiles {
  folder: string;
  /** The log that will be live. */
  log: string;
  /** A command asks the running collector; the collector takes the question by renaming it; its answer. */
  asked: string;
  taken: string;
  answer: string;
  /** Written before the first file is moved, deleted after the last. */
  swap: string;
}

/** @param data the data folder */
export function restoreFiles(data: string): RestoreFiles {
  const folder = join(data, 'restore');
  return {
    folder,
    log: join(folder, 'kairos.db'),
    asked: join(folder, 'asked.json'),
    taken: join(folder, 'taken.json'),
    answer: join(folder, 'answer.json'),
    swap: join(folder, 'swap.json'),
  };
}
