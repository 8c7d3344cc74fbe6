/** The visitors that were found: a page, and more on demand. */
import { useState } from 'preact/hooks';
import type { FindReply, FoundVisitor } from '../../protocol/api/find.ts';
import type { ApiFailure } from '../api/api-failure.ts';
import { findVisitors } from '../api/find.ts';
import { useLoad } from '../api/use-load.ts';
import { type FindAsked, tellAsked } from './asked.ts';

export interface Finding {
  /** Absent until the first answer. */
  found?: FoundVisitor[];
  first?: FindReply;
  failure?: ApiFailure;
  more: 'none' | 'ready' | 'loading' | 'failed';
  loadMore(): void;
  retry(): void;
}

export function useFind(site: string, asked: FindAsked): Finding {
  const key = `${site} ${tellAsked(asked)}`;
  const {
    value: first,
    failure,
    reload,
  } = useLoad((signal) => findVisitors(site, asked, undefined, signal), key);
  const [later, setLater] = useState<{ of?: FindReply; pages: FindReply[] }>({ pages: [] });
  const [more, setMore] = useState<'ready' | 'loading' | 'failed'>('ready');
  const pages = first ? [first, ...(later.of === first ? later.pages : [])] : [];
  const next = pages.at(-1)?.next;

  async function loadMore() {
    if (!first || next === undefined || more === 'loading') return;
    setMore('loading');
    try {
      const page = await findVisitors(site, asked, next);
      setLater((before) => ({ of: first, pages: [...(before.of === first ? before.pages : []), page] }));
      setMore('ready');
    } catch {
      setMore('failed');
    }
  }

  return {
    ...(first && { first, found: pages.flatMap(({ found }) => found) }),
    ...(failure && { failure }),
    more: next === undefined ? 'none' : more,
    loadMore: () => void loadMore(),
    retry: reload,
  };
}
