/** Fresh events of a visitor in: folded, decided and durable; then what to do now. */
import { ENGINE_VERSION, needsHistory, type Step, step } from '../../engine/index.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import type { JourneyRecord } from '../../protocol/record.ts';
import { Exhausted } from '../store/exhausted.ts';
import type { GrantChanges } from '../store/grants.ts';
import type { Append, Store } from '../store/store.ts';
import type { Acceptance } from './acceptance.ts';
import { type Answer, type Granted, nothing } from './answer.ts';
import type { Batch } from './batch.ts';
import type { Books } from './books.ts';
import type { ExhaustedRules } from './exhausted-rules.ts';
import { grantChanges } from './grant-changes.ts';
import type { Journeys, LiveJourney } from './journeys.ts';
import { type Outcome, outcomes } from './outcomes.ts';
import type { Outside } from './outside.ts';
import { type PricedRules, pricedRules } from './priced-rules.ts';

/** A record that is durable now. */
export interface Seen {
  site: string;
  visitor: string;
  record: JourneyRecord;
  /** What became of this visitor's decisions with it. */
  outcomes: readonly Outcome[];
}

export interface AddRecordParts {
  store: Store;
  books: Books;
  journeys: Journeys;
  outside: Outside;
  accept: Acceptance;
  /** Budgets that were empty a moment ago. */
  spent: ExhaustedRules;
  /** Must not throw: the answer is already true. */
  onSeen: (seen: Seen) => void;
}

export type AddRecord = (batch: Batch, live: LiveJourney, fresh: JourneyEvent[]) => Promise<Answer>;

/** A journey is stored whole this often, so that loading it folds few records. */
const SNAPSHOT_EVERY = 20;
/** Each try leaves at least one more rule out; after so many, every rule with a budget. */
const TRIES = 4;

export function addRecord(parts: AddRecordParts): AddRecord {
  const { store, books, journeys, outside, accept, spent, onSeen } = parts;
  const priced = pricedRules();

  return async (batch, live, fresh) => {
    const { site, visitor, received } = batch;
    const book = books.live(site);
    const accepted = await accept(site, visitor, batch.events, received);
    const around = await outside(site, book, received);
    for (let tries = 1; ; tries++) {
      const exhausted = tries > TRIES ? budgeted(priced(book)) : spent.of(site, received);
      const record: JourneyRecord = {
        v: 1,
        received,
        events: fresh,
        context: {
          book: book.version,
          engine: ENGINE_VERSION,
          ...batch.context,
          ...around,
          ...(exhausted.length > 0 && { exhausted: [...exhausted] }),
          ...(accepted.issued.length > 0 && { codes: accepted.issued }),
        },
      };
      const history = needsHistory(live.journey, record, book.version)
        ? await journeys.history(site, visitor)
        : undefined;
      const said = step(live.journey, record, book, history);
      const grants = grantChanges({ before: live.journey, said, record }, priced(book), accepted.use);
      try {
        const version = await store.journeys.append(appendOf(batch, live, record, said, grants));
        journeys.keep(site, visitor, { journey: said.journey, version });
      } catch (error) {
        if (!(error instanceof Exhausted) || tries > TRIES) throw error;
        spent.add(site, error.rules, received);
        continue;
      }
      if (grants?.release) spent.clear(site);
      onSeen({ site, visitor, record, outcomes: outcomes(live.journey, said.journey) });
      return {
        ...nothing(0),
        accepted: fresh.length,
        decisions: said.decisions,
        armed: said.armed,
        codes: accepted.codes,
        wakeAfter: said.wakeAfter,
        trace: said.trace,
        granted: grantedBy(grants, tries - 1),
      };
    }
  };
}

function budgeted(rules: ReturnType<PricedRules>): string[] {
  return [...rules.values()].flatMap(({ id, budget }) => (budget ? id : []));
}

function appendOf(
  { site, visitor, context }: Batch,
  { version }: LiveJourney,
  record: JourneyRecord,
  { journey, trace, due }: Step,
  grants: GrantChanges | undefined,
): Append {
  return {
    site,
    visitor,
    version,
    record,
    trace: trace.length > 0 ? trace : null,
    decisions: trace.filter(({ result }) => result === 'decided').length,
    sourceIds: record.events.flatMap(({ tab, sourceId }) =>
      sourceId === undefined ? [] : { source: tab.slice(1), id: sourceId },
    ),
    due: returns(context) ? (due ?? null) : null,
    ...(grants && { grants }),
    ...((version + 1) % SNAPSHOT_EVERY === 0 && {
      snapshot: { engine: ENGINE_VERSION, state: JSON.stringify(journey) },
    }),
  };
}

/** Somebody whose visit can end and who can come back; imports are over, and a session's id is used once. */
function returns({ origin, mode, bot }: Batch['context']): boolean {
  return origin !== 'server' && mode === 'granted' && !bot;
}

function grantedBy(grants: GrantChanges | undefined, refused: number): Granted {
  const { hold = [], release = [], use = [] } = grants ?? {};
  return {
    held: hold.length,
    released: release.length,
    used: use.length,
    coded: use.filter(({ code }) => code).length,
    exhausted: refused,
  };
}
