/** Keeps a site's live rulebook equal to its folder; a broken file never replaces a good book. */
import { watch } from 'node:fs';
import { problem } from '../../engine/index.ts';
import { bookContent } from './book-content.ts';
import type { Books } from './books.ts';
import { type FileProblem, readRules } from './rules-folder.ts';

export interface RulesState {
  /** Version of the live book, and how many rules it has. */
  book: number;
  rules: number;
  /** What keeps the folder's present content from going live; empty when it is live. */
  problems: FileProblem[];
}

export interface RulesWatch {
  readonly state: RulesState;
  /** Looks now, at the folder or at the store. */
  reload(): Promise<RulesState>;
  stop(): void;
}

/** Editors write a file in several steps; the folder is read once they are done. */
const SETTLE = 150;

/**
 * @param site its key, and its folder
 * @param now epoch milliseconds
 * @param onChange called after each reading that changed something
 */
export async function watchRules(
  site: { key: string; rules: string },
  books: Books,
  now: () => number,
  onChange: (state: RulesState) => void,
): Promise<RulesWatch> {
  let state: RulesState = { book: 0, rules: 0, problems: [] };
  let timer: NodeJS.Timeout | undefined;

  let reading: Promise<unknown> = Promise.resolve();

  /** One after another: what was read first must not go live last. */
  function reload(): Promise<RulesState> {
    const next = reading.then(read, read);
    reading = next.catch(() => undefined);
    return next;
  }

  async function read(): Promise<RulesState> {
    const folder = await readRules(site.rules);
    const { rules, problems } = folder;
    if (problems.length > 0) state = { ...state, problems };
    else {
      const about = { who: null, note: '', at: now() };
      const { version } = await books.publish(site.key, bookContent(site.key, folder), about);
      state = { book: version, rules: rules.length, problems: [] };
    }
    onChange(state);
    return state;
  }

  /** A store that cannot take the book now is asked again at the next change; the old book goes on. */
  function onFolderChange() {
    reload().catch((error: Error) => {
      const says = problem('', ['storeFailed', error.message], ['saveAgain']);
      state = { ...state, problems: [{ file: site.rules, ...says }] };
      onChange(state);
    });
  }

  const last = await books.resume(site.key);
  if (last) state = { book: last.version, rules: last.rules.length, problems: [] };
  await reload();
  const watcher = watch(site.rules, () => {
    clearTimeout(timer);
    timer = setTimeout(onFolderChange, SETTLE);
  });
  watcher.on('error', () => undefined);
  return {
    get state() {
      return state;
    },
    reload,
    stop() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
