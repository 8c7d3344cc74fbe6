/** Traces each change of a journey's tags as it is made. */
import type { Now } from '../arbiter/now.ts';
import type { Draft } from '../journey/draft.ts';
import type { Rulebook } from '../rulebook.ts';
import { tagEntries } from '../tags/tag-entries.ts';
import type { OnTags } from './settle.ts';

export function traceTags(draft: Draft, book: Rulebook, now: Now): OnTags {
  const about = (id: string) => {
    const live = book.byId.get(id);
    return { name: live?.rule.name ?? id, because: live?.when.because(draft, true) ?? [] };
  };
  return (before, after) =>
    draft.trace.push(...tagEntries(before, after, { now, book: book.version, about }));
}
