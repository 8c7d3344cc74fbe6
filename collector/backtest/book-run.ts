/** One book of a backtest: recorded events of one visitor after another in, what the book would have done out. */
import { costOf, lastSeq, nextDue, type Rulebook, type Step, step, variantShow } from '../../engine/index.ts';
import { CLOCK_TAB, eventId, type JourneyEvent } from '../../protocol/event.ts';
import type { JourneyRecord, RecordContext } from '../../protocol/record.ts';
import type { InterventionEntry } from '../../protocol/trace.ts';
import { budgets } from './budgets.ts';
import type { Lane, Wake } from './lane.ts';
import { type Pulse, pulseBefore } from './pulse-before.ts';
import type { BookReport } from './report.ts';
import { addTo } from './seen-by-draft.ts';
import { tally } from './tally.ts';

export interface BookRun {
  /** Adds the pulses that the page would have sent before this record. */
  wake(visitor: string, lane: Lane, recorded: JourneyRecord): void;
  /**
   * @param seen the record as this book would have met it
   * @param recorded the same, as it was recorded
   * @param history what this book met of the visitor's earlier records, where the engine needs it
   */
  meet(
    visitor: string,
    lane: Lane,
    seen: JourneyRecord,
    recorded: JourneyRecord,
    history: readonly JourneyEvent[] | undefined,
  ): void;
  /** The clock looks at a journey whose time has come. */
  tick(visitor: string, lane: Lane): void;
  report(): BookReport;
}

/** Pulses in one gap: a rule whose silence begins anew with each of them must not go on for ever. */
const MAX_PULSES = 20;

/** @param name for the report */
export function bookRun(name: string, book: Rulebook): BookRun {
  const rules = book.rules.map(({ rule }) => rule);
  const purse = budgets(rules);
  const counts = tally(name, rules);

  /** As the collector does it: a budget that does not reach joins `exhausted`, and the record is decided again. */
  function decide(lane: Lane, record: JourneyRecord, history: readonly JourneyEvent[] | undefined): Step {
    const exhausted = [...purse.exhausted];
    for (;;) {
      const context = exhausted.length > 0 ? { ...record.context, exhausted } : record.context;
      const done = step(
        lane.journey,
        context === record.context ? record : { ...record, context },
        book,
        history,
      );
      const refused = hold(lane, done, exhausted);
      if (refused === undefined) return done;
      exhausted.push(refused);
    }
  }

  /** @returns the first rule whose budget does not reach; then nothing of the step is held */
  function hold(lane: Lane, { trace, journey }: Step, exhausted: readonly string[]): string | undefined {
    const held: Lane['held'] = [];
    for (const entry of trace) {
      if (entry.result !== 'decided' || entry.decision === undefined) continue;
      const cost = costOfEntry(book, entry, journey.facts.cart.value);
      // What is decided although it was said to be exhausted will not be decided otherwise a second time.
      if (purse.hold(entry.rule, cost) || exhausted.includes(entry.rule))
        held.push({ rule: entry.rule, decision: entry.decision, cost });
      else {
        for (const one of held) purse.giveBack(one.rule, one.cost);
        return entry.rule;
      }
    }
    lane.held.push(...held);
    return undefined;
  }

  function advance(
    visitor: string,
    lane: Lane,
    record: JourneyRecord,
    history?: readonly JourneyEvent[],
  ): Step {
    const orders = lane.journey.facts.visitor.purchases;
    const done = decide(lane, record, history && [...history, ...lane.added]);
    const { journey, trace } = done;
    lane.journey = journey;
    const { origin, mode, bot } = record.context;
    // As in the collector: imports of the past, sessions and bots are not looked at by the clock.
    lane.due = origin !== 'server' && mode === 'granted' && !bot ? done.due : undefined;
    if (trace.length > 0) {
      const nameOf = (id: string) => record.events.find((event) => eventId(event) === id)?.name ?? '';
      counts.trace(visitor, lane, trace, nameOf);
      for (const entry of trace) if (entry.result === 'expired') giveBack(lane, entry);
      // The engine itself counts what an import decides as shown.
      if (origin === 'server')
        for (const entry of trace) if (entry.result === 'decided') shown(lane, entry.decision, entry.at);
    }
    if (journey.facts.visitor.purchases > orders) {
      for (const { name, at } of record.events) {
        if (name === 'purchase') counts.ordered(lane, at, journey.facts.visit.start);
      }
    }
    return done;
  }

  function giveBack(lane: Lane, { decision }: InterventionEntry): void {
    const held = lane.held.find((one) => one.decision === decision);
    if (!held) return;
    purse.giveBack(held.rule, held.cost);
    lane.held = lane.held.filter((one) => one !== held);
  }

  function shown(lane: Lane, decision: string | undefined, at: number): void {
    const held = lane.held.find((one) => one.decision === decision);
    if (!held) return;
    counts.shown(lane, held.rule, at, held.cost);
    lane.held = lane.held.filter((one) => one !== held);
  }

  /** The page would have shown at once what the reply brings first, and said so. */
  function show(visitor: string, lane: Lane, record: JourneyRecord, done: Step): Step {
    const [first] = done.decisions;
    const { last } = lane.journey;
    const heard = record.events.at(-1);
    if (!first || last === null || !heard) return done;
    const { tab, page } = heard;
    shown(lane, first.id, last.at);
    return addEvent(visitor, lane, record, {
      tab,
      name: 'intervention_shown',
      // Behind the last event also where that came from another tab.
      at: last.tab === tab ? last.at : last.at + 1,
      ...(page !== undefined && { page }),
      params: { decision: first.id },
    });
  }

  function addEvent(
    visitor: string,
    lane: Lane,
    { received, context }: Pick<JourneyRecord, 'received' | 'context'>,
    unplaced: Omit<JourneyEvent, 'seq'>,
  ): Step {
    const event: JourneyEvent = { ...unplaced, seq: addTo(lane, unplaced.tab) };
    lane.added.push(event);
    return advance(visitor, lane, { v: 1, received, events: [event], context });
  }

  /** What the reply to a page leaves there. */
  function reply(
    lane: Lane,
    { armed, wakeAfter: ms }: Step,
    event: Wake['event'] | undefined,
    context: RecordContext,
  ) {
    lane.armed = armed.map(({ moment, decision }) => ({ moment, id: decision.id }));
    lane.wake = ms !== undefined && event ? { event, ms, context } : undefined;
  }

  function pulse(visitor: string, lane: Lane, event: Pulse, context: RecordContext): void {
    const received = event.at;
    const done = addEvent(visitor, lane, { received, context }, event);
    const record: JourneyRecord = { v: 1, received, events: [{ ...event, seq: 0 }], context };
    reply(lane, show(visitor, lane, record, done), event, context);
  }

  return {
    wake(visitor, lane, { events }) {
      for (let pulses = 0; lane.wake && pulses < MAX_PULSES; pulses++) {
        const next = pulseBefore(lane, events);
        if (!next) return;
        pulse(visitor, lane, next, lane.wake.context);
      }
    },
    meet(visitor, lane, seen, recorded, history) {
      const { context } = seen;
      const done = advance(visitor, lane, seen, history);
      if (context.origin !== 'tag' || context.bot) return;
      const after = show(visitor, lane, seen, done);
      reply(
        lane,
        after,
        recorded.events.findLast(({ visible }) => visible !== undefined),
        context,
      );
    },
    tick(visitor, lane) {
      const due = nextDue(lane.journey, book);
      if (!due) return;
      const event: JourneyEvent = { tab: CLOCK_TAB, seq: lastSeq(lane.journey, CLOCK_TAB) + 1, ...due };
      const { zone } = lane.journey;
      advance(visitor, lane, {
        v: 1,
        received: due.at,
        events: [event],
        context: {
          book: book.version,
          engine: '',
          origin: 'clock',
          mode: 'granted',
          ...(zone !== 0 && { zone }),
        },
      });
      lane.added.push(event);
    },
    report: counts.report,
  };
}

/** @returns hundredths of the site's currency; a share of a cart of unknown value cannot be reckoned */
function costOfEntry(book: Rulebook, { rule, variant }: InterventionEntry, cart: number | undefined): number {
  const then = book.byId.get(rule)?.rule.then;
  const show = then?.show && variantShow({ ...then, show: then.show }, variant);
  return Math.round(((show && costOf(show, cart)) ?? 0) * 100);
}
