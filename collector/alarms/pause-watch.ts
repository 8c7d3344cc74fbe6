/**
 * Notices a rule that hardly anybody can see or wants to see. Judged by the last showings, one a visitor, so that no
 * single person can switch a rule off; kept in memory, so that after a restart it begins anew.
 */

import type { Pause } from '../../protocol/rule.ts';
import { USUAL_GUARDS } from '../../protocol/usual-guards.ts';
import type { Seen } from '../pipeline/add-record.ts';
import type { Outcome } from '../pipeline/outcomes.ts';

export interface PauseWatchParts {
  /** What the live rulebook says; `false` where rules are never paused. */
  settings: (site: string) => Pause | false;
  /** Called once; the count begins anew. @param why for people, such as “12 of its last 20 prompts were dismissed” */
  onPause: (site: string, rule: string, why: string, figures: PauseFigures, at: number) => void;
}

export interface PauseFigures {
  readonly [name: string]: number;
  showings: number;
  failed: number;
  dismissed: number;
}

const DAY = 86_400_000;
const DEFAULTS = USUAL_GUARDS.pause;

type Last = Map<string, { outcome: Outcome['outcome']; at: number }>;

export function pauseWatch({ settings, onPause }: PauseWatchParts): (seen: Seen) => void {
  const byRule = new Map<string, Last>();

  return ({ site, visitor, record: { received: at }, outcomes }) => {
    for (const { rule, outcome } of outcomes) {
      const told = settings(site);
      if (told === false) return;
      const limits = { ...DEFAULTS, ...told };
      const key = JSON.stringify([site, rule]);
      const last: Last = byRule.get(key) ?? new Map();
      byRule.set(key, last);
      last.delete(visitor);
      last.set(visitor, { outcome, at });
      for (const [who, { at: then }] of last) {
        if (last.size > limits.after || then <= at - DAY) last.delete(who);
      }
      const figures = count(last);
      const why = last.size < limits.after ? undefined : judge(figures, limits);
      if (why === undefined) continue;
      byRule.delete(key);
      onPause(site, rule, why, figures, at);
    }
  };
}

function count(last: Last): PauseFigures {
  const all = [...last.values()];
  const of = (outcome: Outcome['outcome']) => all.filter((one) => one.outcome === outcome).length;
  return { showings: all.length, failed: of('failed'), dismissed: of('dismissed') };
}

function judge({ showings, failed, dismissed }: PauseFigures, limits: Required<Pause>): string | undefined {
  if (failed * 100 >= limits.failed * showings) {
    return `${failed} of its last ${showings} prompts could not be displayed`;
  }
  if (dismissed * 100 >= limits.dismissed * showings) {
    return `${dismissed} of its last ${showings} prompts were dismissed`;
  }
  return undefined;
}
