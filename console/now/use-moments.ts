/** The latest moments: loaded, then kept up to date by the stream; still while it is paused or in use. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MomentRow } from '../../protocol/api/reports.ts';
import { ApiFailure } from '../api/api-failure.ts';
import { listenForMoments, loadMoments } from '../api/moments.ts';

export interface Moments {
  /** The newest first; absent until the first answer. */
  rows?: MomentRow[];
  failure?: ApiFailure;
  /** How many have come and are not shown yet. */
  waiting: number;
  paused: boolean;
  setPaused(paused: boolean): void;
  showNewest(): void;
  /** Absent if there are no earlier ones, or while they are loaded. */
  loadMore?: () => void;
  retry(): void;
}

/** As many stay on the page however long one looks. */
const MOST = 200;
/** What comes is shown together at most this often, in milliseconds: nothing flickers. */
const CALM = 1_500;

/** @param inUse true if rows must stay where they are now */
export function useMoments(site: string, inUse: () => boolean): Moments {
  const [rows, setRows] = useState<MomentRow[]>();
  const [next, setNext] = useState<number>();
  const [failure, setFailure] = useState<ApiFailure>();
  const [waiting, setWaiting] = useState<MomentRow[]>([]);
  const [paused, setPaused] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [loading, setLoading] = useState(false);
  const latest = useRef({ paused, inUse });
  latest.current = { paused, inUse };

  useEffect(() => {
    const stop = new AbortController();
    const load = () =>
      loadMoments(site, undefined, stop.signal).then(
        (page) => {
          setFailure(undefined);
          setRows((known) => merge(known ?? [], page.moments));
          setNext((known) => known ?? page.next);
        },
        (error: unknown) => {
          if (!stop.signal.aborted) setFailure(asFailure(error));
        },
      );
    void load();
    const hangUp = listenForMoments(site, {
      onOpen: load,
      onMoment: (moment) => setWaiting((before) => merge(before, [moment])),
    });
    return () => {
      stop.abort();
      hangUp();
    };
  }, [site, attempt]);

  const showNewest = () =>
    setWaiting((come) => {
      if (come.length > 0) setRows((known) => merge(known ?? [], come).slice(0, MOST));
      return [];
    });

  useEffect(() => {
    const timer = setInterval(() => {
      if (!latest.current.paused && !latest.current.inUse()) showNewest();
    }, CALM);
    return () => clearInterval(timer);
  }, []);

  const loadMore = () => {
    setLoading(true);
    loadMoments(site, next)
      .then(
        (page) => {
          setRows((known) => merge(known ?? [], page.moments));
          setNext(page.next);
        },
        (error: unknown) => setFailure(asFailure(error)),
      )
      .finally(() => setLoading(false));
  };

  return {
    ...(rows && { rows }),
    ...(failure && { failure }),
    waiting: waiting.filter(({ id }) => !rows?.some((row) => row.id === id)).length,
    paused,
    setPaused(to) {
      setPaused(to);
      if (!to) showNewest();
    },
    showNewest,
    ...(next !== undefined && !loading && { loadMore }),
    retry: () => setAttempt((before) => before + 1),
  };
}

function merge(known: readonly MomentRow[], more: readonly MomentRow[]): MomentRow[] {
  const byId = new Map([...known, ...more].map((row) => [row.id, row]));
  return [...byId.values()].sort((a, b) => b.id - a.id);
}

function asFailure(error: unknown): ApiFailure {
  return error instanceof ApiFailure ? error : new ApiFailure('unexpected', String(error));
}
