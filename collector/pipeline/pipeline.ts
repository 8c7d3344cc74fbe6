/** Where engine and store meet: a batch in; folded, decided, durable; then what to do now. */
import {
  armed,
  explain,
  factsByName,
  lastSeq,
  nextDue,
  type Rulebook,
  sentence,
  waiting,
  wakeAfter,
} from '../../engine/index.ts';
import type { DebugReport } from '../../protocol/debug.ts';
import { CLOCK_TAB, type JourneyEvent } from '../../protocol/event.ts';
import { PULSE } from '../../protocol/event-names.ts';
import type { RecordContext } from '../../protocol/record.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { acceptance, type MakeCode } from './acceptance.ts';
import { addRecord, type Seen } from './add-record.ts';
import { type Answer, nothing } from './answer.ts';
import type { Batch } from './batch.ts';
import type { Books } from './books.ts';
import { dressed } from './dressed.ts';
import { exhaustedRules } from './exhausted-rules.ts';
import { freshEvents } from './fresh-events.ts';
import type { Journeys, LiveJourney } from './journeys.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { outside } from './outside.ts';
import type { Switchboard } from './switchboard.ts';

export interface Pipeline {
  /**
   * Applies a batch once and answers after its commit. One visitor's batches are taken in order.
   * @throws StoreError if the batch could not be made durable
   */
  submit(batch: Batch): Promise<Answer>;
  /**
   * Appends what is due to a journey by the clock: a pulse, or the end of the visit.
   * @param now epoch milliseconds
   */
  wake(site: string, visitor: string, now: number): Promise<Answer>;
  /** Deletes everything of a visitor and leaves a tombstone. @returns records deleted */
  erase(site: string, visitor: string): Promise<number>;
}

export interface PipelineParts {
  store: Store;
  books: Books;
  journeys: Journeys;
  /** What an erased visitor leaves behind: a keyed hash. */
  tombstone(site: string, visitor: string): string | Promise<string>;
  /** Makes codes for one visitor and one order. */
  coupon: MakeCode;
  switches: Pick<Switchboard, 'off'>;
  /** Told of every record once it is durable; must not throw. */
  onSeen?: (seen: Seen) => void;
}

/** Another process may append to the same journey; each time the log is read again. */
const TRIES = 4;

export function pipeline(parts: PipelineParts): Pipeline {
  const { store, books, journeys, tombstone: tombstoneOf, onSeen = () => undefined } = parts;
  const inTurn = oneAtATime();
  const accept = acceptance(store.grants, parts.coupon);
  const around = outside(parts.switches);
  const spent = exhaustedRules();
  const add = addRecord({ store, books, journeys, accept, spent, outside: around, onSeen });

  async function apply(batch: Batch): Promise<Answer> {
    const { site, visitor } = batch;
    const live = await journeys.load(site, visitor);
    if (live.version === 0) batch.welcome?.();
    const tombstone = live.version === 0 ? await tombstoneOf(site, visitor) : undefined;
    if (tombstone && (await store.journeys.isErased(site, tombstone))) return nothing(batch.events.length);

    const fresh = await freshEvents(store, site, live.journey, batch.events);
    const duplicates = batch.events.length - fresh.length;
    if (fresh.length === 0) {
      const { codes } = await accept(site, visitor, batch.events, batch.received);
      const book = books.live(site);
      const { off } = await around(site, book, batch.received);
      return { ...nothing(0), duplicates, codes, ...standing(live, book, batch, off) };
    }
    return { ...(await add(batch, live, fresh)), duplicates };
  }

  /** Within the visitor's turn, so that it is the journey the answer was given of. */
  async function explained(
    { site, visitor, received, context }: Batch,
    { trace }: Answer,
  ): Promise<DebugReport> {
    const { journey } = await journeys.load(site, visitor);
    const book = books.live(site);
    const outsideNow = { ...(await around(site, book, received)), exhausted: [...spent.of(site, received)] };
    const rules = explain(journey, book, { ...context, ...outsideNow }, received).map(
      ({ tree: _tree, ...rule }) => rule,
    );
    return {
      visitor,
      book: book.version,
      facts: factsByName(journey),
      rules,
      trace: trace.map((entry) => sentence(entry)),
    };
  }

  async function wake(site: string, visitor: string, now: number, again: boolean): Promise<Answer> {
    const live = await journeys.load(site, visitor);
    const due = nextDue(live.journey, books.live(site));
    const ripe = due !== undefined && due.at <= now;
    // Another process has seen to it, or the visitor asked to be forgotten.
    if (live.version === 0 || (again && !ripe)) return nothing(0);
    const event: JourneyEvent = {
      tab: CLOCK_TAB,
      seq: lastSeq(live.journey, CLOCK_TAB) + 1,
      // The store may keep a time that another engine or rulebook reckoned: the record replaces it.
      ...(ripe ? due : { name: PULSE, at: now }),
    };
    const context = { origin: 'clock', mode: 'granted' } as const;
    return add({ site, visitor, received: now, events: [event], context }, live, [event]);
  }

  async function retried(site: string, visitor: string, task: (again: boolean) => Promise<Answer>) {
    for (let left = TRIES - 1; ; left--) {
      try {
        return await task(left < TRIES - 1);
      } catch (error) {
        const moved =
          error instanceof StoreError && (error.code === 'conflict' || error.code === 'duplicate_source');
        journeys.drop(site, visitor);
        if (!moved || left === 0) throw error;
      }
    }
  }

  return {
    submit(batch) {
      const { site, visitor } = batch;
      return inTurn(`${site} ${visitor}`, async () => {
        const answer = dressed(await retried(site, visitor, () => apply(batch)), books.live(site).css);
        return batch.debug ? { ...answer, debug: await explained(batch, answer) } : answer;
      });
    },
    wake: (site, visitor, now) =>
      inTurn(`${site} ${visitor}`, () => retried(site, visitor, (again) => wake(site, visitor, now, again))),
    erase: (site, visitor) =>
      inTurn(`${site} ${visitor}`, async () => {
        journeys.drop(site, visitor);
        return store.journeys.erase(site, visitor, await tombstoneOf(site, visitor));
      }),
  };
}

/** What is said to a batch that brings nothing new, such as one repeated because its reply was lost. */
function standing(
  { journey }: LiveJourney,
  book: Rulebook,
  { received, context }: Batch,
  off: RecordContext['off'],
) {
  const looks = context.origin === 'tag' && !context.bot;
  return {
    decisions: waiting(journey, received, off),
    armed: armed(journey, received, off),
    wakeAfter: looks ? wakeAfter(journey, book, context.mode) : undefined,
  };
}
