/** The list of a site's visitors: refreshed by itself, loaded deeper on demand, still while it is in use. */
import { useEffect, useState } from 'preact/hooks';
import type { ApiFailure } from '../api/api-failure.ts';
import { type JourneyPage, type JourneyRow, loadJourneyPage } from '../api/journey-list.ts';
import { usePoll } from '../polling/use-poll.ts';
import { type Frozen, freeze, inFrozenOrder } from './frozen.ts';
import { mergePage } from './merge-page.ts';

export interface JourneyList {
  /** Absent until the first answer. */
  rows?: JourneyRow[];
  failure?: ApiFailure;
  /** Visitors with news that are not moved up because somebody is using the list. */
  waiting: number;
  more: 'none' | 'ready' | 'loading' | 'failed';
  loadMore(): void;
  showNewest(): void;
  retry(): void;
}

interface State {
  site: string;
  list: JourneyPage;
  frozen?: Frozen;
}

/**
 * @param active false while another screen is shown
 * @param inUse true if rows must stay where they are now
 */
export function useJourneyList(site: string, active: boolean, inUse: () => boolean): JourneyList {
  const [state, setState] = useState<State>();
  const [more, setMore] = useState<'ready' | 'loading' | 'failed'>('ready');
  const polled = usePoll((signal) => loadJourneyPage(site, undefined, signal), `journeys ${site}`, active);
  const fresh = polled.value;
  useEffect(() => {
    if (!fresh) return;
    setState((before) => {
      const known = before?.site === site ? before : undefined;
      const frozen = known && inUse() ? (known.frozen ?? freeze(known.list.rows)) : undefined;
      return { site, list: mergePage(known?.list, fresh), ...(frozen && { frozen }) };
    });
  }, [fresh]);

  const current = state?.site === site ? state : undefined;

  async function loadMore() {
    const before = current?.list.next;
    if (before === undefined || more === 'loading') return;
    setMore('loading');
    try {
      const page = await loadJourneyPage(site, before);
      setState((now) => (now?.site === site ? deeper(now, page) : now));
      setMore('ready');
    } catch {
      setMore('failed');
    }
  }

  const { frozen, list } = current ?? {};
  return {
    ...(list && { rows: frozen ? inFrozenOrder(list.rows, frozen) : list.rows }),
    ...(polled.failure && { failure: polled.failure }),
    waiting: frozen && list ? list.rows.filter(({ lastPosition }) => lastPosition > frozen.newest).length : 0,
    more: list?.next === undefined ? 'none' : more,
    loadMore,
    showNewest: () => current && setState({ site, list: current.list }),
    retry: polled.retry,
  };
}

function deeper({ site, list, frozen }: State, page: JourneyPage): State {
  const there = new Set(list.rows.map(({ visitor }) => visitor));
  const added = page.rows.filter(({ visitor }) => !there.has(visitor));
  const rows = [...list.rows, ...added];
  return {
    site,
    list: { rows, ...(page.next !== undefined && { next: page.next }) },
    ...(frozen && {
      frozen: { ...frozen, visitors: [...frozen.visitors, ...added.map(({ visitor }) => visitor)] },
    }),
  };
}
