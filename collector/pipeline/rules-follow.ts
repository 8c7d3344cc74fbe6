/** Keeps the live rulebook of a site that the console owns equal to the newest in the store, whoever published it. */
import type { Store } from '../store/store.ts';
import { bookContent } from './book-content.ts';
import type { Books } from './books.ts';
import { type FileProblem, readRules } from './rules-folder.ts';
import type { RulesState, RulesWatch } from './rules-watch.ts';

export interface FollowParts {
  site: string;
  /** Folder an empty site is filled from. */
  folder?: string | undefined;
  books: Books;
  store: Pick<Store, 'books'>;
  /** Epoch milliseconds. */
  now: () => number;
  /** Told of each version that goes live. */
  onChange: (state: RulesState) => void;
}

/** Milliseconds between two looks. */
const EVERY = 1_000;

export async function followRules({
  site,
  folder,
  books,
  store,
  now,
  onChange,
}: FollowParts): Promise<RulesWatch> {
  let problems: FileProblem[] = [];
  let told = 0;

  function state(): RulesState {
    const { version, rules } = books.live(site);
    return { book: version, rules: rules.length, problems };
  }

  async function look(): Promise<RulesState> {
    const [newest] = await store.books.list(site, { limit: 1 });
    if (newest && newest.version > books.live(site).version) await books.resume(site);
    if (books.live(site).version !== told) {
      told = books.live(site).version;
      onChange(state());
    }
    return state();
  }

  /** Only where nothing was ever live: what people made in the console is never overwritten. */
  async function fill(from: string): Promise<void> {
    const read = await readRules(from);
    problems = read.problems;
    const about = { who: null, note: 'Taken from the folder at the first start', at: now(), after: 0 };
    if (problems.length === 0) await books.publish(site, bookContent(site, read), about);
  }

  await books.resume(site);
  if (folder !== undefined && books.live(site).version === 0) await fill(folder);
  await look();
  if (problems.length > 0) onChange(state());
  // A store that cannot be read now is asked again; the book that is live goes on.
  const timer = setInterval(() => look().catch(() => undefined), EVERY);
  timer.unref();
  return {
    get state() {
      return state();
    },
    reload: look,
    stop: () => clearInterval(timer),
  };
}
