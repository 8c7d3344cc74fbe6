/** A site and a time in; who is in trouble then, the most urgent first, out. */
import type { DatabaseSync } from 'node:sqlite';
import {
  type FunnelStep,
  STEPS,
  type TroubledVisitor,
  type TroubleReply,
} from '../../protocol/api/reports.ts';
import { URGENCIES, type Urgency } from '../../protocol/intervention.ts';
import type { Visit } from './visit.ts';
import type { VisitorTally } from './visitor-tally.ts';

type Urgencies = Readonly<Record<string, Urgency>>;

/**
 * @param now epoch milliseconds
 * @param within whose last event is no older, in milliseconds
 * @param urgencies of rules, as the live rulebook has them; any other is `calm`
 */
export type ReadTrouble = (site: string, now: number, within: number, urgencies: Urgencies) => TroubleReply;

const MOST_TROUBLED = 50;

export function readTrouble(db: DatabaseSync): ReadTrouble {
  const troubled = db.prepare(
    'SELECT visitor, last, tally FROM visitors WHERE site = ? AND trouble = 1 AND last >= ? ORDER BY last DESC',
  );
  return (site, now, within, urgencies) => {
    const rows = troubled.all(site, now - within) as unknown as {
      visitor: string;
      last: number;
      tally: string;
    }[];
    const visitors = rows
      .map(({ visitor, last, tally }) => troubledVisitor(visitor, last, JSON.parse(tally), urgencies))
      .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) || b.last - a.last);
    return { visitors: visitors.slice(0, MOST_TROUBLED), all: visitors.length };
  };
}

/** Who cannot pay comes first, whatever the rules say. */
function troubledVisitor(
  visitor: string,
  last: number,
  { visits, tags }: VisitorTally,
  urgencies: Urgencies,
): TroubledVisitor {
  const visit = visits.at(-1);
  const opened = Object.values(tags);
  const failures = visit?.failures ?? 0;
  const found = opened.map(({ rule }) =>
    URGENCIES.indexOf(Object.hasOwn(urgencies, rule) ? (urgencies[rule] as Urgency) : 'calm'),
  );
  const step = visit && (STEPS[visit.step] as FunnelStep | undefined);
  return {
    visitor,
    urgency: failures > 0 ? 'now' : (URGENCIES[Math.min(...found)] ?? 'calm'),
    last,
    failures,
    ...(failures > 0 && failureOf(visit)),
    tags: opened.map(({ name }) => name),
    ...(step && { step }),
  };
}

function failureOf(visit: Visit | undefined): Pick<TroubledVisitor, 'reason' | 'code' | 'page'> {
  const { at: _at, ...failure } = visit?.failed ?? { at: 0 };
  return failure;
}
