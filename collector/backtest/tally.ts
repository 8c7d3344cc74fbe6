/** Counts, rule by rule, what a book did over all visitors. */
import { sentence } from '../../engine/index.ts';
import type { Rule } from '../../protocol/rule.ts';
import type { InterventionEntry, TraceEntry } from '../../protocol/trace.ts';
import { holdName } from './hold-name.ts';
import type { Lane } from './lane.ts';
import type { BookReport, Counts, RuleReport } from './report.ts';

export interface Tally {
  /** @param nameOf name of the event with that id */
  trace(visitor: string, lane: Lane, trace: readonly TraceEntry[], nameOf: (id: string) => string): void;
  /** @param cost in hundredths of the site's currency */
  shown(lane: Lane, rule: string, at: number, cost: number): void;
  /** @param visitStart event time at which the visit of the order began */
  ordered(lane: Lane, at: number, visitStart: number): void;
  report(): BookReport;
}

const EXAMPLES = 5;
const SEVEN_DAYS = 7 * 86_400_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export function tally(name: string, rules: readonly Rule[]): Tally {
  const inOrder = rules.map(emptyReport).sort((a, b) => (a.rule < b.rule ? -1 : 1));
  const byRule = new Map(inOrder.map((report) => [report.rule, report]));
  const days = new Map<number, string>();
  /** Hundredths, so that a sum of many stays exact. */
  const costs = new Map<string, number>();
  let visitors = 0;
  let decisions = 0;

  function decided(visitor: string, lane: Lane, entry: InterventionEntry, report: RuleReport, event: string) {
    const { at, rule } = entry;
    decisions++;
    report.decisions++;
    report.firstAt = Math.min(report.firstAt ?? at, at);
    report.lastAt = Math.max(report.lastAt ?? at, at);
    const local = at + lane.journey.zone * MINUTE;
    const hour = Math.floor(local / HOUR) % 24;
    report.byHour[hour] = (report.byHour[hour] ?? 0) + 1;
    count(report.byDay, dayOf(Math.floor(local / (24 * HOUR))));
    if (lane.decided.includes(rule)) return;
    if (lane.decided.length === 0) visitors++;
    lane.decided.push(rule);
    report.visitors++;
    if (report.examples.length < EXAMPLES) {
      report.examples.push({ visitor, at, event, sentence: sentence(entry), entry });
    }
  }

  /** @param day days since 1970 */
  function dayOf(day: number): string {
    const known = days.get(day) ?? new Date(day * 24 * HOUR).toISOString().slice(0, 10);
    days.set(day, known);
    return known;
  }

  return {
    trace(visitor, lane, trace, nameOf) {
      for (const entry of trace) {
        const report = byRule.get(entry.rule);
        // A decision that another book had left behind is taken back by a rule this one may not have.
        if (!report) continue;
        if (entry.result === 'tag') count(report.tags, entry.state);
        else if (entry.result === 'decided') decided(visitor, lane, entry, report, nameOf(entry.event));
        else if (entry.result === 'eligible') report.eligible[entry.arm ?? 'shown']++;
        else if (entry.result === 'expired') count(report.takenBack, entry.expiry ?? 'time');
        else if (entry.hold?.code === 'lost') count(report.lostTo, entry.hold.to);
        else if (entry.hold) count(report.heldBy, holdName(entry.hold));
      }
    },
    shown(lane, rule, at, cost) {
      const report = byRule.get(rule);
      if (!report) return;
      report.shown++;
      costs.set(rule, (costs.get(rule) ?? 0) + cost);
      const before = lane.shown.find((one) => one.rule === rule);
      if (before) before.at = at;
      else lane.shown.push({ rule, at });
    },
    ordered(lane, at, visitStart) {
      for (const showing of lane.shown) {
        const report = byRule.get(showing.rule);
        if (!report || at < showing.at) continue;
        if (!showing.sameVisit && showing.at >= visitStart) {
          showing.sameVisit = true;
          report.bought.sameVisit++;
        }
        if (!showing.sevenDays && at - showing.at <= SEVEN_DAYS) {
          showing.sevenDays = true;
          report.bought.sevenDays++;
        }
      }
    },
    report: () => ({
      name,
      visitors,
      decisions,
      rules: inOrder.map((report) => ({ ...report, cost: (costs.get(report.rule) ?? 0) / 100 })),
    }),
  };
}

function emptyReport({ id, name, then: { show } }: Rule): RuleReport {
  return {
    rule: id,
    name,
    ...(show && { kind: show.kind }),
    visitors: 0,
    decisions: 0,
    shown: 0,
    eligible: { shown: 0, holdout: 0 },
    byHour: Array.from({ length: 24 }, () => 0),
    byDay: {},
    lostTo: {},
    heldBy: {},
    takenBack: {},
    cost: 0,
    bought: { sameVisit: 0, sevenDays: 0 },
    tags: {},
    examples: [],
  };
}

function count(counts: Counts, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
