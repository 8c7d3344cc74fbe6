/** What is live and what is being changed of it in; every rule as the list finds it, by name, out. */
import type { DraftChange } from '../../protocol/api/draft.ts';
import type { DraftProblem } from '../../protocol/api/rulebook.ts';
import type { Rule } from '../../protocol/rule.ts';
import type { BookFile } from './book-file.ts';
import type { Drafted } from './drafted.ts';

export interface RuleLine {
  id: string;
  /** As the draft has it; the id where there is none. */
  name: string;
  kind?: string;
  stage?: string;
  live?: Rule;
  change?: DraftChange;
  problems: DraftProblem[];
}

/** Which of them are wanted; what is left out is all. */
export interface LineFilter {
  /** A piece of the name, however it is written. */
  search?: string;
  kind?: string;
  stage?: string;
  /** Only rules that stand in the draft otherwise than live. */
  changed?: boolean;
}

const COLLATOR = new Intl.Collator('en');

export function ruleLines(
  file: BookFile,
  { changes }: Drafted,
  problems: readonly DraftProblem[],
): RuleLine[] {
  const live = new Map(file.rules.map((rule) => [rule.id, rule]));
  const changed = new Map(changes.flatMap((change) => (change.rule === null ? [] : [[change.rule, change]])));
  const wrong = Map.groupBy(problems, ({ rule }) => rule);
  const lines = [...new Set([...live.keys(), ...changed.keys()])].map((id): RuleLine => {
    const rule = live.get(id);
    const change = changed.get(id);
    const { name, stage, then } = { ...((change?.content ?? rule) as Loose) };
    const kind = typeof then === 'object' ? then?.show?.kind : undefined;
    return {
      id,
      name: (typeof name === 'string' && name.trim()) || id,
      ...(typeof kind === 'string' && { kind }),
      ...(typeof stage === 'string' && { stage }),
      ...(rule && { live: rule }),
      ...(change && { change }),
      problems: wrong.get(id) ?? [],
    };
  });
  return lines.sort(inOrder);
}

/** A rule under way may have anything where its parts belong. */
interface Loose {
  name?: unknown;
  stage?: unknown;
  then?: { show?: { kind?: unknown } | null } | null;
}

export function inOrder(one: Pick<RuleLine, 'id' | 'name'>, other: Pick<RuleLine, 'id' | 'name'>): number {
  return COLLATOR.compare(one.name, other.name) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

export function fitting(
  lines: readonly RuleLine[],
  { search, kind, stage, changed }: LineFilter,
): RuleLine[] {
  const piece = search?.trim().toLowerCase() ?? '';
  return lines.filter(
    (line) =>
      line.name.toLowerCase().includes(piece) &&
      (kind === undefined || line.kind === kind) &&
      (stage === undefined || line.stage === stage) &&
      (!changed || line.change !== undefined),
  );
}
