/**
 * Events a second of the engine beside json-rules-engine and beside a plain compiled loop: the same rules, the same
 * events, the same run. The peers neither rank, limit nor explain, and json-rules-engine gets its facts for nothing;
 * what they do is evaluate every rule at every event.
 * `node bench/engine.ts`
 */
import { checkRule, compileBook, DEFAULT_SETTINGS, type Rulebook } from '../engine/index.ts';
import type { JourneyEvent } from '../protocol/event.ts';
import type { JourneyRecord } from '../protocol/record.ts';
import type { Rule } from '../protocol/rule.ts';
import { cpuSeconds, median } from './engine/cpu-seconds.ts';
import { journeysOf, recordOf } from './engine/journeys.ts';
import { factsAtEach, jsonRulesEngine } from './engine/json-rules.ts';
import { plainLoop } from './engine/plain-loop.ts';
import { rulesOf } from './engine/rules.ts';
import { runJourneys } from './engine/run-journeys.ts';

export interface EngineRow {
  rules: number;
  /** Events a second, each event a batch of its own. */
  kairos: number;
  /** Events a second, three events a batch. */
  kairosBatches: number;
  /** Events a second of a known bot, event by event: rules evaluated, nothing decided, as the peers do. */
  kairosUndecided: number;
  plainLoop: number;
  /** Prompts decided in a hundred events; only ours makes any. */
  decisions: number;
  jsonRulesEngine: number;
}

const VISITORS = 2_000;
/** Events times rules in one round, at most: a thousand rules get fewer visitors. */
const EVALUATIONS = 4_000_000;
const ROUNDS = 7;
/** json-rules-engine evaluates this many conditions in all; it needs seconds for what the others do in a blink. */
const JSON_EVALUATIONS = 60_000;

export async function benchEngine(sizes: readonly number[] = [10, 100, 1_000, 10_000]): Promise<EngineRow[]> {
  const rows: EngineRow[] = [];
  for (const size of sizes) rows.push(await row(rulesOf(size)));
  return rows;
}

async function row(rules: Rule[]): Promise<EngineRow> {
  for (const rule of rules) {
    const { problems } = checkRule(rule);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
  }
  const book = compileBook({ version: 1, settings: DEFAULT_SETTINGS, rules });
  const journeys = journeysOf(Math.min(VISITORS, EVALUATIONS / 20 / rules.length), book);
  const events = journeys.flat().length;
  const singles = journeys.map((list) => list.map((event) => recordOf([event])));
  const bots = singles.map((list) => list.map(asBot));
  const threes = journeys.map((list) => inThrees(list).map(recordOf));
  const loop = plainLoop(rules);
  agree(journeys, singles, book, loop);
  return {
    rules: rules.length,
    decisions: (100 * decisionsIn(singles, book)) / events,
    kairos: events / seconds(() => runJourneys(singles, book)),
    kairosBatches: events / seconds(() => runJourneys(threes, book)),
    kairosUndecided: events / seconds(() => runJourneys(bots, book)),
    plainLoop: events / seconds(() => journeys.forEach(loop)),
    jsonRulesEngine: await jsonSpeed(rules, journeys, book),
  };
}

function asBot(record: JourneyRecord): JourneyRecord {
  return { ...record, context: { ...record.context, bot: true } };
}

function decisionsIn(visitors: readonly JourneyRecord[][], book: Rulebook): number {
  let decided = 0;
  runJourneys(visitors, book, ({ trace }) => {
    decided += trace.filter(({ result }) => result === 'decided').length;
  });
  return decided;
}

async function jsonSpeed(rules: Rule[], journeys: JourneyEvent[][], book: Rulebook): Promise<number> {
  const engine = jsonRulesEngine(rules);
  const enough = Math.ceil(JSON_EVALUATIONS / rules.length);
  const some = journeys.slice(0, Math.ceil(enough / 20));
  const facts = some.flatMap((events) => factsAtEach(events, book)).slice(0, enough);
  for (const now of facts.slice(0, 20)) await engine.run(now);
  const start = process.threadCpuUsage().user;
  for (const now of facts) await engine.run(now);
  return facts.length / ((process.threadCpuUsage().user - start) / 1_000_000);
}

/** Two engines that do not see the same moments cannot be compared. */
function agree(
  journeys: JourneyEvent[][],
  singles: JourneyRecord[][],
  book: Rulebook,
  loop: (events: JourneyEvent[]) => number,
): void {
  const edges = singles.map(() => 0);
  let before: readonly string[] = [];
  runJourneys(singles, book, ({ journey: { truth, events } }, place) => {
    if (events === 1) before = [];
    edges[place] = (edges[place] as number) + truth.filter((rule) => !before.includes(rule)).length;
    before = truth;
  });
  for (const [place, events] of journeys.entries()) {
    const theirs = loop(events);
    if (theirs !== edges[place])
      throw new Error(`journey ${place}: ours ${edges[place]} moments, the plain loop ${theirs}`);
  }
}

function inThrees(list: JourneyEvent[]): JourneyEvent[][] {
  return Array.from({ length: Math.ceil(list.length / 3) }, (_, part) => list.slice(part * 3, part * 3 + 3));
}

/** @returns seconds of the median round; the first, which compiles, is not counted */
function seconds(work: () => void): number {
  work();
  return median(Array.from({ length: ROUNDS }, () => cpuSeconds(work)));
}

if (import.meta.main) {
  const rows = await benchEngine();
  console.log(`Engine: events a second on one core, journeys of about 20 events, median of ${ROUNDS} rounds`);
  console.table(
    rows.map((row) => ({
      rules: row.rules,
      'decisions in 100 events': Number(row.decisions.toFixed(1)),
      'kairos, event by event': Math.round(row.kairos),
      'kairos, three a batch': Math.round(row.kairosBatches),
      'kairos, deciding nothing': Math.round(row.kairosUndecided),
      'plain loop': Math.round(row.plainLoop),
      'deciding nothing / plain loop': Number((row.kairosUndecided / row.plainLoop).toFixed(2)),
      'json-rules-engine': Math.round(row.jsonRulesEngine),
      'kairos / json-rules-engine': Math.round(row.kairos / row.jsonRulesEngine),
    })),
  );
}
