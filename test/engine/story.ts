/**
 * Tells a journey from lines a person can read, and what came of it in lines of the same kind.
 *
 *   "10s add_to_cart value=129 currency=EUR"     an event, received when it happens
 *   "10s (arrives 3m) [B] page_view page=/x"     received later, from another tab
 *   "10s #1 add_to_cart"                         with a sequence number of its own (for gaps and repeats)
 *   "12s shown ring-offer"                       an outcome of that rule's last decision
 *   "12s rated survey score=5"                   the answer to that rule's last survey
 *   "90s pulse visible=80s"                       how long its tab has been visible so far
 *   "10s exit_intent armed=keep-cart"            with the answer of that rule that was sent ahead last (#1: first)
 *   "10m by the clock pulse"                     appended by the collector
 *   "20s new book: ring-offer, other"            from here on these rules are live
 *   "20s switched off: ring-offer, other"        from here on; "switched off: site" all of them, "switched on: site"
 *   "20s budget empty: ring-offer"               from here on; "budget full: ring-offer"
 *   ["1s page_view", "2s add_to_cart"]           one batch
 *
 * Lines come in the order in which they are received.
 */

import type { Journey } from '../../engine/index.ts';
import {
  compileBook,
  DEFAULT_SETTINGS,
  needsHistory,
  newJourney,
  type Rulebook,
  type Step,
  step,
} from '../../engine/index.ts';
import { CLOCK_TAB, type JourneyEvent, type Params } from '../../protocol/event.ts';
import type { RecordContext } from '../../protocol/record.ts';
import type { Book, BookSettings, Rule } from '../../protocol/rule.ts';
import type { Hold, InterventionEntry, TraceEntry } from '../../protocol/trace.ts';
import { START, sayTime, timeOf } from './times.ts';

export interface Story {
  /** Ids of the rules that are live from the start. */
  rules: string[];
  events: (string | string[])[];
  context?: Partial<RecordContext>;
  settings?: Partial<BookSettings>;
  /** Segments and points of the book. */
  book?: Pick<Book, 'segments' | 'points'>;
  /** Whose journey it is; nothing is drawn if left out. */
  visitor?: string;
  /** Parameters that every event gets beside its own. */
  params?: Params;
}

export interface Told {
  /** "10s decided ring-offer", "12s held ring-offer failure", "20s expired ring-offer untrue", "9s tag stuck open" … */
  lines: string[];
  /** Rules of the decisions in the last reply. */
  reply: string[];
  /** The last reply: rules sent ahead, and when to look again; `due` is counted from the start. */
  armed: string[];
  wakeAfter: string | undefined;
  due: string | undefined;
  steps: Step[];
  journey: Journey;
  book: Rulebook;
}

const LINE =
  /^([\d.]+\w+(?: [\d.]+\w+)*) (?:\(arrives ([^)]+)\) )?(?:\[(\w+)\] )?(by the clock )?(?:#(\d+) )?(.+)$/;
const OUTCOMES = ['shown', 'acted', 'dismissed', 'failed', 'rated'];
const SWITCH = /(switched off|switched on|budget empty|budget full): (.+)/;

export function tell(story: Story, all: { readonly [id: string]: Rule }): Told {
  const settings = { ...DEFAULT_SETTINGS, ...story.settings };
  const bookOf = (version: number, ids: string[]): Rulebook =>
    compileBook({ version, settings, ...story.book, rules: ids.map((id) => all[id] ?? missing(id)) });
  let book = bookOf(1, story.rules);
  let journey = newJourney(story.visitor);
  let switches: Switches = {};
  const steps: Step[] = [];
  const seqs = new Map<string, number>();
  const history: JourneyEvent[] = [];
  const trace: TraceEntry[] = [];

  for (const batch of story.events) {
    const change = typeof batch === 'string' ? /new book: (.+)/.exec(batch)?.[1] : undefined;
    if (change !== undefined) {
      book = bookOf(book.version + 1, change.split(', '));
      continue;
    }
    const turned = typeof batch === 'string' ? SWITCH.exec(batch) : null;
    if (turned) {
      switches = switched(switches, turned[1] as string, (turned[2] as string).split(', '));
      continue;
    }
    const read = [batch].flat().map((line) => readLine(line, seqs, trace, story.params));
    const record = {
      v: 1 as const,
      received: Math.max(...read.map(({ received }) => received)),
      events: read.map(({ event }) => event),
      context: {
        book: book.version,
        engine: '',
        origin: read[0]?.event.tab === CLOCK_TAB ? 'clock' : 'tag',
        mode: 'granted',
        ...switches,
        ...story.context,
      } as const,
    };
    const past = needsHistory(journey, record, book.version) ? [...history] : undefined;
    const done = step(journey, record, book, past);
    history.push(...record.events);
    trace.push(...done.trace);
    journey = done.journey;
    steps.push(done);
  }
  const last = steps.at(-1);
  return {
    lines: trace.map(sayEntry),
    reply: last?.decisions.map(({ rule }) => rule) ?? [],
    armed: last?.armed.map(({ decision }) => decision.rule) ?? [],
    wakeAfter: last?.wakeAfter === undefined ? undefined : sayTime(last.wakeAfter),
    due: last?.due === undefined ? undefined : sayTime(last.due - START),
    steps,
    journey,
    book,
  };
}

type Switches = Pick<RecordContext, 'off' | 'exhausted'>;

function switched({ off = [], exhausted = [] }: Switches, how: string, names: string[]): Switches {
  const site = names[0] === 'site';
  const without = (list: string[]) => list.filter((name) => !names.includes(name));
  if (how === 'switched off') return { off: site || off === true || [...off, ...names], exhausted };
  if (how === 'switched on') return { off: site || off === true ? [] : without(off), exhausted };
  return { off, exhausted: how === 'budget empty' ? [...exhausted, ...names] : without(exhausted) };
}

function readLine(line: string, seqs: Map<string, number>, trace: TraceEntry[], more: Params = {}) {
  const match = LINE.exec(line);
  if (!match) throw new Error(`cannot read the line “${line}”`);
  const [, time = '', arrives, named = 'A', clock, given, rest = ''] = match;
  const tab = clock ? CLOCK_TAB : named;
  const [word = '', ...args] = rest.split(' ');
  const seq = given === undefined ? (seqs.get(tab) ?? 0) + 1 : Number(given);
  seqs.set(tab, Math.max(seq, seqs.get(tab) ?? 0));
  const at = START + timeOf(time);
  const params: Params = { ...more };
  let page: string | undefined;
  let visible: number | undefined;
  for (const arg of args) {
    const [key = '', ...value] = arg.split('=');
    if (key === 'page') page = value.join('=');
    else if (key === 'visible') visible = timeOf(value.join('='));
    else if (key === 'armed') params['armed'] = lastArmed(trace, value.join('='));
    else if (value.length > 0) params[key] = scalar(value.join('='));
  }
  let name = word;
  if (OUTCOMES.includes(word)) {
    name = word === 'rated' ? word : `intervention_${word}`;
    const [rule = '', nth] = (args[0] ?? '').split('#');
    const made = ofInterventions(trace).filter(
      ({ result, hold, ...entry }) => (result === 'decided' || hold?.code === 'void') && entry.rule === rule,
    );
    params['decision'] =
      made.at(nth === undefined ? -1 : Number(nth) - 1)?.decision ?? lastArmed(trace, args[0] ?? '');
  }
  const event: JourneyEvent = {
    tab: clock ? tab : tab.padEnd(8, '0'),
    seq,
    name,
    at,
    params,
    ...(page && { page }),
    ...(visible !== undefined && { visible }),
  };
  return { event, received: START + timeOf(arrives ?? time) };
}

/** @returns the id of the answer of that rule that was sent ahead last, or the text itself */
function lastArmed(trace: TraceEntry[], rule: string): string {
  const [id, nth] = rule.split('#');
  const sent = ofInterventions(trace).filter((entry) => entry.result === 'armed' && entry.rule === id);
  return sent.at(nth === undefined ? -1 : Number(nth) - 1)?.decision ?? rule;
}

function ofInterventions(trace: readonly TraceEntry[]): InterventionEntry[] {
  return trace.filter((entry) => entry.result !== 'tag');
}

function scalar(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

function sayEntry(entry: TraceEntry): string {
  const time = sayTime(entry.at - START);
  if (entry.result === 'tag') return `${time} tag ${entry.tag} ${entry.state}`;
  const { rule, result, expiry, arm, variant, hold } = entry;
  const about = {
    decided: [variant],
    armed: [variant],
    expired: [expiry],
    eligible: [arm, variant],
    held: sayHold(hold),
  };
  return [time, result, rule, ...about[result]].filter((word) => word !== undefined).join(' ');
}

function sayHold(hold: Hold | undefined): (string | number | undefined)[] {
  switch (hold?.code) {
    case 'lost':
    case 'pending':
      return [hold.code, hold.to];
    case 'limit':
      return [hold.code, hold.limit];
    case 'muted':
    case 'off':
      return [hold.code, hold.scope];
    case 'void':
    case 'holdout':
      return [hold.code, hold.by];
    case 'cap':
      return [hold.code, hold.of, hold.per];
    case 'likely':
      return [hold.code, hold.risk];
    case 'coupon':
      return [hold.code, hold.coupon];
    default:
      return [hold?.code];
  }
}

function missing(id: string): never {
  throw new Error(`no rule “${id}” in the rows`);
}
