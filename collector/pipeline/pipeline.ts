/** Where engine and store meet: a batch in; folded, decided, durable; then what to do now. */
import {
  armed,
  ENGINE_VERSION,
  explain,
  factsByName,
  lastSeq,
  needsHistory,
  nextDue,
  type Rulebook,
  sentence,
  step,
  unseen,
  waiting,
  wakeAfter,
} from '../../engine/index.ts';
import type { DebugReport } from '../../protocol/debug.ts';
import { CLOCK_TAB, type JourneyEvent } from '../../protocol/event.ts';
import { PULSE } from '../../protocol/event-names.ts';
import type { Armed, Decision } from '../../protocol/intervention.ts';
import type { JourneyRecord, RecordContext } from '../../protocol/record.ts';
import type { TraceEntry } from '../../protocol/trace.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import type { Books } from './books.ts';
import type { Journeys, LiveJourney } from './journeys.ts';
import { oneAtATime } from './one-at-a-time.ts';

export interface Batch {
  site: string;
  visitor: string;
  /** When it was received, epoch milliseconds. */
  received: number;
  /** Parsed and scrubbed. Events of a source have `sourceId`; their `seq` is given here. */
  events: readonly JourneyEvent[];
  context: Pick<RecordContext, 'origin' | 'mode' | 'lang' | 'bot'>;
  /** The inspector asks: the answer explains every rule. */
  debug?: boolean;
  /** Asked when nobody is known by this id yet; throws to turn a stranger away. */
  welcome?: () => void;
}

export interface Answer {
  accepted: number;
  duplicates: number;
  /** Events not stored because the visitor was erased. */
  erased: number;
  decisions: Decision[];
  armed: Armed[];
  wakeAfter: number | undefined;
  trace: TraceEntry[];
  debug?: DebugReport;
}

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
}

/** A journey is stored whole this often, so that loading it folds few records. */
const SNAPSHOT_EVERY = 20;
/** Another process may append to the same journey; each time the log is read again. */
const TRIES = 4;

export function pipeline({ store, books, journeys, tombstone: tombstoneOf }: PipelineParts): Pipeline {
  const inTurn = oneAtATime();

  async function apply(batch: Batch): Promise<Answer> {
    const { site, visitor } = batch;
    const live = await journeys.load(site, visitor);
    if (live.version === 0) batch.welcome?.();
    const tombstone = live.version === 0 ? await tombstoneOf(site, visitor) : undefined;
    if (tombstone && (await store.journeys.isErased(site, tombstone))) return nothing(batch.events.length);

    const fresh = await freshEvents(store, site, live.journey, batch.events);
    const duplicates = batch.events.length - fresh.length;
    if (fresh.length === 0) {
      return { ...nothing(0), duplicates, ...standing(live, books.live(site), batch) };
    }
    return { ...(await add(batch, live, fresh)), duplicates };
  }

  async function add(batch: Batch, live: LiveJourney, fresh: JourneyEvent[]): Promise<Answer> {
    const { site, visitor, received, context } = batch;
    const book = books.live(site);
    const record: JourneyRecord = {
      v: 1,
      received,
      events: fresh,
      context: { book: book.version, engine: ENGINE_VERSION, ...context },
    };
    const history = needsHistory(live.journey, record, book.version)
      ? await journeys.history(site, visitor)
      : undefined;
    const { journey, due, trace, ...said } = step(live.journey, record, book, history);
    const next = live.version + 1;
    const version = await store.journeys.append({
      site,
      visitor,
      version: live.version,
      record,
      trace: trace.length > 0 ? trace : null,
      decisions: trace.filter(({ result }) => result === 'decided').length,
      sourceIds: fresh.flatMap(({ tab, sourceId }) =>
        sourceId === undefined ? [] : { source: tab.slice(1), id: sourceId },
      ),
      due: returns(context) ? (due ?? null) : null,
      ...(next % SNAPSHOT_EVERY === 0 && {
        snapshot: { engine: ENGINE_VERSION, state: JSON.stringify(journey) },
      }),
    });
    journeys.keep(site, visitor, { journey, version });
    const { decisions, armed, wakeAfter } = said;
    return { ...nothing(0), accepted: fresh.length, decisions, armed, wakeAfter, trace };
  }

  /** Within the visitor's turn, so that it is the journey the answer was given of. */
  async function explained(
    { site, visitor, received, context }: Batch,
    { trace }: Answer,
  ): Promise<DebugReport> {
    const { journey } = await journeys.load(site, visitor);
    const book = books.live(site);
    const rules = explain(journey, book, context, received).map(({ tree: _tree, ...rule }) => rule);
    return { visitor, book: book.version, facts: factsByName(journey), rules, trace: trace.map(sentence) };
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
        const answer = await retried(site, visitor, () => apply(batch));
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

function nothing(erased: number): Answer {
  return { accepted: 0, duplicates: 0, erased, decisions: [], armed: [], wakeAfter: undefined, trace: [] };
}

/** What is said to a batch that brings nothing new, such as one repeated because its reply was lost. */
function standing({ journey }: LiveJourney, book: Rulebook, { received, context }: Batch) {
  const looks = context.origin === 'tag' && !context.bot;
  return {
    decisions: waiting(journey, received),
    armed: armed(journey, received),
    wakeAfter: looks ? wakeAfter(journey, book, context.mode) : undefined,
  };
}

/** Somebody whose visit can end and who can come back; imports are over, and a session's id is used once. */
function returns({ origin, mode, bot }: Batch['context']): boolean {
  return origin !== 'server' && mode === 'granted' && !bot;
}

/** Events of a tab are known by its sequence, those of another channel by their id in the store. */
async function freshEvents(
  store: Store,
  site: string,
  journey: Parameters<typeof unseen>[0],
  events: readonly JourneyEvent[],
): Promise<JourneyEvent[]> {
  const [first] = events;
  if (first?.sourceId === undefined) return unseen(journey, events);
  const { tab } = first;
  const ids = events.flatMap(({ sourceId }) => sourceId ?? []);
  const known = await store.journeys.knownSourceIds(site, tab.slice(1), ids);
  let seq = lastSeq(journey, tab);
  const fresh: JourneyEvent[] = [];
  for (const event of events) {
    if (event.sourceId === undefined || known.has(event.sourceId)) continue;
    known.add(event.sourceId);
    fresh.push({ ...event, seq: ++seq });
  }
  return fresh;
}
