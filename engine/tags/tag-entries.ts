/** Tags before and after in, an entry of the trace for each that is alive now or was before out. */
import type { Evidence, TagEntry } from '../../protocol/trace.ts';
import { isAlive, type JourneyTag } from './journey-tag.ts';

interface Told {
  /** Event that is being answered, and its time. */
  now: { event: string; at: number };
  book: number;
  /** Name of the rule, and what makes it true. */
  about: (rule: string) => { name: string; because: Evidence[] };
}

export function tagEntries(
  before: readonly JourneyTag[],
  after: readonly JourneyTag[],
  { now, book, about }: Told,
): TagEntry[] {
  const entry = (
    { name: tag, rule }: JourneyTag,
    state: TagEntry['state'],
    { event, at } = now,
  ): TagEntry => {
    const { name, because } = about(rule);
    const opened = state === 'open' && event === now.event;
    return { at, event, rule, name, book, because: opened ? because : [], result: 'tag', tag, state };
  };
  const alive = (name: string) => before.some((tag) => tag.name === name && isAlive(tag));
  const known = after.filter((tag) => isAlive(tag) || alive(tag.name));
  const changed = known.filter((tag) => !before.some((had) => isSame(had, tag)));
  const undone = before.filter((tag) => isAlive(tag) && !after.some(({ name }) => name === tag.name));
  return [...changed.map((tag) => entry(tag, tag.state, tag)), ...undone.map((tag) => entry(tag, 'undone'))];
}

function isSame(a: JourneyTag, b: JourneyTag): boolean {
  return (
    a.name === b.name && a.rule === b.rule && a.state === b.state && a.event === b.event && a.at === b.at
  );
}
